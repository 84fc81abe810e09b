package memio.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import memio.raw.RawIO;

/**
 * A raw file over an array that does what its script says: moves a few bytes at a time, would block, fails at a certain
 * call, lies about what it did, or keeps the arrays it is given and spoils them later.
 *
 * <p>The methods that set something return this file and may be called at any time.
 */
public final class ScriptedRaw implements RawIO {

    /** What a raw file must not do. */
    public enum Vice {
        /** None: it does what its contract says. */
        NONE,
        /** Answers one more than it was asked for. */
        MORE_THAN_ASKED,
        /** Answers −5. */
        NEGATIVE,
        /** Keeps each array, and overwrites all of it in the next call. */
        SCRIBBLES
    }

    private final boolean readable;
    private final boolean writable;
    private final boolean seekable;
    private byte[] data;
    private long position;
    private boolean closed;

    private int chunk = Integer.MAX_VALUE;
    private long available = Long.MAX_VALUE;
    private long credit = Long.MAX_VALUE;
    private boolean failing;
    private boolean failingToClose;
    private int callToFail = -1;
    private Vice vice = Vice.NONE;

    private int calls;
    private final List<Integer> asked = new ArrayList<>();
    private byte[] kept = {};

    /**
     * A file at position 0.
     *
     * @param abilities any of the letters {@code r}, {@code w} and {@code s}: can be read, written, sought
     */
    public ScriptedRaw(String abilities, byte[] data) {
        readable = abilities.contains("r");
        writable = abilities.contains("w");
        seekable = abilities.contains("s");
        this.data = data.clone();
    }

    // ---- the script

    /** Moves at most {@code size} bytes a call. */
    public ScriptedRaw chunk(int size) {
        chunk = size;
        return this;
    }

    /** Only the bytes below this offset have arrived; reading beyond would block. */
    public ScriptedRaw available(long offset) {
        available = offset;
        return this;
    }

    /** More bytes arrive. */
    public ScriptedRaw feed(long count) {
        available = available > Long.MAX_VALUE - count ? Long.MAX_VALUE : available + count;
        return this;
    }

    /** Takes so many bytes; then writing would block. */
    public ScriptedRaw credit(long count) {
        credit = count;
        return this;
    }

    /** Takes so many bytes more. */
    public ScriptedRaw drain(long count) {
        credit = credit > Long.MAX_VALUE - count ? Long.MAX_VALUE : credit + count;
        return this;
    }

    /** Whether every read and write fails. */
    public ScriptedRaw failing(boolean fail) {
        failing = fail;
        return this;
    }

    /** Whether closing fails, after the file was closed. */
    public ScriptedRaw failingToClose(boolean fail) {
        failingToClose = fail;
        return this;
    }

    /** The call of a read, write, seek or truncate, counted from now on and from 0, that fails; only that one. */
    public ScriptedRaw failAtCall(int call) {
        callToFail = calls + call;
        return this;
    }

    /** Whether the call that was to fail is still to come. */
    public boolean isFailureAhead() {
        return calls <= callToFail;
    }

    /** Does what it must not. */
    public ScriptedRaw vice(Vice wrong) {
        vice = wrong;
        return this;
    }

    // ---- what happened

    /** The content. */
    public byte[] data() {
        return data.clone();
    }

    /** How many reads, writes, seeks and truncates there were. */
    public int calls() {
        return calls;
    }

    /** For how many bytes each read asked since this was asked last. */
    public List<Integer> asked() {
        List<Integer> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    // ---- the file

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        call(readable, "read");
        asked.add(length);
        keep(target);
        if (vice == Vice.MORE_THAN_ASKED || vice == Vice.NEGATIVE) {
            return vice == Vice.NEGATIVE ? -5 : length + 1;
        }
        long end = Math.min(data.length, available);
        int count = (int) Math.min(Math.min(length, chunk), Math.max(0, end - position));
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
        call(writable, "write");
        if (vice == Vice.MORE_THAN_ASKED || vice == Vice.NEGATIVE) {
            return vice == Vice.NEGATIVE ? -5 : length + 1;
        }
        int count = (int) Math.min(Math.min(length, chunk), credit);
        if (count <= 0) {
            return length > 0 ? WOULD_BLOCK : 0;
        }
        if (position > Integer.MAX_VALUE / 2) {
            throw new FileTooLargeException("position: " + position);
        }
        data = Arrays.copyOf(data, (int) Math.max(data.length, position + count));
        System.arraycopy(source, offset, data, (int) position, count);
        position += count;
        credit -= count;
        keep(source);
        return count;
    }

    /** Spoils the array of the last call, and keeps this one. */
    private void keep(byte[] array) {
        if (vice == Vice.SCRIBBLES) {
            Arrays.fill(kept, (byte) '#');
            kept = array;
        }
    }

    private void call(boolean able, String what) throws IOException {
        requireOpen();
        if (!able) {
            throw new UnsupportedOperationException(what);
        }
        if (failing || calls++ == callToFail) {
            throw new IOException("scripted failure of " + what);
        }
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        call(seekable, "seek");
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> position;
            case END -> data.length;
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
    public long tell() {
        requireOpen();
        if (!seekable) {
            throw new UnsupportedOperationException("tell");
        }
        return position;
    }

    @Override
    public long truncate(long size) throws IOException {
        call(seekable && writable, "truncate");
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
        data = Arrays.copyOf(data, (int) size);
        return size;
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
        return seekable;
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            if (failingToClose) {
                throw new IOException("scripted failure of close");
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ClosedFileException();
        }
    }

    @Override
    public String toString() {
        return "ScriptedRaw[size=" + data.length + ", position=" + position + "]";
    }
}
