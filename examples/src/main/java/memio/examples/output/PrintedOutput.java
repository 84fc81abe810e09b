package memio.examples.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import memio.BytesIO;
import memio.Capture;
import memio.Redirection;
import memio.binary.Snapshot;

/** Python's {@code contextlib.redirect_stdout(StringIO())}. */
public final class PrintedOutput {
    private PrintedOutput() {}

    /** The lines that a piece of code prints. */
    public static List<String> lines(Runnable program) {
        return Capture.stdout(program::run).lines().toList();
    }

    /** What it prints, as the bytes that a terminal would get. */
    @SuppressWarnings("try") // javac would have the redirection used within
    public static Snapshot bytes(Runnable program) {
        try (BytesIO file = new BytesIO()) {
            try (Redirection redirected = Redirection.stdout(file, UTF_8)) {
                program.run();
            }
            return file.snapshot();
        }
    }
}
