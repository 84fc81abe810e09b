package memio.benchmarks.memory;

import java.io.EOFException;
import okio.Buffer;

/** A queue of segments: what is read is gone. */
final class OkioBuffer extends Content {
    private final Buffer buffer = new Buffer();

    @Override
    Object library() {
        return buffer;
    }

    @Override
    void write(byte[] source) {
        buffer.write(source, 0, source.length);
    }

    @Override
    void writeByte(int value) {
        buffer.writeByte(value);
    }

    @Override
    void rewind() {
        // It begins where nothing has been read.
    }

    @Override
    int read(byte[] target) {
        return buffer.read(target, 0, target.length);
    }

    @Override
    int readByte() throws EOFException {
        return buffer.readByte() & 0xff;
    }

    @Override
    public void close() {
        buffer.clear();
    }
}
