package memio.children;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import memio.BytesIO;

/** Starts programs of the tests in a JVM of their own. */
public final class Children {
    private Children() {}

    /** Starts the main method of {@code program}; what it says and where it fails comes as one stream. */
    public static Process start(Class<?> program, String... arguments) throws IOException {
        return started(command(List.of(), program, arguments));
    }

    /** The same with more options of the JVM. */
    public static Process startWith(List<String> options, Class<?> program, String... arguments) throws IOException {
        return started(command(options, program, arguments));
    }

    /** The same from a shell, after {@code limit}, such as {@code ulimit -n 50}. */
    public static Process startUnder(String limit, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", limit + " && exec \"$@\"", "sh"));
        command.addAll(command(List.of(), program, arguments));
        return started(command);
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What a child said until it ended. */
    public static String output(Process child) throws IOException {
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            return String.join("\n", lines.lines().toList());
        }
    }

    private static List<String> command(List<String> options, Class<?> program, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                placeOf(BytesIO.class) + System.getProperty("path.separator") + placeOf(program),
                program.getName()));
        command.addAll(1, options);
        command.addAll(List.of(arguments));
        return command;
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
