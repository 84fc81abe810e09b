package memio.avro;

import java.io.IOException;
import java.io.InputStream;
import memio.binary.BinaryIO;
import org.apache.avro.file.SeekableInput;

/** A file that Avro reads, at a position of its own. */
final class FileInput implements SeekableInput {
    private final BinaryIO file;
    private final InputStream in;
    private long position;
    private boolean closed;

    FileInput(BinaryIO file) {
        if (!file.seekable()) {
            throw new UnsupportedOperationException("seek");
        }
        this.file = file;
        this.in = file.asInputStream();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        open().seek(position);
        int count = in.read(target, offset, length);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public void seek(long position) throws IOException {
        open();
        if (position < 0) {
            throw new IOException("position < 0: " + position);
        }
        this.position = position;
    }

    @Override
    public long tell() throws IOException {
        open();
        return position;
    }

    @Override
    public long length() throws IOException {
        return open().size();
    }

    @Override
    public void close() {
        closed = true;
    }

    private BinaryIO open() throws IOException {
        if (closed || file.closed()) {
            throw new IOException("closed");
        }
        return file;
    }
}
