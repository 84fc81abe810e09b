package memio.spill;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import memio.SpooledIO;

/** Starts programs of the tests in a JVM of their own. */
final class Children {
    private Children() {}

    /** Starts the main method of {@code program}; what it says and where it fails comes as one stream. */
    static Process start(Class<?> program, String... arguments) throws IOException {
        return new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .start();
    }

    /** The same from a shell, after {@code limit}, such as {@code ulimit -n 50}. */
    static Process startUnder(String limit, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", limit + " && exec \"$@\"", "sh"));
        command.addAll(command(program, arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What a child said until it ended. */
    static String output(Process child) throws IOException {
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            return String.join("\n", lines.lines().toList());
        }
    }

    private static List<String> command(Class<?> program, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                placeOf(SpooledIO.class) + System.getProperty("path.separator") + placeOf(program),
                program.getName()));
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
