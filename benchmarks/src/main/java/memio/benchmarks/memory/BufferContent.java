package memio.benchmarks.memory;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What takes and gives buffers, which its user keeps. */
abstract class BufferContent extends Content {
    private final ByteBuffer one = ByteBuffer.allocate(1);
    private ByteBuffer last = one;

    /** Writes all of a buffer. */
    abstract void write(ByteBuffer source) throws IOException;

    /** Reads into a buffer; returns how many bytes, less than 1 at the end. */
    abstract int read(ByteBuffer target) throws IOException;

    /** A buffer over {@code array}, which is mostly the one of the last call. */
    final ByteBuffer over(byte[] array) {
        if (last.array() != array) {
            last = ByteBuffer.wrap(array);
        }
        return last.clear();
    }

    @Override
    final void write(byte[] source) throws IOException {
        write(over(source));
    }

    @Override
    final void writeByte(int value) throws IOException {
        write(one.clear().put(0, (byte) value));
    }

    @Override
    final int read(byte[] target) throws IOException {
        return read(over(target));
    }

    @Override
    final int readByte() throws IOException {
        read(one.clear());
        return one.get(0) & 0xff;
    }
}
