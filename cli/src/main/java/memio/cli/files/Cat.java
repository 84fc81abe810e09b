package memio.cli.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import memio.binary.BinaryIO;
import memio.cli.terminal.Errors;
import memio.cli.terminal.Failure;
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

/** The command {@code memio cat}: files one after the other, on the standard output. */
@Command(
        name = "cat",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prints files, one after the other.",
        description = {
            "",
            "Bytes are printed as they are. With --encoding the files are text, which is printed in UTF-8. "
                    + "A file that cannot be read is told of, and the others are printed.",
            ""
        },
        footer = {"", "Examples:", "  memio cat -n notes.txt", "  memio cat --encoding utf-16 report.csv | head"})
public final class Cat implements Callable<Integer> {
    private final Standard standard;
    private final Names names;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files; - is the standard input, as is no file at all.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-n", "--number"},
            description = "Number the lines.")
    private boolean number;

    @Option(
            names = {"-e", "--encoding"},
            paramLabel = "NAME",
            description = "The encoding of the files, by Python's name or the JDK's.")
    private @Nullable String encoding;

    @Option(
            names = "--errors",
            paramLabel = "HANDLER",
            description = "What to do about bytes that are no text: strict, replace, ignore, backslashreplace. "
                    + "Default: ${DEFAULT-VALUE}")
    private String errors = "strict";

    /** The command between these streams. */
    public Cat(Standard standard) {
        this.standard = standard;
        this.names = new Names(standard);
    }

    @Override
    public Integer call() throws IOException {
        Text text = encoding == null ? null : TextOptions.of(encoding, errors).newline(Newline.UNTRANSLATED);
        OutputStream out = number ? new NumberedOutput(standard.out()) : standard.out();
        int code = ExitCode.OK;
        for (String name : files.isEmpty() ? List.of(Standard.NAME) : files) {
            try {
                print(name, text, out);
            } catch (Failure e) {
                if (standard.out().failure() != null) {
                    throw e; // nothing more can be printed
                }
                Errors.tell(Objects.requireNonNull(spec).commandLine().getErr(), String.valueOf(e.getMessage()));
                code = ExitCode.SOFTWARE;
            }
        }
        return code;
    }

    private void print(String name, @Nullable Text text, OutputStream out) {
        try {
            if (text == null) {
                try (BinaryIO file = names.open(name)) {
                    printBytes(file, out);
                }
            } else {
                try (TextIOWrapper file = names.openText(name, text)) {
                    printText(file, out);
                }
            }
        } catch (IOException e) {
            throw TextOptions.failure(Names.shown(name), e);
        }
    }

    /** What is there is printed, before there is more to come. */
    private static void printBytes(BinaryIO file, OutputStream out) throws IOException {
        byte[] chunk = new byte[1 << 16];
        int count;
        while ((count = file.readInto1(chunk)) > 0) {
            out.write(chunk, 0, count);
            out.flush();
        }
    }

    private static void printText(TextIOWrapper file, OutputStream out) throws IOException {
        String chunk;
        while (!(chunk = file.read(1 << 13)).isEmpty()) {
            out.write(chunk.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
