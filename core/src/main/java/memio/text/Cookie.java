package memio.text;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A position in a file of text, exact for every charset at every character. Immutable, safe for use by several threads.
 *
 * <p>Most are no more than a position in the bytes below; {@link #toLong()} then suffices. Where a character does not begin at
 * the border of an encoded one, or the charset's bytes mean something else after other bytes, a cookie also holds how to
 * get there: from a safe position set the decoder to a state, feed it some bytes, and skip some of the characters that
 * come out.
 *
 * <p>As a {@link BigInteger} it has the form that Python's {@code tell} gives it: five numbers of 64 bits each, the position
 * lowest.
 */
public final class Cookie {
    private static final int WORD = 64;

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

    /**
     * The cookie that is a position and nothing else.
     *
     * @throws IllegalArgumentException if {@code position} is negative
     */
    public static Cookie of(long position) {
        return new Cookie(position, 0, 0, 0, false);
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

    /** Whether this is a position in the bytes below and nothing else, so that a {@code long} tells it. */
    public boolean isPosition() {
        return flags == 0 && feed == 0 && skip == 0 && !last;
    }

    /**
     * The position in the bytes below.
     *
     * @throws ArithmeticException if there is more to it ({@link #isPosition()}); use the cookie itself
     */
    public long toLong() {
        if (!isPosition()) {
            throw new ArithmeticException("position needs more than 63 bits, use cookie(): " + this);
        }
        return position;
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
