package memio.base;

/** How long a Java array can be, and how it grows. */
public final class ArraySizes {
    /** The longest array that every JVM can make: 2<sup>31</sup>−9 elements (some need a few words for the header). */
    public static final int LARGEST = Integer.MAX_VALUE - 8;

    private ArraySizes() {}

    /**
     * The length for an array that has to grow: twice as long, at least {@code needed}, at most {@code largest}.
     *
     * @throws FileTooLargeException if {@code needed} is more than {@code largest}
     */
    public static int grown(int length, long needed, int largest) {
        checkFits(needed, largest);
        return (int) Math.max(needed, Math.min(2L * length, largest));
    }

    /**
     * Returns {@code length} if one array can hold that many bytes.
     *
     * @throws FileTooLargeException if it is more than {@code largest}
     */
    public static int checkFits(long length, int largest) {
        if (length > largest) {
            throw new FileTooLargeException("more bytes than one array holds: " + length + " > " + largest
                    + "; read in parts, or through a stream or channel");
        }
        return (int) length;
    }
}
