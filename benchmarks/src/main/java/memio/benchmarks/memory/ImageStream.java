package memio.benchmarks.memory;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What ImageIO has for memory: reads, writes and seeks. */
final class ImageStream extends Content {
    private final MemoryCacheImageOutputStream stream =
            new MemoryCacheImageOutputStream(OutputStream.nullOutputStream());

    @Override
    Object library() {
        return stream;
    }

    @Override
    void write(byte[] source) throws IOException {
        stream.write(source, 0, source.length);
    }

    @Override
    void writeByte(int value) throws IOException {
        stream.write(value);
    }

    @Override
    void rewind() throws IOException {
        stream.seek(0);
    }

    @Override
    int read(byte[] target) throws IOException {
        return stream.read(target, 0, target.length);
    }

    @Override
    int readByte() throws IOException {
        return stream.read();
    }

    @Override
    void writeAt(long position, byte[] source) throws IOException {
        stream.seek(position);
        stream.write(source, 0, source.length);
    }

    @Override
    void readAt(long position, byte[] target) throws IOException {
        stream.seek(position);
        stream.read(target, 0, target.length);
    }
}
