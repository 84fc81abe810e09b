package memio.conformance;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.raw.RawIO;

/** The scripted raw stream of {@code trace-format.md}: moves a few bytes a call, would block, or fails. */
final class TraceRaw implements RawIO {
    private final boolean readable;
    private final boolean writable;
    private final boolean seekable;
    private final int chunk;
    private long available;
    private long credit;
    private byte[] data;
    private long position;
    private boolean failing;
    private boolean closed;

    /**
     * A file at position 0.
     *
     * @param flags of {@code r}, {@code w} and {@code s} those that it can
     * @param chunk the most bytes a call moves
     * @param available how many bytes have arrived
     * @param credit how many bytes it takes
     */
    TraceRaw(String flags, int chunk, long available, long credit, byte[] data) {
        readable = flags.contains("r");
        writable = flags.contains("w");
        seekable = flags.contains("s");
        this.chunk = chunk;
        this.available = available;
        this.credit = credit;
        this.data = data.clone();
    }

    // ---- the script

    void feed(long count) {
        available = plus(available, count);
    }

    void drain(long count) {
        credit = plus(credit, count);
    }

    private static long plus(long limit, long count) {
        return limit > Long.MAX_VALUE - count ? Long.MAX_VALUE : limit + count;
    }

    void failing(boolean fail) {
        failing = fail;
    }

    /** From now on nothing fails or blocks. */
    void relent() {
        failing = false;
        available = Long.MAX_VALUE;
        credit = Long.MAX_VALUE;
    }

    byte[] data() {
        return data.clone();
    }

    // ---- the file

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        require(readable, "read");
        requireWorking();
        long end = Math.min(data.length, available);
        int count = (int) Math.min(Math.min(length, chunk), end - position);
        if (count <= 0) {
            return length > 0 && end < data.length && position < data.length ? WOULD_BLOCK : 0;
        }
        System.arraycopy(data, (int) position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        require(writable, "write");
        requireWorking();
        int count = (int) Math.min(Math.min(length, chunk), credit);
        if (count <= 0) {
            return length > 0 ? WOULD_BLOCK : 0;
        }
        data = Arrays.copyOf(data, (int) Math.max(data.length, position + count));
        System.arraycopy(source, offset, data, (int) position, count);
        position += count;
        credit -= count;
        return count;
    }

    @Override
    public long seek(long offset, Whence whence) {
        require(seekable, "seek");
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> position;
            case END -> data.length;
        };
        if (base + offset < 0) {
            throw new IllegalArgumentException("position < 0: " + (base + offset));
        }
        position = base + offset;
        return position;
    }

    @Override
    public long truncate(long size) {
        require(seekable && writable, "truncate");
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
        data = Arrays.copyOf(data, (int) size);
        return size;
    }

    private void require(boolean able, String what) {
        if (closed) {
            throw new ClosedFileException();
        }
        if (!able) {
            throw new UnsupportedOperationException(what);
        }
    }

    private void requireWorking() throws IOException {
        if (failing) {
            throw new IOException("scripted failure");
        }
    }

    @Override
    public boolean readable() {
        require(true, "readable");
        return readable;
    }

    @Override
    public boolean writable() {
        require(true, "writable");
        return writable;
    }

    @Override
    public boolean seekable() {
        require(true, "seekable");
        return seekable;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean closed() {
        return closed;
    }
}
