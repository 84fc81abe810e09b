package memio.base;

import java.nio.ByteBuffer;

/** The checks of arguments that files of all kinds make, and the words in which they refuse. */
public final class Arguments {
    private Arguments() {}

    /**
     * Returns {@code position}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static long checkPosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position < 0: " + position);
        }
        return position;
    }

    /**
     * Where a seek leads by {@code offset} from {@code base}, which is not negative.
     *
     * @throws PositionOverflowException if that is beyond 2<sup>63</sup>−1
     * @throws IllegalArgumentException if it is before the start
     */
    public static long sought(long base, long offset) {
        long position = base + offset;
        if (offset > 0 && position < 0) {
            throw new PositionOverflowException(base, offset);
        }
        return checkPosition(position);
    }

    /**
     * Refuses a buffer that nothing can be read into, before anything is read.
     *
     * @throws IllegalArgumentException if {@code target} is read-only
     */
    public static void checkTarget(ByteBuffer target) {
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("read-only target");
        }
    }
}
