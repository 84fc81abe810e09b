package memio.storage;

/**
 * A storage that shows another, or part of it, in a way of its own. The windows are the other's: it recalls them, and lives
 * as long as one of them does.
 *
 * @param <X> as that of the other
 */
abstract class PartStorage<X extends Exception> extends Storage<X> {
    final Storage<X> whole;

    PartStorage(Storage<X> whole) {
        this.whole = whole;
    }

    @Override
    public final int largestArray() {
        return whole.largestArray();
    }

    @Override
    public final boolean writable() {
        return whole.writable();
    }

    @Override
    protected final void grown(long end) {
        throw new AssertionError("written through a window beyond its content, up to " + end);
    }

    @Override
    public final boolean sharesWith(Storage<?> other) {
        return whole.sharesWith(other);
    }

    @Override
    final Storage<?> owner() {
        return whole.owner();
    }

    @Override
    public final boolean isLentOnlyTo(Window window) {
        return whole.isLentOnlyTo(window);
    }

    /** Called only for the last window, and then the whole is of no use either. */
    @Override
    public final void close() throws X {
        whole.close();
    }

    @Override
    final void register(Window window) {
        whole.register(window);
    }

    @Override
    final void unregister(Window window) {
        whole.unregister(window);
    }
}
