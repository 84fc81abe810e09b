package memio.cli.files;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import memio.cli.terminal.Standard;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code memio iconv}: text from one encoding to another, and from one line end to another. */
@Command(
        name = "iconv",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Converts text to another encoding, or to other line ends.",
        description = {"", "Several files become one text. What cannot be converted ends the command; see --errors.", ""
        },
        footer = {
            "",
            "Examples:",
            "  memio iconv -f latin-1 letter.txt > letter-utf-8.txt",
            "  memio iconv -f utf-8-sig -t cp1252 --newline crlf --errors replace in.csv -o out.csv"
        })
public final class Iconv implements Callable<Integer> {
    private final Standard standard;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files; - is the standard input, as is no file at all.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-f", "--from"},
            paramLabel = "NAME",
            description = "The encoding that they have. Default: ${DEFAULT-VALUE}")
    private String from = "utf-8";

    @Option(
            names = {"-t", "--to"},
            paramLabel = "NAME",
            description = "The encoding that is wanted. Default: ${DEFAULT-VALUE}")
    private String to = "utf-8";

    @Option(
            names = "--newline",
            paramLabel = "KIND",
            description = "The line ends that are wanted: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private LineEnd newline = LineEnd.keep;

    @Option(
            names = "--errors",
            paramLabel = "HANDLER",
            description = "What to do about bytes that are no text, and characters that the encoding does not have: "
                    + "strict, replace, ignore, backslashreplace, xmlcharrefreplace, namereplace, surrogateescape. "
                    + "Default: ${DEFAULT-VALUE}")
    private String errors = "strict";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the text goes, when all of it is converted. Default: the standard output")
    private String output = Standard.NAME;

    @Option(
            names = {"-l", "--list"},
            description = "List the encodings of this Java. Python's names are understood as well.")
    private boolean list;

    /** What lines end with; the names are what users type. */
    enum LineEnd {
        keep(Newline.UNTRANSLATED, Newline.UNTRANSLATED),
        lf(Newline.UNIVERSAL, Newline.LF),
        crlf(Newline.UNIVERSAL, Newline.CRLF),
        cr(Newline.UNIVERSAL, Newline.CR);

        private final Newline read;
        private final Newline written;

        LineEnd(Newline read, Newline written) {
            this.read = read;
            this.written = written;
        }
    }

    /** The command between these streams. */
    public Iconv(Standard standard) {
        this.standard = standard;
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            Charset.availableCharsets().keySet().forEach(out::println);
            return ExitCode.OK;
        }
        Text decoding = TextOptions.of(from, errors).newline(newline.read);
        Text encoding = TextOptions.of(to, errors).newline(newline.written);
        try (Target target = Target.open(output, standard)) {
            TextIOWrapper text = new TextIOWrapper(target.file(), encoding);
            for (String name : files.isEmpty() ? List.of(Standard.NAME) : files) {
                convert(name, decoding, text);
            }
            flush(text);
            target.finish();
        }
        return ExitCode.OK;
    }

    private void convert(String name, Text decoding, TextIOWrapper target) {
        try (TextIOWrapper source = new Names(standard).openText(name, decoding)) {
            String chunk;
            while (!(chunk = source.read(1 << 13)).isEmpty()) {
                target.write(chunk);
            }
        } catch (IOException e) {
            throw TextOptions.failure(Names.shown(name), e);
        }
    }

    private void flush(TextIOWrapper target) {
        try {
            target.flush();
        } catch (IOException e) {
            throw TextOptions.failure(output.equals(Standard.NAME) ? "standard output" : output, e);
        }
    }
}
