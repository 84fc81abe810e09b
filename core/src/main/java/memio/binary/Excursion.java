package memio.binary;

import java.io.IOException;
import memio.base.Arguments;
import org.jspecify.annotations.Nullable;

/** Goes elsewhere in a file, does one thing there, and comes back: a positional call of a file that has none of its own. */
final class Excursion {
    private Excursion() {}

    /** What is done there. */
    @FunctionalInterface
    interface Errand {
        int run() throws IOException;
    }

    static int make(BinaryIO file, long position, Errand errand) throws IOException {
        Arguments.checkPosition(position);
        long home = file.tell();
        file.seek(position);
        Throwable failure = null;
        try {
            return errand.run();
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            comeBack(file, home, failure);
        }
    }

    private static void comeBack(BinaryIO file, long home, @Nullable Throwable failure) throws IOException {
        try {
            file.seek(home);
        } catch (IOException | RuntimeException e) {
            if (failure == null) {
                throw e;
            }
            failure.addSuppressed(e);
        }
    }
}
