package memio.base;

/**
 * Thrown where all must be moved or nothing, and a file that does not block can take or give no more now: Python's
 * {@code BlockingIOError}. What it had taken before, it keeps.
 */
public final class WouldBlockException extends TransferException {
    private static final long serialVersionUID = 1;

    /**
     * The call came to an early end.
     *
     * @param message what could not go on
     * @param transferred how many bytes were moved before
     */
    public WouldBlockException(String message, long transferred) {
        super(message, transferred);
    }
}
