package memio.sql;

import java.io.IOException;
import memio.base.Arguments;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.binary.BinaryIO;

/** Part of a file, from one of its positions on, with a position of its own. It closes nothing. */
final class Cursor implements BinaryIO {
    private final BinaryIO file;
    private final long start;
    private final long length;
    private long position;
    private boolean closed;

    Cursor(BinaryIO file, long start, long length) {
        this.file = file;
        this.start = start;
        this.length = length;
    }

    private BinaryIO open() {
        if (closed) {
            throw new ClosedFileException();
        }
        return file;
    }

    @Override
    public int readInto(byte[] target, int offset, int count) throws IOException {
        int read = open().readAt(start + position, target, offset, (int) Math.min(count, rest()));
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int write(byte[] source, int offset, int count) throws IOException {
        open().writeAt(start + position, source, offset, count);
        position += count;
        return count;
    }

    private long rest() {
        return Math.max(0, length - position);
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> position;
            case END -> size();
        };
        long sought = Arguments.sought(base, offset);
        open();
        position = sought;
        return sought;
    }

    @Override
    public long size() throws IOException {
        return Math.max(0, Math.min(length, open().size() - start));
    }

    @Override
    public boolean readable() {
        return open().readable();
    }

    @Override
    public boolean writable() {
        return open().writable();
    }

    @Override
    public boolean seekable() {
        return open().seekable();
    }

    @Override
    public void flush() throws IOException {
        open().flush();
    }

    @Override
    public boolean closed() {
        return closed || file.closed();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            if (!file.closed() && file.writable()) {
                file.flush();
            }
            closed = true;
        }
    }
}
