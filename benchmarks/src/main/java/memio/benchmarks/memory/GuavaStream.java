package memio.benchmarks.memory;

import com.google.common.io.FileBackedOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream in memory that would go to disk, which it does not here. */
final class GuavaStream extends Content {
    private final FileBackedOutputStream out = new FileBackedOutputStream(Integer.MAX_VALUE);
    private InputStream in = InputStream.nullInputStream();

    @Override
    Object library() {
        return out;
    }

    @Override
    void write(byte[] source) throws IOException {
        out.write(source, 0, source.length);
    }

    @Override
    void writeByte(int value) throws IOException {
        out.write(value);
    }

    @Override
    void rewind() throws IOException {
        in = out.asByteSource().openStream();
    }

    @Override
    int read(byte[] target) throws IOException {
        return in.read(target, 0, target.length);
    }

    @Override
    int readByte() throws IOException {
        return in.read();
    }

    @Override
    public void close() throws IOException {
        out.reset();
    }
}
