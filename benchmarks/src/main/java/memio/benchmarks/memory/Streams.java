package memio.benchmarks.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A stream that collects bytes, and another one that reads them. */
final class Streams<S extends OutputStream> extends Content {
    private final S out;
    private final Reopening<S> reopening;
    private InputStream in = InputStream.nullInputStream();

    /** How the bytes are read. */
    @FunctionalInterface
    interface Reopening<S extends OutputStream> {
        InputStream reopen(S stream) throws IOException;
    }

    Streams(S out, Reopening<S> reopening) {
        this.out = out;
        this.reopening = reopening;
    }

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
        in = reopening.reopen(out);
    }

    @Override
    int read(byte[] target) throws IOException {
        return in.read(target, 0, target.length);
    }

    @Override
    int readByte() throws IOException {
        return in.read();
    }
}
