package memio.raw;

import java.io.IOException;
import java.util.Objects;
import memio.base.Answers;
import memio.base.ByteIO;
import memio.base.Whence;

/** A file somebody else implemented, believed in nothing: see {@link Raw#guarded(ByteIO)}. */
final class Guard extends Adapter {
    private final ByteIO file;

    Guard(ByteIO file) {
        super(file);
        this.file = file;
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        int asked = share(length);
        byte[] lent = shuttle(asked);
        int count = file.readInto(lent, 0, asked);
        if (Answers.believedOrBlocked("read", count, asked) > 0) {
            System.arraycopy(lent, 0, target, offset, count);
        }
        return count;
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        int given = share(length);
        byte[] lent = shuttle(given);
        System.arraycopy(source, offset, lent, 0, given);
        return Answers.believedOrBlocked("write", file.write(lent, 0, given), given);
    }

    @Override
    public long tell() throws IOException {
        return checkPosition(file.tell());
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        return checkPosition(file.seek(offset, whence));
    }

    private static long checkPosition(long position) throws IOException {
        if (position < 0) {
            throw new IOException("raw file answered a position < 0: " + position);
        }
        return position;
    }

    @Override
    public long truncate() throws IOException {
        return file.truncate();
    }

    @Override
    public long truncate(long size) throws IOException {
        return file.truncate(size);
    }

    @Override
    public boolean readable() {
        return file.readable();
    }

    @Override
    public boolean writable() {
        return file.writable();
    }

    @Override
    public boolean seekable() {
        return file.seekable();
    }

    @Override
    public boolean isatty() {
        return file.isatty();
    }

    @Override
    public int fileno() throws IOException {
        return file.fileno();
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public boolean closed() {
        return file.closed();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
