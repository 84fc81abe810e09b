package memio.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the end of what is ASCII, eight bytes at a time, or 32 where it is long. */
final class Ascii {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long RETURNS = '\r' * ONES;

    private Ascii() {}

    /** The index of the first byte that is not ASCII in {@code bytes[from .. to-1]}, or {@code to}. */
    static int end(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - 8; i += 8) {
            long high = (long) LONG.get(bytes, i) & HIGHS;
            if (high != 0) {
                return i + (Long.numberOfTrailingZeros(high) >>> 3);
            }
            if (i <= to - 40) {
                i = skipBlocks(bytes, i + 8, to) - 8;
            }
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Skips blocks of 32 bytes that are ASCII. */
    private static int skipBlocks(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - 32; i += 32) {
            long any = (long) LONG.get(bytes, i)
                    | (long) LONG.get(bytes, i + 8)
                    | (long) LONG.get(bytes, i + 16)
                    | (long) LONG.get(bytes, i + 24);
            if ((any & HIGHS) != 0) {
                break;
            }
        }
        return i;
    }

    /** The index of the first byte in a range that is {@code \r} or not ASCII, or {@code to}. */
    static int endOrReturn(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - 32; i += 32) {
            long any = noted((long) LONG.get(bytes, i))
                    | noted((long) LONG.get(bytes, i + 8))
                    | noted((long) LONG.get(bytes, i + 16))
                    | noted((long) LONG.get(bytes, i + 24));
            if ((any & HIGHS) != 0) {
                break;
            }
        }
        while (i < to && bytes[i] >= 0 && bytes[i] != '\r') {
            i++;
        }
        return i;
    }

    /** Sets the high bit of a byte that is {@code \r}, of some bytes above one, and of those that have it anyway. */
    private static long noted(long bytes) {
        return bytes | (bytes ^ RETURNS) - ONES;
    }
}
