package memio.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import memio.benchmarks.Table;
import memio.benchmarks.Tables;
import memio.cli.charts.Drawing;
import memio.cli.files.Target;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Misuse;
import memio.cli.terminal.Progress;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;
import memio.text.TextIOWrapper;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code memio bench}: runs the benchmarks, and shows what they say. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Runs the benchmarks: memio and its rivals.",
        description = {
            "",
            "Prints tables in Markdown, and saves a page with charts that opens in a browser, if there is one. Without options it takes half "
                    + "a minute: the headline, few rivals, a JVM each, an impression rather than a measurement. CPython takes part if python3 is there.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  memio bench",
            "  memio bench Blocks -p rival=BYTES_IO,OKIO_BUFFER",
            "  memio bench Headline --full --no-open"
        })
public final class Bench implements Callable<Integer> {
    private final Terminal terminal;
    private final Standard standard;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Benchmarks, as --list names them; all means all. Without any: Headline.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-f", "--full"},
            description =
                    "Measure as often and as long as the tables of the documentation were, with all rivals: minutes to hours.")
    private boolean full;

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=VALUE,…",
            description = "Values of a parameter, in place of those that would be taken.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-l", "--list"},
            description = "List the benchmarks and their parameters.")
    private boolean list;

    @Option(names = "--json", description = "Print JSON instead of Markdown.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to save the page. Default: ${DEFAULT-VALUE}")
    private Path output = Path.of("memio-bench.html");

    @Option(
            names = "--open",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether to open the page in a browser.")
    private boolean open;

    /** The command on a terminal. */
    public Bench(Terminal terminal, Standard standard) {
        this.terminal = terminal;
        this.standard = standard;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            if (list) {
                Benchmark.all().forEach(benchmark -> print(benchmark, out));
                return ExitCode.OK;
            }
            return run(plans(), out, spec.commandLine().getErr());
        } catch (NoClassDefFoundError e) {
            throw new Failure(
                    "the benchmarks are not here; they are where memio was built, run ./memio bench there", e);
        }
    }

    private int run(List<Plan> plans, PrintWriter out, PrintWriter err) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        // What can be wrong with the page is found out before anything is measured.
        try (Target target = Target.open(output.toString(), standard)) {
            List<Table> tables = measure(plans, err);
            if (json) {
                out.print(Json.of(tables, machine));
            } else {
                tables.forEach(table -> out.println(terminal.show(table.markdown())));
            }
            out.flush();
            boolean drawing = Drawing.impossible().isEmpty();
            TextIOWrapper page = new TextIOWrapper(target.file());
            page.write(new Page(tables, machine, drawing).html().getValue());
            page.flush();
            target.finish();
        }
        boolean opened = open && Browser.open(output);
        err.println("memio: " + (opened ? "opened " : "saved ") + output);
        return ExitCode.OK;
    }

    private List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        boolean all = names.equals(List.of("all"));
        List<String> chosen = names.isEmpty() ? List.of("Headline") : names;
        for (Benchmark benchmark :
                all ? Benchmark.all() : chosen.stream().map(Benchmark::of).toList()) {
            Plan plan = full ? Plan.full(benchmark) : Plan.quick(benchmark);
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                plan = plan.with(
                        parameter.getKey(), Arrays.asList(parameter.getValue().split(",")));
            }
            plans.add(plan);
        }
        for (String name : parameters.keySet()) {
            if (plans.stream().noneMatch(plan -> plan.benchmark().parameters().containsKey(name))) {
                throw new Misuse("no such parameter: " + name + "; try: memio bench --list");
            }
        }
        return plans;
    }

    private List<Table> measure(List<Plan> plans, PrintWriter err) throws IOException, InterruptedException {
        int parts = plans.stream().mapToInt(Plan::parts).sum();
        List<Table> tables = new ArrayList<>();
        try (Progress progress = Progress.of("measuring", parts * Watcher.STEPS, parts, terminal, err)) {
            for (Plan plan : plans) {
                Watcher watcher = new Watcher(progress);
                try {
                    tables.addAll(Tables.run(plan.options(), watcher));
                } catch (RunnerException e) {
                    throw new Failure(
                            plan.benchmark().name() + " failed: " + watcher.reason(String.valueOf(e.getMessage())), e);
                }
            }
        }
        return tables;
    }

    private static void print(Benchmark benchmark, PrintWriter out) {
        out.println(benchmark.name());
        if (benchmark.methods().size() > 1) {
            out.println("    " + String.join(", ", benchmark.methods()));
        }
        benchmark.parameters().forEach((name, values) -> out.println("    " + name + "=" + String.join(",", values)));
    }
}
