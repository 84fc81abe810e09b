package memio.base;

/**
 * Thrown when a file in memory is to be written, resized or closed while a view of its buffer is open.
 *
 * <p>Python raises {@code BufferError: Existing exports of data}. Nothing has changed; close the view and try again.
 */
public final class LiveViewException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /**
     * The call was refused.
     *
     * @param views how many views are open, at least 1
     */
    public LiveViewException(int views) {
        super("open views of the buffer: " + views);
    }
}
