package memio.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.processes.Pipe;

/** The second opinion: Python itself, where it is installed. */
public final class Python {
    private static final Map<String, Boolean> INSTALLED = new ConcurrentHashMap<>();

    private Python() {}

    /** Skips the test unless there is a {@code python3} that has a module. */
    public static void assumeModule(String module) {
        boolean installed = INSTALLED.computeIfAbsent(module, Python::has);
        assumeTrue(installed, () -> "no python3 with module " + module);
    }

    /**
     * Runs a program whose standard input is {@code input}.
     *
     * @return what it prints
     */
    public static Snapshot run(String program, Snapshot input) throws Exception {
        try (BytesIO output = new BytesIO()) {
            int code = Pipe.run(List.of("python3", "-c", program), input, output);
            if (code != 0) {
                throw new AssertionError("python3 failed: " + code);
            }
            return output.snapshot();
        }
    }

    /** The same as text, without the spaces around. */
    public static String ask(String program, Snapshot input) throws Exception {
        return new String(run(program, input).toByteArray(), UTF_8).strip();
    }

    private static boolean has(String module) {
        String program = "import importlib.util, sys; sys.exit(importlib.util.find_spec('" + module + "') is None)";
        try (BytesIO output = new BytesIO()) {
            return Pipe.run(List.of("python3", "-c", program), Snapshot.empty(), output) == 0;
        } catch (IOException | InterruptedException | ExecutionException e) {
            return false;
        }
    }
}
