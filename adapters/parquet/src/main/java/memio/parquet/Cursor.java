package memio.parquet;

import java.io.IOException;
import java.io.InputStream;
import memio.binary.BinaryIO;

/** A stream of a file at a position of its own, so that several can be open on one file. */
final class Cursor extends InputStream {
    private final BinaryIO file;
    private final InputStream in;
    private long position;
    private boolean closed;

    Cursor(BinaryIO file) {
        this.file = file;
        this.in = file.asInputStream();
    }

    @Override
    public int read() throws IOException {
        int next = at().read();
        if (next >= 0) {
            position++;
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = at().read(target, offset, length);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int available() throws IOException {
        return at().available();
    }

    @Override
    public void close() {
        closed = true;
    }

    long position() {
        return position;
    }

    void seek(long position) throws IOException {
        if (position < 0) {
            throw new IOException("position < 0: " + position);
        }
        this.position = position;
    }

    private InputStream at() throws IOException {
        if (closed || file.closed()) {
            throw new IOException("closed");
        }
        file.seek(position);
        return in;
    }
}
