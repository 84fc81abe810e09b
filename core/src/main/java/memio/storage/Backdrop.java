package memio.storage;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What shows where a storage has no segment: the bytes of another, which never change, within some limits, and zeros
 * elsewhere. Immutable.
 */
final class Backdrop {
    /** Zeros everywhere. */
    static final Backdrop ZEROS = new Backdrop(null, 0, 0);

    private static final byte[] ZERO_BYTES = new byte[1 << 16];

    private final @Nullable FrozenStorage bytes;
    private final long from;
    private final long to;

    private Backdrop(@Nullable FrozenStorage bytes, long from, long to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The whole of {@code bytes}. */
    static Backdrop of(FrozenStorage bytes) {
        return new Backdrop(bytes, 0, bytes.size());
    }

    /** The same between {@code start} and {@code end}, with zeros outside. */
    Backdrop between(long start, long end) {
        long newFrom = Math.max(from, start);
        long newTo = Math.min(to, end);
        return newFrom >= newTo ? ZEROS : newFrom == from && newTo == to ? this : new Backdrop(bytes, newFrom, newTo);
    }

    /** Whether reading it cannot fail. */
    boolean isInMemory() {
        return bytes == null || bytes.isInMemory();
    }

    /** Shows what is at {@code position}, not beyond the positions {@code start} to {@code end}−1. */
    void place(Window window, long position, long start, long end) {
        FrozenStorage shown = bytes;
        if (shown != null && position >= from && position < to) {
            shown.place(window, position);
            window.narrow(Math.max(start, from), Math.min(end, to), 0, false);
        } else {
            long limit = position < from ? Math.min(from, end) : end;
            window.set(ZERO_BYTES, position, 0, 0, (int) Math.min(ZERO_BYTES.length, limit - position), -1);
        }
    }

    /** Copies what shows from position {@code start} on into a segment of zeros. */
    void copyTo(byte[] segment, long start) {
        FrozenStorage shown = bytes;
        long first = Math.max(start, from);
        long last = Math.min(start + segment.length, to);
        if (shown != null && first < last) {
            shown.read(first, ByteBuffer.wrap(segment, (int) (first - start), (int) (last - first)));
        }
    }
}
