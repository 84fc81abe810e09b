package memio.base;

import java.io.IOException;

/**
 * Thrown when a call that moves many bytes came to an early end: says how many had arrived. What went wrong is the
 * {@linkplain #getCause() cause}, if it is not the class of this exception that says it.
 */
public class TransferException extends IOException {
    private static final long serialVersionUID = 1;

    private final long transferred;

    /**
     * A fault ended the call.
     *
     * @param transferred how many bytes were moved before
     */
    public TransferException(IOException cause, long transferred) {
        this(cause.getMessage() == null ? cause.toString() : cause.getMessage(), transferred);
        initCause(cause);
    }

    /** The call ended for the reason that {@code message} gives. */
    TransferException(String message, long transferred) {
        super(message + "; moved before that: " + transferred);
        this.transferred = transferred;
    }

    /** How many bytes were moved, to be left out when the call is repeated. */
    public final long transferred() {
        return transferred;
    }
}
