package memio.base;

/**
 * Where a seek counts from: POSIX's {@code SEEK_SET}, {@code SEEK_CUR} and {@code SEEK_END}.
 */
public enum Whence {
    /** From the start of the file; the offset is the new position. */
    START,
    /** From the current position. */
    CURRENT,
    /** From the end of the file; a negative offset leads into the content, a positive one beyond it. */
    END;

    private static final Whence[] BY_NUMBER = values();

    /**
     * The whence that C and Python write as a number: 0, 1 or 2.
     *
     * @throws IllegalArgumentException if {@code number} is none of these
     */
    public static Whence of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new IllegalArgumentException("whence not 0, 1 or 2: " + number);
        }
        return BY_NUMBER[number];
    }
}
