package memio.storage;

import memio.base.ArraySizes;

/**
 * How bytes are kept in memory: an immutable set of options, starting from {@link #DEFAULT}.
 *
 * <pre>{@code
 * new BytesIO(Memory.DEFAULT.maxSize(10 << 20))         // never more than 10 MiB
 * new BytesIO(Memory.DEFAULT.expectedSize(64_000))      // no copying while it grows to that
 * }</pre>
 */
public final class Memory {
    /**
     * No expectation, segments of 64 KiB, and no limit but the heap: what exceeds {@link Runtime#maxMemory()} is refused
     * before anything is allocated.
     */
    public static final Memory DEFAULT = new Memory(0, Runtime.getRuntime().maxMemory(), 1 << 16, ArraySizes.LARGEST);

    final long expectedSize;
    final long maxSize;
    final int segmentSize;
    final int largestArray;

    private Memory(long expectedSize, long maxSize, int segmentSize, int largestArray) {
        this.expectedSize = expectedSize;
        this.maxSize = maxSize;
        this.segmentSize = segmentSize;
        this.largestArray = largestArray;
    }

    /**
     * How large the content will probably become, in bytes; a content of exactly that size wastes nothing. A wrong guess
     * costs time or memory, no more: at first no more than one segment is allocated.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Memory expectedSize(long size) {
        return new Memory(atLeast(0, "expectedSize", size), maxSize, segmentSize, largestArray);
    }

    /**
     * How large the content may become, in bytes. A write beyond throws {@link memio.base.FileTooLargeException} and
     * changes nothing.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Memory maxSize(long size) {
        return new Memory(expectedSize, atLeast(0, "maxSize", size), segmentSize, largestArray);
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
        return new Memory(expectedSize, maxSize, (int) atLeast(1, "segmentSize", size), largestArray);
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
        return new Memory(expectedSize, maxSize, segmentSize, (int) atLeast(1, "largestArray", length));
    }

    /** The limit that {@link #largestArray(int)} sets, in bytes. */
    public int largestArray() {
        return largestArray;
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
                + ", largestArray=" + largestArray + "]";
    }
}
