package memio.text;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A position in a file of text, exact for every charset at every character. Immutable, safe for use by several threads.
 *
 * <p>Most are no more than a position in the bytes below. Where a character does not begin at the border of an encoded one, or
 * the charset's bytes mean something else after other bytes, a cookie also holds how to get there: from a safe position set
 * the decoder to a state, feed it some bytes, and skip some of the characters that come out.
 *
 * <p>As a {@link BigInteger} it has the form that Python's {@code tell} gives it: five numbers of 64 bits each, the position
 * lowest. As a {@code long} it is the position if that is all, and otherwise still is one if its numbers are small, as they
 * usually are.
 */
public final class Cookie {
    private static final int WORD = 64;
    private static final int POSITION_BITS = 40;
    private static final int SMALL_BITS = 7;

    /** Marks a {@code long} that is more than a position: the highest bit below the sign. */
    private static final long PACKED = 1L << 62;

    private final long position;
    private final long flags;
    private final long feed;
    private final long skip;
    private final boolean last;

    /**
     * Where to go from the safe start.
     *
     * @param position the safe start, in bytes
     * @param flags the state of the decoder there
     * @param feed how many bytes to decode from there
     * @param skip how many of the code points that come out lie before the position
     * @param last whether the decoder has to be told that these bytes were the last
     */
    Cookie(long position, long flags, long feed, long skip, boolean last) {
        this.position = atLeastZero("position", position);
        this.flags = flags;
        this.feed = atLeastZero("bytes to feed", feed);
        this.skip = atLeastZero("characters to skip", skip);
        this.last = last;
    }

    /** The cookie that is a position and nothing else. */
    static Cookie at(long position) {
        return new Cookie(position, 0, 0, 0, false);
    }

    /**
     * The cookie that {@link #toLong()} wrote as {@code number}; a position is one too.
     *
     * @throws IllegalArgumentException if {@code number} is negative
     */
    public static Cookie of(long number) {
        boolean packed = number >= PACKED && (number & ~PACKED) >> 1 + POSITION_BITS != 0;
        return !packed
                ? at(number)
                : new Cookie(
                        number >> 1 & low(POSITION_BITS),
                        number >> 1 + POSITION_BITS & low(SMALL_BITS),
                        number >> 1 + POSITION_BITS + SMALL_BITS & low(SMALL_BITS),
                        number >> 1 + POSITION_BITS + 2 * SMALL_BITS & low(SMALL_BITS),
                        (number & 1) != 0);
    }

    /**
     * The cookie that {@link #toBigInteger()} wrote as {@code number}.
     *
     * @throws IllegalArgumentException if there is no such cookie
     */
    public static Cookie of(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 4 * WORD + 1) {
            throw new IllegalArgumentException("not a position in text: " + number);
        }
        return new Cookie(word(number, 0), word(number, 1), word(number, 2), word(number, 3), number.testBit(4 * WORD));
    }

    /** This cookie as one number. */
    public BigInteger toBigInteger() {
        BigInteger number = last ? BigInteger.ONE : BigInteger.ZERO;
        for (long word : new long[] {skip, feed, flags, position}) {
            BigInteger unsigned = BigInteger.valueOf(word >>> 1).shiftLeft(1).or(BigInteger.valueOf(word & 1));
            number = number.shiftLeft(WORD).or(unsigned);
        }
        return number;
    }

    /** Whether this is a position in the bytes below and nothing else. */
    public boolean isPosition() {
        return flags == 0 && feed == 0 && skip == 0 && !last;
    }

    /**
     * This cookie as a number of 63 bits: the position, if this is one and nothing else. If not, all its numbers have to be
     * small: the position less than 2<sup>40</sup>, the others less than 128.
     *
     * @throws ArithmeticException if they are not; use the cookie itself, or {@link #toBigInteger()}
     */
    public long toLong() {
        if (isPosition()) {
            return position;
        }
        boolean small = (flags | feed | skip) >>> SMALL_BITS == 0 && position >>> POSITION_BITS == 0;
        if (!small || (flags | feed | skip) == 0) {
            throw new ArithmeticException("position needs more than 63 bits, use cookie(): " + this);
        }
        return PACKED
                | (skip << 2 * SMALL_BITS | feed << SMALL_BITS | flags) << 1 + POSITION_BITS
                | position << 1
                | (last ? 1 : 0);
    }

    long position() {
        return position;
    }

    long flags() {
        return flags;
    }

    long feed() {
        return feed;
    }

    long skip() {
        return skip;
    }

    boolean last() {
        return last;
    }

    private static long word(BigInteger number, int index) {
        return number.shiftRight(index * WORD).longValue();
    }

    private static long low(int bits) {
        return (1L << bits) - 1;
    }

    private static long atLeastZero(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " < 0: " + value);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cookie that
                && position == that.position
                && flags == that.flags
                && feed == that.feed
                && skip == that.skip
                && last == that.last;
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, flags, feed, skip, last);
    }

    @Override
    public String toString() {
        return isPosition()
                ? "Cookie[" + position + "]"
                : "Cookie[position=" + position + ", flags=" + flags + ", feed=" + feed + ", skip=" + skip + ", last="
                        + last + "]";
    }
}
