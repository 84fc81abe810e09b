package memio.storage;

/** Part of other frozen bytes. */
final class FrozenSlice extends FrozenStorage {
    private final FrozenStorage whole;
    private final long from;
    private final long length;

    FrozenSlice(FrozenStorage whole, long from, long length) {
        this.whole = whole;
        this.from = from;
        this.length = length;
    }

    @Override
    public FrozenStorage slice(long from, long length) {
        return whole.slice(this.from + from, length);
    }

    @Override
    protected long settledSize() {
        return length;
    }

    @Override
    boolean isInMemory() {
        return whole.isInMemory();
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        if (position >= length) {
            window.empty(position);
        } else {
            whole.placeAtHand(window, from + position);
            window.narrow(from, from + length, -from, false);
        }
    }

    @Override
    protected void place(Window window, long position) {
        if (position >= length) {
            window.empty(position);
        } else {
            whole.place(window, from + position);
            window.narrow(from, from + length, -from, false);
        }
    }
}
