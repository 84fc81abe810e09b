package memio.benchmarks.files;

import java.io.Closeable;
import java.io.IOException;

/** What all libraries can do with an open file. What one cannot do, it refuses. */
interface Access extends Closeable {

    /** Reads one byte; −1 at the end. */
    default int read() throws IOException {
        throw new UnsupportedOperationException("read one byte");
    }

    /** Reads into all of an array, or less at the end; −1 or 0 at the end. */
    default int read(byte[] target) throws IOException {
        throw new UnsupportedOperationException("read");
    }

    default void write(int value) throws IOException {
        throw new UnsupportedOperationException("write one byte");
    }

    default void write(byte[] source) throws IOException {
        throw new UnsupportedOperationException("write");
    }

    /** Reads into all of an array from a position. */
    default int readAt(long position, byte[] target) throws IOException {
        throw new UnsupportedOperationException("read at a position");
    }

    default void writeAt(long position, byte[] source) throws IOException {
        throw new UnsupportedOperationException("write at a position");
    }
}
