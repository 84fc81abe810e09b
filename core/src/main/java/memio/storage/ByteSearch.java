package memio.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Finds a byte in an array, eight at a time: all that is textual stands on it. More at a time would be more branches that
 * the processor cannot foresee, since lines differ in length.
 *
 * <p>The eight are read through a buffer, not a {@code VarHandle}: the latter is a tenth faster once compiled, but its first
 * use takes milliseconds.
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
        for (; i <= to - 8; i += 8) {
            long found = hits(bytes.getLong(i) ^ sought);
            if (found != 0) {
                return i + first(found);
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
