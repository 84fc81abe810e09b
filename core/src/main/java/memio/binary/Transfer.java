package memio.binary;

import java.io.IOException;
import memio.base.ByteIO;
import memio.base.Whence;

/** Moves bytes from a file to somewhere else, through an array that belongs to neither. */
final class Transfer {
    private static final int CHUNK = 1 << 14;

    private Transfer() {}

    /** Takes all of a range of an array, or fails. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] source, int offset, int length) throws IOException;
    }

    /**
     * Copies up to the end of {@code source}, or until it would block.
     *
     * @param stepBack whether to move the source back before what the sink refused
     * @return how many bytes the sink took
     */
    static long copy(ByteIO source, Sink sink, boolean stepBack) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        int count;
        while ((count = source.readInto(chunk, 0, CHUNK)) > 0) {
            try {
                sink.write(chunk, 0, count);
            } catch (IOException | RuntimeException | Error e) {
                if (stepBack) {
                    stepBack(source, count, e);
                }
                throw e;
            }
            total += count;
        }
        return total;
    }

    private static void stepBack(ByteIO source, int count, Throwable failure) {
        try {
            source.seek(-count, Whence.CURRENT);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
