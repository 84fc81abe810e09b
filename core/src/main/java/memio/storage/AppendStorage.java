package memio.storage;

import java.nio.ByteBuffer;

/**
 * Another storage to which everything is written at the end, whatever the position: POSIX's {@code O_APPEND}.
 *
 * @param <X> as that of the other
 */
public final class AppendStorage<X extends Exception> extends PartStorage<X> {
    /** Writes go to the end of {@code whole}. */
    public AppendStorage(Storage<X> whole) {
        super(whole);
    }

    @Override
    Storage<X> inPlace() {
        return whole.inPlace();
    }

    @Override
    protected long settledSize() {
        return whole.size();
    }

    @Override
    protected void place(Window window, long position) throws X {
        whole.size(); // settles it
        whole.place(window, position);
        window.forbidWriting();
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        whole.size(); // settles it
        whole.placeAtHand(window, position);
        window.forbidWriting();
    }

    @Override
    public long write(long position, ByteBuffer source) throws X {
        boolean moves = source.hasRemaining();
        long end = whole.write(whole.size(), source);
        return moves ? end : position;
    }

    @Override
    public long write(long position, FrozenStorage source) throws X {
        long end = whole.write(whole.size(), source);
        return source.size() > 0 ? end : position;
    }

    @Override
    public void copyWithin(long from, long to, long length) throws X {
        whole.copyWithin(from, to, length);
    }

    @Override
    public void reserve(long position, long length) throws X {
        whole.reserve(whole.size(), length);
    }

    @Override
    public void truncate(long size) throws X {
        whole.truncate(size);
    }

    @Override
    public void extend(long size) throws X {
        whole.extend(size);
    }

    @Override
    public FrozenStorage freeze() throws X {
        return whole.freeze();
    }
}
