package memio.cli.terminal;

/** Something the user can understand and mend: told in one line, without a stack trace. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A failure that needs no further explanation. */
    public Failure(String message) {
        super(message);
    }

    /** A failure whose {@code cause} is shown to those who ask for it. */
    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
