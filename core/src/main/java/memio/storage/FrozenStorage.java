package memio.storage;

import java.nio.ByteBuffer;
import memio.base.PositionOverflowException;

/**
 * Bytes at positions that never change: what snapshots are made of. Slices and concatenations share the bytes of what
 * they are made from.
 *
 * <p>Safe for use by several threads: nothing here has state. Where the bytes are on disk, reading them throws
 * {@link java.io.UncheckedIOException} if the disk fails.
 */
public abstract class FrozenStorage extends Storage<RuntimeException> {
    FrozenStorage() {}

    /** No bytes. */
    public static FrozenStorage empty() {
        return FrozenSegments.EMPTY;
    }

    /** A copy of {@code bytes}. */
    public static FrozenStorage copyOf(byte[] bytes) {
        MemoryStorage copy = new MemoryStorage(Memory.DEFAULT.expectedSize(bytes.length));
        copy.write(0, ByteBuffer.wrap(bytes));
        return copy.freeze();
    }

    /** The {@code length} bytes from position {@code from} on, which must all be there. O(1). */
    public FrozenStorage slice(long from, long length) {
        return length == 0 ? empty() : length == size() ? this : new FrozenSlice(this, from, length);
    }

    /**
     * These bytes and then {@code other}'s. O(log n), if n parts have been put together so far.
     *
     * @throws PositionOverflowException if no long holds the size
     */
    public final FrozenStorage concat(FrozenStorage other) {
        if (size() + other.size() < 0) {
            throw new PositionOverflowException(size(), other.size());
        }
        return size() == 0 ? other : other.size() == 0 ? this : FrozenConcat.join(this, other);
    }

    @Override
    public final FrozenStorage freeze() {
        return this;
    }

    /** Whether all bytes are in memory, so that reading them cannot fail. */
    boolean isInMemory() {
        return true;
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        place(window, position);
    }

    /** How many levels of concatenations there are. */
    int depth() {
        return 0;
    }

    @Override
    public final long write(long position, ByteBuffer source) {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public final void reserve(long position, long length) {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public final void truncate(long size) {
        throw new UnsupportedOperationException("truncate");
    }

    @Override
    public final boolean writable() {
        return false;
    }

    /** Does nothing: the bytes may be in use elsewhere. */
    @Override
    public final void close() {}

    @Override
    protected final void grown(long end) {
        throw new AssertionError("written through a window that forbids it, up to " + end);
    }

    /** Does nothing: windows on what never changes need not be recalled. */
    @Override
    final void register(Window window) {}

    @Override
    final void unregister(Window window) {}
}
