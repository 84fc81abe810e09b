package memio.base;

import java.io.IOException;

/**
 * Thrown where all must be moved or nothing, and a file that does not block can take or give no more now: Python's
 * {@code BlockingIOError}. What it had taken before, it keeps.
 */
public final class WouldBlockException extends IOException {
    private static final long serialVersionUID = 1;

    private final long transferred;

    /**
     * The call came to an early end.
     *
     * @param message what could not go on
     * @param transferred how many bytes were moved before
     */
    public WouldBlockException(String message, long transferred) {
        super(message + "; moved before that: " + transferred);
        this.transferred = transferred;
    }

    /** How many bytes were moved, to be left out when the call is repeated. */
    public long transferred() {
        return transferred;
    }
}
