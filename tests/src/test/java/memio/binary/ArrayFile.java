package memio.binary;

import java.util.Arrays;
import java.util.Objects;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.base.Whence;

/** The least that a file must supply: all else is what {@link BinaryIO} makes of it. */
final class ArrayFile implements BinaryIO {
    private byte[] content;
    private long position;
    private boolean closed;

    ArrayFile(byte[] initial) {
        content = initial.clone();
    }

    @Override
    public int readInto(byte[] target, int offset, int length) {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, target.length);
        int count = (int) Math.max(0, Math.min(length, content.length - position));
        if (count > 0) {
            System.arraycopy(content, (int) position, target, offset, count);
            position += count;
        }
        return count;
    }

    @Override
    public int write(byte[] source, int offset, int length) {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, source.length);
        if (length > 0) {
            if (position > Integer.MAX_VALUE / 2) {
                throw new FileTooLargeException("position: " + position);
            }
            content = Arrays.copyOf(content, (int) Math.max(content.length, position + length));
            System.arraycopy(source, offset, content, (int) position, length);
            position += length;
        }
        return length;
    }

    @Override
    public long seek(long offset, Whence whence) {
        requireOpen();
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> position;
            case END -> content.length;
        };
        if (offset > 0 && base + offset < 0) {
            throw new PositionOverflowException(base, offset);
        }
        if (base + offset < 0) {
            throw new IllegalArgumentException("position < 0: " + (base + offset));
        }
        position = base + offset;
        return position;
    }

    @Override
    public long truncate(long size) {
        requireOpen();
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
        content = Arrays.copyOf(content, (int) size);
        return size;
    }

    @Override
    public boolean readable() {
        return open();
    }

    @Override
    public boolean writable() {
        return open();
    }

    @Override
    public boolean seekable() {
        return open();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean closed() {
        return closed;
    }

    private boolean open() {
        requireOpen();
        return true;
    }

    private void requireOpen() {
        if (closed) {
            throw new ClosedFileException();
        }
    }
}
