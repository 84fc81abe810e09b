package memio.binary;

import java.io.IOException;
import java.util.Objects;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.base.WouldBlockException;
import memio.raw.Raw;
import org.jspecify.annotations.Nullable;

/**
 * The raw file below a buffered one and where it stands, the lock, and the life of both.
 *
 * <p>The buffer shows a part of the file. Of its indices, {@link #at} stands for the position of this file and
 * {@link #rawAt} for that of the raw file; the two differ by what was read ahead, or not yet written. What lies below
 * {@link #readEnd} was read; what lies in {@link #writeStart} … {@link #writeEnd} was written here and is owed to the raw
 * file. Both can be in the buffer at the same time.
 */
abstract sealed class BufferedFile implements Buffered permits WriteBuffer {
    static final byte[] NO_BYTES = {};

    /** None: there is nothing of the kind in the buffer, or a position is unknown. */
    static final int NONE = -1;

    private @Nullable ByteIO given;
    private final ByteIO raw;
    private final boolean readable;
    private final boolean writable;

    final Gate gate = new Gate();

    final int bufferSize;

    /** Empty until it is needed; longer than {@link #bufferSize} only while it holds what a failed read had gathered. */
    byte[] buffer = NO_BYTES;

    int at;
    int rawAt = NONE;
    int readEnd = NONE;
    int writeStart;
    int writeEnd = NONE;

    /** Where the raw file stands, or {@link #NONE}. */
    private long rawPosition = NONE;

    private boolean shut;

    BufferedFile(ByteIO raw, int bufferSize, boolean readable, boolean writable) throws IOException {
        if (bufferSize < 1) {
            throw new IllegalArgumentException("bufferSize < 1: " + bufferSize);
        }
        requireAble(raw.readable() || !readable, "read");
        requireAble(raw.writable() || !writable, "write");
        given = raw;
        this.raw = Raw.guarded(raw);
        this.bufferSize = bufferSize;
        this.readable = readable;
        this.writable = writable;
        try {
            tellRaw();
        } catch (IOException | RuntimeException e) {
            rawPosition = NONE; // it has none, or will say so again when it matters
        }
    }

    static void requireAble(boolean able, String what) {
        if (!able) {
            throw new UnsupportedOperationException(what);
        }
    }

    // ---- calls of the raw file, which keep count of where it stands

    final int readRaw(byte[] target, int offset, int length) throws IOException {
        int count = raw.readInto(target, offset, length);
        moved(count);
        return count;
    }

    final int writeRaw(byte[] source, int offset, int length) throws IOException {
        int count;
        try {
            count = raw.write(source, offset, length);
        } catch (WouldBlockException e) { // so says a file that is buffered itself
            count = e.transferred() == 0 ? WOULD_BLOCK : (int) e.transferred();
        }
        if (count == 0 && length > 0) {
            throw new IOException(
                    "raw file wrote nothing of " + length + " bytes, and did not say that it would block");
        }
        moved(count);
        return count;
    }

    private void moved(int count) {
        if (count > 0 && rawPosition != NONE) {
            rawPosition += count;
        }
    }

    final long seekRaw(long offset, Whence whence) throws IOException {
        return rawPosition = raw.seek(offset, whence);
    }

    final long tellRaw() throws IOException {
        return rawPosition = raw.tell();
    }

    // ---- the buffer

    /** How far the raw file stands from where this file stands. */
    final int rawAhead() {
        return (readEnd != NONE || writeEnd != NONE) && rawAt >= 0 ? rawAt - at : 0;
    }

    /** How many bytes can be read without asking the raw file. */
    final int readAhead() {
        return readEnd == NONE ? 0 : readEnd - at;
    }

    final void dropReadAhead() {
        readEnd = NONE;
    }

    /** Makes sure that there is a buffer of the proper size, once it holds nothing of value. */
    final void allocate() {
        if (buffer.length != bufferSize) {
            buffer = new byte[bufferSize];
        }
    }

    /** Passes on what is owed to the raw file. */
    abstract void passOn() throws IOException;

    /**
     * Makes raw file and buffer agree, as far as this file writes: passes on what is owed, drops what was read ahead, and
     * leaves the raw file where this file stands.
     */
    final void settle() throws IOException {
        if (!writable) {
            return;
        }
        passOn();
        if (readable) {
            int ahead = rawAhead();
            if (ahead != 0) {
                seekRaw(-ahead, Whence.CURRENT);
            }
            dropReadAhead();
        }
    }

    /** A seek has left the buffer. */
    abstract void jumped();

    // ---- position and size

    @Override
    public long tell() throws IOException {
        gate.enter();
        try {
            requireOpen();
            return Math.max(0, tellRaw() - rawAhead());
        } finally {
            gate.leave();
        }
    }

    @Override
    public long seek(long position) throws IOException {
        return seek(position, Whence.START);
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        Objects.requireNonNull(whence, "whence");
        gate.enter();
        try {
            requireOpen();
            requireAble(raw.seekable(), "seek");
            int distance = distanceInBuffer(offset, whence);
            if (distance != Integer.MIN_VALUE) {
                at += distance;
                return rawPosition - rawAhead();
            }
            passOn();
            long sought = seekRaw(whence == Whence.CURRENT ? offset - rawAhead() : offset, whence);
            rawAt = NONE;
            dropReadAhead();
            jumped();
            return sought;
        } finally {
            gate.leave();
        }
    }

    /** How far to go in the buffer, or {@link Integer#MIN_VALUE} if the target is not known to be among what was read. */
    private int distanceInBuffer(long offset, Whence whence) throws IOException {
        int ahead = readAhead();
        if (whence == Whence.END || ahead <= 0 || (whence == Whence.START && offset < 0)) {
            return Integer.MIN_VALUE;
        }
        long current = rawPosition != NONE ? rawPosition : tellRaw();
        long distance = whence == Whence.CURRENT ? offset : offset - (current - rawAhead());
        return -at <= distance && distance <= ahead ? (int) distance : Integer.MIN_VALUE;
    }

    @Override
    public long truncate() throws IOException {
        return truncate(NONE, true);
    }

    @Override
    public long truncate(long size) throws IOException {
        return truncate(size, false);
    }

    private long truncate(long size, boolean here) throws IOException {
        gate.enter();
        try {
            requireOpen();
            requireAble(writable, "truncate");
            settle();
            long truncated = here ? raw.truncate() : raw.truncate(size);
            rawPosition = NONE; // some files move it
            return truncated;
        } finally {
            gate.leave();
        }
    }

    @Override
    public int readAt(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        gate.enter();
        try {
            requireOpen();
            requireAble(readable, "read");
            requireAble(raw.seekable(), "seek");
            return Detour.read(this, position, target, offset, length);
        } finally {
            gate.leave();
        }
    }

    @Override
    public void writeAt(long position, byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        gate.enter();
        try {
            requireOpen();
            requireAble(writable, "write");
            requireAble(raw.seekable(), "seek");
            Detour.write(this, position, source, offset, length);
        } finally {
            gate.leave();
        }
    }

    // ---- life

    @Override
    public void flush() throws IOException {
        gate.enter();
        try {
            requireOpen();
            settle();
            raw.flush();
        } finally {
            gate.leave();
        }
    }

    @Override
    public ByteIO detach() throws IOException {
        gate.enter();
        try {
            requireOpen();
            settle();
            ByteIO detached = raw();
            given = null;
            forget();
            return detached;
        } finally {
            gate.leave();
        }
    }

    /** Closes the raw file, even if what is owed to it cannot be passed on. */
    @Override
    public void close() throws IOException {
        gate.enter();
        try {
            raw();
            if (!raw.closed()) {
                closeBoth();
            }
        } finally {
            gate.leave();
        }
    }

    private void closeBoth() throws IOException {
        Throwable failure = null;
        try {
            passOn();
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            forget();
            closeRaw(failure);
        }
    }

    private void closeRaw(@Nullable Throwable failure) throws IOException {
        try {
            raw.close();
        } catch (IOException | RuntimeException e) {
            if (failure == null) {
                throw e;
            }
            failure.addSuppressed(e);
        }
    }

    /** From now on every call has to ask whether this file is open. */
    private void forget() {
        shut = true;
        buffer = NO_BYTES;
        at = 0;
        readEnd = NONE;
        writeEnd = NONE;
    }

    /**
     * Whether the raw file is closed.
     *
     * @throws IllegalStateException if this file has been detached from it
     */
    @Override
    public boolean closed() {
        raw();
        return raw.closed();
    }

    @Override
    public ByteIO raw() {
        ByteIO file = given;
        if (file == null) {
            throw new IllegalStateException("detached file");
        }
        return file;
    }

    final boolean rawIsClosed() {
        return raw.closed();
    }

    final boolean reads() {
        return readable;
    }

    final boolean writes() {
        return writable;
    }

    final void requireOpen() {
        raw();
        if (shut || raw.closed()) {
            throw new ClosedFileException();
        }
    }

    // ---- what kind of file this is

    @Override
    public boolean readable() {
        if (!readable) {
            return false;
        }
        raw();
        return raw.readable();
    }

    @Override
    public boolean writable() {
        if (!writable) {
            return false;
        }
        raw();
        return raw.writable();
    }

    @Override
    public boolean seekable() {
        raw();
        return raw.seekable();
    }

    @Override
    public boolean isatty() {
        raw();
        return raw.isatty();
    }

    @Override
    public int fileno() throws IOException {
        raw();
        return raw.fileno();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + (given == null ? "detached" : given) + "]";
    }
}
