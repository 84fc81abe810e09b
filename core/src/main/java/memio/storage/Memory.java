package memio.storage;

import java.util.function.IntFunction;
import memio.base.ArraySizes;
import memio.base.FileTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * How bytes are kept in memory: an immutable set of options, starting from {@link #DEFAULT}.
 *
 * <pre>{@code
 * new BytesIO(Memory.DEFAULT.maxSize(10 << 20))         // never more than 10 MiB
 * new BytesIO(Memory.DEFAULT.expectedSize(64_000))      // no copying while it grows to that
 * }</pre>
 */
public final class Memory {
    private static final long HEAP = Runtime.getRuntime().maxMemory();

    /**
     * No expectation, segments of 64 KiB, and no limit but the heap: what exceeds {@link Runtime#maxMemory()} is refused
     * before anything is allocated.
     */
    public static final Memory DEFAULT = new Memory(0, HEAP, 1 << 16, ArraySizes.LARGEST, false, null);

    final long expectedSize;
    final long maxSize;
    final int segmentSize;
    final int largestArray;
    final boolean secret;

    /** How to divide by the segment size: a shift if that is a power of two, as outside tests it is, else −1. */
    final int shift;

    /** Which bits of a position tell where in its segment it lies, if {@link #shift} divides; else all but the sign. */
    final long mask;

    private final @Nullable IntFunction<byte[]> allocator;

    private Memory(
            long expectedSize,
            long maxSize,
            int segmentSize,
            int largestArray,
            boolean secret,
            @Nullable IntFunction<byte[]> allocator) {
        this.expectedSize = expectedSize;
        this.maxSize = maxSize;
        this.segmentSize = Math.min(segmentSize, largestArray);
        this.largestArray = largestArray;
        this.secret = secret;
        this.allocator = allocator;
        this.shift = Integer.bitCount(this.segmentSize) == 1 ? Integer.numberOfTrailingZeros(this.segmentSize) : -1;
        this.mask = shift >= 0 ? this.segmentSize - 1 : Long.MAX_VALUE;
    }

    /**
     * How large the content will probably become, in bytes; a content of exactly that size wastes nothing. A wrong guess
     * costs time or memory, no more: at first no more than one segment is allocated.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Memory expectedSize(long size) {
        return new Memory(atLeast(0, "expectedSize", size), maxSize, segmentSize, largestArray, secret, allocator);
    }

    /**
     * How large the content may become, in bytes. A write beyond throws {@link memio.base.FileTooLargeException} and
     * changes nothing.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Memory maxSize(long size) {
        return new Memory(expectedSize, atLeast(0, "maxSize", size), segmentSize, largestArray, secret, allocator);
    }

    /**
     * No limit but 2<sup>63</sup>−1: for files with large holes, which cost no memory. Without this a file is refused to grow
     * beyond the heap, since a gap is mostly a mistake. The same as {@code maxSize(Long.MAX_VALUE)}.
     */
    public Memory sparse() {
        return maxSize(Long.MAX_VALUE);
    }

    /**
     * Zeros whatever memory the content leaves: on truncating, clearing, closing, and when the first array is replaced by a
     * longer one. Such a file has no snapshots, which would keep its bytes alive. What was read or copied out of
     * it, and what the collector has moved, is beyond its reach.
     */
    public Memory secret() {
        return new Memory(expectedSize, maxSize, segmentSize, largestArray, true, allocator);
    }

    /** The limit that {@link #maxSize(long)} sets, in bytes. */
    public long maxSize() {
        return maxSize;
    }

    /**
     * Up to which size the content lies in one array that grows by doubling, and how long the arrays are to which it is
     * then added without copying, in bytes. The default suits nearly everybody; tests set it to 1 or 7 to meet every
     * border.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public Memory segmentSize(int size) {
        return new Memory(
                expectedSize, maxSize, (int) atLeast(1, "segmentSize", size), largestArray, secret, allocator);
    }

    /**
     * The length of the longest array that is ever made or returned, in bytes; tests set it low to meet the border at
     * 2 GiB. Segments are never longer than that.
     *
     * @throws IllegalArgumentException if {@code length} is less than 1, or more than {@link ArraySizes#LARGEST}
     */
    public Memory largestArray(int length) {
        if (length > ArraySizes.LARGEST) {
            throw new IllegalArgumentException("largestArray > " + ArraySizes.LARGEST + ": " + length);
        }
        return new Memory(
                expectedSize, maxSize, segmentSize, (int) atLeast(1, "largestArray", length), secret, allocator);
    }

    /** The limit that {@link #largestArray(int)} sets, in bytes. */
    public int largestArray() {
        return largestArray;
    }

    /**
     * Where the arrays come from: called with a length of 1 or more, it returns a new array of zeros that nobody else uses.
     * For tests that let memory run out, and for programs that count.
     */
    public Memory allocator(IntFunction<byte[]> allocator) {
        return new Memory(expectedSize, maxSize, segmentSize, largestArray, secret, allocator);
    }

    /** Says that the content must not become so large; and what to do, if nobody has set a limit. */
    FileTooLargeException tooLarge(long size) {
        String remedy =
                maxSize == HEAP ? ", more than the heap; gaps cost nothing in a file of Memory.DEFAULT.sparse()" : "";
        return new FileTooLargeException("size > " + maxSize + ": " + size + remedy);
    }

    /** A new array of zeros. */
    byte[] allocate(int length) {
        return allocator == null || length == 0 ? new byte[length] : allocator.apply(length);
    }

    /** In which segment a position lies. */
    long segmentOf(long position) {
        return shift >= 0 ? position >>> shift : position / segmentSize;
    }

    private static long atLeast(int least, String name, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " < " + least + ": " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Memory[expectedSize=" + expectedSize + ", maxSize=" + maxSize + ", segmentSize=" + segmentSize
                + ", largestArray=" + largestArray + (secret ? ", secret" : "") + "]";
    }
}
