package memio.base;

import java.util.Arrays;

/**
 * Bytes that arrive one portion after the other and are to become one array: the array so far, and how much of it is
 * filled. For those who write files.
 *
 * <p>Adding is amortised O(1) a byte. What arrives in exactly the expected number is never copied.
 */
public final class ByteCollector {
    private final int most;
    private byte[] array;
    private int length;

    /** Nothing so far, and probably {@code expected} bytes in the end. */
    public ByteCollector(int expected) {
        this(expected, ArraySizes.LARGEST);
    }

    /** Nothing so far, probably {@code expected} bytes in the end, and certainly not more than {@code most}. */
    public ByteCollector(int expected, int most) {
        array = new byte[expected];
        this.most = most;
    }

    /** Where the next bytes belong: from {@link #length()} on. It is another array after the next {@link #room(int)}. */
    public byte[] array() {
        return array;
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /**
     * Makes room for at least one more byte, if there is none.
     *
     * @param wanted how much room is useful
     * @return how many bytes may be put into the array, 1 to {@code wanted}
     * @throws FileTooLargeException if that exceeds what there may be
     */
    public int room(int wanted) {
        reserve(1);
        return Math.min(wanted, array.length - length);
    }

    /**
     * Makes room for {@code count} more bytes, so that adding them cannot fail.
     *
     * @throws FileTooLargeException if that exceeds what there may be
     */
    public void reserve(int count) {
        long needed = (long) length + count;
        if (needed > array.length) {
            array = Arrays.copyOf(array, ArraySizes.grown(array.length, needed, most));
        }
    }

    /** Counts bytes that were put into the array. */
    public void added(int count) {
        length += count;
    }

    /** Adds part of an array. */
    public void add(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, array, length, count);
        length += count;
    }

    /** All the bytes in an array of that length, of which this object has no use any more. */
    public byte[] toArray() {
        return length == array.length ? array : Arrays.copyOf(array, length);
    }
}
