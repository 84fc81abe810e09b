package memio.raw;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Objects;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/**
 * A file on disk through {@link RandomAccessFile}, of whose calls an interrupt disturbs none.
 *
 * <p>The position is the operating system's. What is remembered of it here serves only to find out how much of a write was
 * done before it failed, which {@code RandomAccessFile} does not tell.
 */
final class RandomAccessAdapter extends Adapter {
    /** {@code RandomAccessFile} allocates as much outside the heap as it is asked to move at once. */
    private static final int SLICE = 1 << 20;

    private final RandomAccessFile file;
    private final boolean readable;
    private final boolean writable;

    /** What writes to the end, in append mode: a second descriptor, opened with {@code O_APPEND}. */
    private final @Nullable FileOutputStream appender;

    private final BorrowedChannel source;
    private final BorrowedChannel target;
    private long position;
    private int number = -1;

    RandomAccessAdapter(RandomAccessFile file, boolean readable, boolean writable, @Nullable FileOutputStream appender)
            throws IOException {
        super(file);
        this.file = file;
        this.readable = readable;
        this.writable = writable;
        this.appender = appender;
        source = new BorrowedChannel(file.getFD(), false);
        target = new BorrowedChannel(file.getFD(), true);
        position = file.getFilePointer();
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        require(readable, "read");
        int total = 0;
        int count;
        do {
            int slice = Math.min(length - total, SLICE);
            count = readSlice(target, offset + total, slice, total > 0);
            total += count;
        } while (count == SLICE && total < length);
        return total;
    }

    /** Reads once. A fault after something was read can wait for the next call. */
    private int readSlice(byte[] target, int offset, int length, boolean started) throws IOException {
        try {
            int count = Math.max(0, file.read(target, offset, length));
            position += count;
            return count;
        } catch (IOException e) {
            if (!started) {
                throw e;
            }
            return 0;
        }
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        require(writable, "write");
        if (length == 0) {
            return 0; // and append mode does not go to the end
        }
        int total = 0;
        int count;
        do {
            int slice = Math.min(length - total, SLICE);
            count = writeSlice(source, offset + total, slice, total);
            total += count;
        } while (count == SLICE && total < length);
        return total;
    }

    /** Writes all of a slice, or what there is room for. A fault after something was written waits for the next call. */
    private int writeSlice(byte[] source, int offset, int length, int before) throws IOException {
        FileOutputStream end = appender;
        long start = end == null ? position : file.length();
        try {
            if (end == null) {
                file.write(source, offset, length);
                position = start + length;
            } else {
                end.write(source, offset, length);
                position = file.length();
                file.seek(position);
            }
            return length;
        } catch (IOException e) {
            int written = writtenSince(start, length, e);
            if (written + before == 0) {
                throw e;
            }
            return written;
        }
    }

    private int writtenSince(long start, int length, IOException failure) {
        try {
            long now = appender == null ? file.getFilePointer() : file.length();
            position = now;
            return (int) Math.max(0, Math.min(length, now - start));
        } catch (IOException e) {
            failure.addSuppressed(e);
            return 0;
        }
    }

    @Override
    public long tell() throws IOException {
        requireOpen();
        position = file.getFilePointer();
        return position;
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        requireOpen();
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> file.getFilePointer();
            case END -> file.length();
        };
        long sought = Positions.sought(base, offset);
        file.seek(sought);
        position = sought;
        return sought;
    }

    @Override
    long size() throws IOException {
        requireOpen();
        return file.length();
    }

    @Override
    public long truncate(long size) throws IOException {
        require(writable, "truncate");
        Positions.checkSize(size);
        long here = file.getFilePointer();
        try {
            file.setLength(size);
        } finally {
            if (here > size) {
                file.seek(here); // setLength has moved it
            }
        }
        return size;
    }

    @Override
    void sync() throws IOException {
        requireOpen();
        FileOutputStream end = appender;
        if (writable) {
            (end == null ? file.getFD() : end.getFD()).sync();
        }
    }

    @Override
    public boolean readable() {
        requireOpen();
        return readable;
    }

    @Override
    public boolean writable() {
        requireOpen();
        return writable;
    }

    @Override
    public boolean seekable() {
        requireOpen();
        return true;
    }

    @Override
    BorrowedChannel source() {
        return source;
    }

    @Override
    BorrowedChannel target() {
        return target;
    }

    @Override
    public int fileno() throws IOException {
        requireOpen();
        if (number < 0) {
            number = DescriptorNumbers.find(this);
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        FileOutputStream end = appender;
        source.close();
        target.close();
        try {
            super.close();
        } finally {
            if (end != null) {
                end.close();
            }
        }
    }
}
