package memio.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Finds a byte in an array, eight at a time: all that is textual stands on it.
 *
 * <p>The eight are read through a buffer, not a {@code VarHandle}: compiled, both are one load, but the first use of a
 * {@code VarHandle} takes milliseconds.
 */
public final class ByteSearch {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /**
     * The index of the first {@code value} in {@code array[from .. to-1]}, or −1.
     *
     * <p>After the exclusive or, the byte sought is zero; subtracting one from every byte then borrows through its high
     * bit. A borrow can spoil only the bytes above the first hit, and the lowest hit is the one wanted.
     *
     * @throws IndexOutOfBoundsException if the range is not in {@code array}
     */
    public static int indexOf(byte[] array, byte value, int from, int to) {
        Objects.checkFromToIndex(from, to, array.length);
        ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
        long sought = (value & 0xffL) * ONES;
        int i = from;
        for (; i <= to - 32; i += 32) {
            long a = hits(bytes.getLong(i) ^ sought);
            long b = hits(bytes.getLong(i + 8) ^ sought);
            long c = hits(bytes.getLong(i + 16) ^ sought);
            long d = hits(bytes.getLong(i + 24) ^ sought);
            if ((a | b | c | d) != 0) {
                return a != 0
                        ? i + first(a)
                        : b != 0 ? i + 8 + first(b) : c != 0 ? i + 16 + first(c) : i + 24 + first(d);
            }
        }
        for (; i <= to - 8; i += 8) {
            long a = hits(bytes.getLong(i) ^ sought);
            if (a != 0) {
                return i + first(a);
            }
        }
        for (; i < to; i++) {
            if (array[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The index of the first byte in {@code array[from .. to-1]} that is {@code a} or {@code b}, or −1.
     *
     * @throws IndexOutOfBoundsException if the range is not in {@code array}
     */
    public static int indexOfEither(byte[] array, byte a, byte b, int from, int to) {
        Objects.checkFromToIndex(from, to, array.length);
        ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
        long soughtA = (a & 0xffL) * ONES;
        long soughtB = (b & 0xffL) * ONES;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long eight = bytes.getLong(i);
            long found = hits(eight ^ soughtA) | hits(eight ^ soughtB);
            if (found != 0) {
                return i + first(found);
            }
        }
        for (; i < to; i++) {
            if (array[i] == a || array[i] == b) {
                return i;
            }
        }
        return -1;
    }

    private static long hits(long bytes) {
        return (bytes - ONES) & ~bytes & HIGHS;
    }

    private static int first(long hits) {
        return Long.numberOfTrailingZeros(hits) >>> 3;
    }
}
