package memio.text;

/**
 * Thrown where no {@link ErrorHandler} has the name that is asked for: Python's {@code LookupError}.
 */
public final class UnknownErrorHandlerException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** There is no handler {@code name}. */
    public UnknownErrorHandlerException(String name) {
        super("unknown error handler name: " + name);
    }
}
