package memio.benchmarks.memory;

import java.nio.ByteBuffer;
import memio.BytesIO;

/** A file's own methods for buffers. Its user keeps the buffers. */
final class MemioBuffers extends Content {
    private final BytesIO file;
    private final ByteBuffer one = ByteBuffer.allocate(1);
    private ByteBuffer last = one;

    MemioBuffers(BytesIO file) {
        this.file = file;
    }

    private ByteBuffer over(byte[] array) {
        if (last.array() != array) {
            last = ByteBuffer.wrap(array);
        }
        return last.clear();
    }

    @Override
    Object library() {
        return file;
    }

    @Override
    void write(byte[] source) {
        file.write(over(source));
    }

    @Override
    void writeByte(int value) {
        file.write(one.clear().put(0, (byte) value));
    }

    @Override
    void rewind() {
        file.seek(0);
    }

    @Override
    int read(byte[] target) {
        return file.readInto(over(target));
    }

    @Override
    int readByte() {
        file.readInto(one.clear());
        return one.get(0) & 0xff;
    }
}
