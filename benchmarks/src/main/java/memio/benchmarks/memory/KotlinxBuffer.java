package memio.benchmarks.memory;

import kotlinx.io.Buffer;

/** A queue of segments: what is read is gone. */
final class KotlinxBuffer extends Content {
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
        buffer.writeByte((byte) value);
    }

    @Override
    void rewind() {
        // It begins where nothing has been read.
    }

    @Override
    int read(byte[] target) {
        return buffer.readAtMostTo(target, 0, target.length);
    }

    @Override
    int readByte() {
        return buffer.readByte() & 0xff;
    }

    @Override
    public void close() {
        buffer.clear();
    }
}
