package memio.benchmarks.memory;

import it.unimi.dsi.fastutil.io.FastByteArrayInputStream;
import it.unimi.dsi.fastutil.io.FastByteArrayOutputStream;
import java.io.IOException;

/** Its streams, which can be positioned. */
final class Fastutil extends Content {
    private final FastByteArrayOutputStream out = new FastByteArrayOutputStream();
    private FastByteArrayInputStream in = new FastByteArrayInputStream(new byte[0]);

    @Override
    Object library() {
        return out;
    }

    @Override
    void write(byte[] source) throws IOException {
        out.write(source, 0, source.length);
    }

    @Override
    void writeByte(int value) {
        out.write(value);
    }

    @Override
    void rewind() {
        in = new FastByteArrayInputStream(out.array, 0, out.length);
    }

    @Override
    int read(byte[] target) {
        return in.read(target, 0, target.length);
    }

    @Override
    int readByte() {
        return in.read();
    }

    @Override
    void writeAt(long position, byte[] source) throws IOException {
        out.position(position);
        out.write(source, 0, source.length);
    }

    @Override
    void readAt(long position, byte[] target) {
        if (in.array != out.array) {
            rewind();
        }
        in.position(position);
        in.read(target, 0, target.length);
    }
}
