package memio.raw;

import java.io.IOException;

/** The arithmetic of {@code lseek} and {@code ftruncate}, with the errors that the operating system has for it. */
final class Positions {
    private Positions() {}

    /**
     * Where a seek leads.
     *
     * @throws IOException if that is before the start or beyond 2<sup>63</sup>−1; POSIX says {@code EINVAL} and
     *     {@code EOVERFLOW}
     */
    static long sought(long base, long offset) throws IOException {
        long position = base + offset;
        if (position < 0) {
            throw new IOException(
                    offset > 0 ? "position > 2^63-1: " + base + " + " + offset : "position < 0: " + position);
        }
        return position;
    }

    /** Returns {@code size} unless it is negative. */
    static long checkSize(long size) throws IOException {
        if (size < 0) {
            throw new IOException("size < 0: " + size);
        }
        return size;
    }
}
