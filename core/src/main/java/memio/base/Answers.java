package memio.base;

import java.io.IOException;

/** The checks of what a file answers that somebody else may have implemented, and the words in which it is not believed. */
public final class Answers {
    private Answers() {}

    /**
     * Returns {@code count}, if it can be true.
     *
     * @param call what was called, to be named
     * @throws IOException if it is negative, or more than was asked for
     */
    public static int believed(String call, int count, int asked) throws IOException {
        if (count < 0 || count > asked) {
            throw new IOException(call + " answered " + count + ", asked for " + asked);
        }
        return count;
    }

    /** As {@link #believed}, of a call that may also have answered {@link ByteIO#WOULD_BLOCK}. */
    public static int believedOrBlocked(String call, int count, int asked) throws IOException {
        return count == ByteIO.WOULD_BLOCK ? count : believed(call, count, asked);
    }
}
