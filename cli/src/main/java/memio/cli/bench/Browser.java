package memio.cli.bench;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Opens a page in the user's browser, if there is one. A program of its own: whether a JVM has a screen is settled once for its whole
 * life, and ours draws without.
 */
public final class Browser {

    private Browser() {}

    /** The program: opens the file of its only argument, and exits with 0 if that worked. */
    public static void main(String[] args) {
        try {
            Desktop.getDesktop().browse(Path.of(args[0]).toUri());
        } catch (IOException | RuntimeException | LinkageError | java.awt.AWTError e) {
            System.exit(1);
        }
    }

    /** Whether a browser took the page. */
    static boolean open(Path page) throws InterruptedException {
        if (!hasScreen()) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Browser.class.getName(),
                            page.toAbsolutePath().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroy();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // as if there were none
        }
    }

    private static boolean hasScreen() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Windows")
                || system.startsWith("Mac")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
