package memio.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A private file for bytes that do not fit into memory. Nobody else knows it, nothing of it is left after closing, and it is of
 * no use to the next process: scratch, not a place to keep something.
 *
 * <p>For implementers: what was written must be read again, from any thread; reading and writing take place at positions, may be
 * short, and move the position of the buffer by what they did. {@link Thread#interrupt()} must do no harm. An error leaves
 * what was written elsewhere as it was.
 */
public interface Scratch extends Closeable {
    /**
     * Reads at {@code position} into the remaining space of {@code target}.
     *
     * @return how many bytes were read, 1 as a rule at least; −1 at the end of the file
     */
    int read(ByteBuffer target, long position) throws IOException;

    /**
     * Writes the remaining bytes of {@code source} at {@code position}.
     *
     * @return how many bytes were written, 1 as a rule at least
     */
    int write(ByteBuffer source, long position) throws IOException;

    /** Releases everything, also if it fails; closing again does nothing. */
    @Override
    void close() throws IOException;

    /** Opens scratch files. */
    @FunctionalInterface
    interface Opener {
        /**
         * A new, empty file. If this fails, nothing is left of it.
         *
         * @param directory where the user wants it; null if anywhere will do
         */
        Scratch open(@Nullable Path directory) throws IOException;
    }
}
