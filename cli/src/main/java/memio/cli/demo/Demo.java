package memio.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import memio.cli.charts.Drawing;
import memio.cli.terminal.Report;
import memio.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code memio demo}: what people do with files in memory, on real input, in seconds. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Shows what files in memory are for, and what they cost.",
        description = {
            "",
            "A table is read, drawn, made a workbook, zipped and opened again without a file on disk; "
                    + "then comes the headline benchmark, 50,000 appends of \"Hello World\".",
            ""
        })
public final class Demo implements Callable<Integer> {
    private final Terminal terminal;
    private final Headline headline;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "CSV files, with commas, semicolons, tabs or bars. Without any: Fisher's iris measurements.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to save the results. Default: ${DEFAULT-VALUE}")
    private Path output = Path.of("memio-demo");

    /** The demo with the benchmark as the original author measured it. */
    public Demo(Terminal terminal) {
        this(terminal, Headline.ORIGINAL);
    }

    /** The demo with a benchmark of another size. */
    public Demo(Terminal terminal, Headline headline) {
        this.terminal = terminal;
        this.headline = headline;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        // Everything that can be wrong with what was asked for is found before anything is done.
        List<Source> sources = sources();
        List<Table> tables = new ArrayList<>();
        for (Source source : sources) {
            tables.add(TableReader.read(source));
        }
        Shelf shelf = Shelf.open(output);
        shelf.reserve(HeadlineStep.CHART);

        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Report report = new Report(command.getOut(), terminal);
        report.title(
                "memio demo",
                "files that live in memory",
                "Java " + Runtime.version().feature());
        Optional<String> noDrawing = Drawing.impossible();
        noDrawing.ifPresent(why -> command.getErr()
                .println("memio: no charts, for this Java cannot draw text; installing fontconfig and a font may help ("
                        + why + ")"));
        boolean drawing = noDrawing.isEmpty();

        int step = 1;
        report.heading(step++ + "  \"" + HelloStep.TEXT + "\" three times, to a disk and to memory");
        new HelloStep(report).run();
        for (int i = 0; i < tables.size(); i++) {
            try (Source source = sources.get(i)) {
                report.heading(step++ + "  " + source.name() + " without a file on disk");
                new TableStep(report, shelf, drawing).run(source, tables.get(i));
            }
        }
        report.heading(
                String.format(Locale.ROOT, "%d  %,d appends of \"%s\"", step, headline.appends(), HelloStep.TEXT));
        new HeadlineStep(report, shelf, drawing).run(headline, terminal, command.getErr());

        tellWhere(shelf, report);
        report.end(String.format(Locale.ROOT, "Done in %.1f s.", (System.nanoTime() - start) / 1e9));
        return ExitCode.OK;
    }

    private List<Source> sources() throws IOException {
        if (files.isEmpty()) {
            return List.of(Source.iris());
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(Source.of(file));
        }
        return sources;
    }

    private static void tellWhere(Shelf shelf, Report report) {
        report.heading("Saved in " + shelf.directory().toAbsolutePath().normalize());
        int width = shelf.saved().stream()
                .mapToInt(saved -> saved.name().length())
                .max()
                .orElse(0);
        for (Shelf.Saved saved : shelf.saved()) {
            report.fact(saved.name(), width, saved.what(), Report.bytes(saved.size()));
        }
    }
}
