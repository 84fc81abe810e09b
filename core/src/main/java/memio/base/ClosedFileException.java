package memio.base;

/**
 * Thrown by every operation on a file that has been closed, except {@code closed()} and a second {@code close()}.
 *
 * <p>Python raises {@code ValueError: I/O operation on closed file}. It is unchecked because it tells of a mistake in the
 * program, not of the outside world. The JDK doors of a file translate it into what their own contract demands.
 */
public final class ClosedFileException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** An operation met a closed file. */
    public ClosedFileException() {
        super("closed file");
    }
}
