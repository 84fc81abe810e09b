package memio.base;

/**
 * Thrown when a position would exceed 2<sup>63</sup>−1, the largest there is, or 2<sup>61</sup>−1 in text in memory, whose
 * bytes are up to four times as many.
 */
public final class PositionOverflowException extends FileTooLargeException {
    private static final long serialVersionUID = 1;

    /**
     * The sum of both would be the new position.
     *
     * @param position where the file stands
     * @param distance how many bytes or characters further it was to go
     */
    public PositionOverflowException(long position, long distance) {
        super("position > 2^63-1: " + position + " + " + distance);
    }

    /**
     * The call was refused.
     *
     * @param message what would be too large, with its value and the limit
     */
    public PositionOverflowException(String message) {
        super(message);
    }
}
