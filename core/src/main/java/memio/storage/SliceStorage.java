package memio.storage;

import java.nio.ByteBuffer;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;

/**
 * Part of another storage, as a storage of its own: what is written here is written there. It does not grow beyond its
 * length; where the other ends earlier, so does the slice. A slice of an appender is one of the bytes to which that appends.
 *
 * @param <X> as that of the other
 */
public final class SliceStorage<X extends Exception> extends PartStorage<X> {
    private final long from;
    private final long length;

    /** The {@code length} bytes from position {@code from} on, whether they are there yet or not. */
    public SliceStorage(Storage<X> whole, long from, long length) {
        super(whole.inPlace());
        if (from + length < 0) {
            throw new PositionOverflowException(from, length);
        }
        this.from = from;
        this.length = length;
    }

    @Override
    protected long settledSize() {
        return Math.max(0, Math.min(length, whole.size() - from));
    }

    @Override
    protected void place(Window window, long position) throws X {
        if (position >= settledSize()) {
            window.empty(position);
        } else {
            whole.place(window, from + position);
            window.narrow(from, from + length, -from, true);
        }
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        if (position >= settledSize()) {
            window.empty(position);
        } else {
            whole.placeAtHand(window, from + position);
            window.narrow(from, from + length, -from, true);
        }
    }

    @Override
    public long write(long position, ByteBuffer source) throws X {
        long end = position + source.remaining();
        whole.write(from + checked(position, source.remaining()), source);
        return end;
    }

    @Override
    public long write(long position, FrozenStorage source) throws X {
        whole.write(from + checked(position, source.size()), source);
        return position + source.size();
    }

    @Override
    public void copyWithin(long from, long to, long count) throws X {
        whole.copyWithin(this.from + from, this.from + checked(to, count), count);
    }

    @Override
    public void reserve(long position, long count) throws X {
        whole.reserve(from + checked(position, count), count);
    }

    private long checked(long position, long count) {
        if (count > 0 && count > length - position) {
            throw new FileTooLargeException("beyond the slice of " + length + " bytes: " + position + " + " + count);
        }
        return Math.min(position, length);
    }

    /** Refused, unless there is nothing to cut off. */
    @Override
    public void truncate(long size) throws X {
        whole.reserve(from, 0); // refuses what forbids truncating the whole
        checkSize(size);
        if (size < settledSize()) {
            throw new UnsupportedOperationException("truncate a slice");
        }
    }

    @Override
    public FrozenStorage freeze() throws X {
        FrozenStorage all = whole.freeze();
        return all.slice(Math.min(from, all.size()), settledSize());
    }
}
