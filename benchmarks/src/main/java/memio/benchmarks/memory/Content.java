package memio.benchmarks.memory;

import java.io.Closeable;
import java.io.IOException;

/**
 * What the libraries call a buffer, an output, a channel: bytes in memory, used as the library's manual says. What a library
 * cannot do is refused.
 */
abstract class Content implements Closeable {

    /** The library's own object. */
    abstract Object library();

    /** Appends. */
    abstract void write(byte[] source) throws IOException;

    /** Appends one byte. */
    abstract void writeByte(int value) throws IOException;

    /** The next reads begin at the start of what was written. */
    abstract void rewind() throws IOException;

    /** Reads into an array; returns how many bytes, less than 1 at the end. */
    abstract int read(byte[] target) throws IOException;

    /** Reads one byte, of which it is known that there is one. */
    abstract int readByte() throws IOException;

    void writeAt(long position, byte[] source) throws IOException {
        throw new UnsupportedOperationException("write at a position");
    }

    void readAt(long position, byte[] target) throws IOException {
        throw new UnsupportedOperationException("read at a position");
    }

    @Override
    public void close() throws IOException {}
}
