package memio.base;

/**
 * Thrown when a file would outgrow its limit, the memory there can be, or what one Java array holds: POSIX's
 * {@code EFBIG}.
 *
 * <p>It is found before anything is allocated or changed. Python raises {@code MemoryError} here, and
 * {@code OverflowError} where even the number does not fit: see {@link PositionOverflowException}.
 */
public class FileTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * The call was refused.
     *
     * @param message what was too large, with its value and the limit
     */
    public FileTooLargeException(String message) {
        super(message);
    }
}
