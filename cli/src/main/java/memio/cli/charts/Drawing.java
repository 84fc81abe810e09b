package memio.cli.charts;

import java.util.Optional;

/** Whether this JVM can draw text at all; known without loading a class that draws. */
public final class Drawing {

    private Drawing() {}

    /**
     * Why it cannot, if it cannot. A Java without java.desktop has no class for it, a system without libraries or fonts makes
     * loading them fail: by an error or an exception, as the JDK pleases.
     */
    public static Optional<String> impossible() {
        try {
            Picture.tryOut();
            return Optional.empty();
        } catch (LinkageError | InternalError | RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Optional.of(cause.toString());
        }
    }
}
