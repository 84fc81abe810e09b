package memio.storage;

/**
 * Two frozen storages one after the other: a node of a tree that is kept balanced as an AVL tree is, so that finding a byte
 * takes O(log n) steps however the parts were put together.
 */
final class FrozenConcat extends FrozenStorage {
    private final FrozenStorage left;
    private final FrozenStorage right;
    private final long middle;
    private final long size;
    private final int depth;

    private FrozenConcat(FrozenStorage left, FrozenStorage right) {
        this.left = left;
        this.right = right;
        middle = left.size();
        size = middle + right.size();
        depth = 1 + Math.max(left.depth(), right.depth());
    }

    /** One after the other, balanced if both are. Goes down the deeper side until the other is as deep. */
    static FrozenStorage join(FrozenStorage left, FrozenStorage right) {
        if (left.depth() > right.depth() + 1) {
            FrozenConcat l = (FrozenConcat) left;
            return balanced(l.left, join(l.right, right));
        }
        if (right.depth() > left.depth() + 1) {
            FrozenConcat r = (FrozenConcat) right;
            return balanced(join(left, r.left), r.right);
        }
        return new FrozenConcat(left, right);
    }

    /** One after the other, where the depths differ by two at most: a rotation, or two. */
    private static FrozenStorage balanced(FrozenStorage left, FrozenStorage right) {
        if (left.depth() > right.depth() + 1) {
            FrozenConcat l = (FrozenConcat) left;
            if (l.left.depth() >= l.right.depth()) {
                return new FrozenConcat(l.left, new FrozenConcat(l.right, right));
            }
            FrozenConcat lr = (FrozenConcat) l.right;
            return new FrozenConcat(new FrozenConcat(l.left, lr.left), new FrozenConcat(lr.right, right));
        }
        if (right.depth() > left.depth() + 1) {
            FrozenConcat r = (FrozenConcat) right;
            if (r.right.depth() >= r.left.depth()) {
                return new FrozenConcat(new FrozenConcat(left, r.left), r.right);
            }
            FrozenConcat rl = (FrozenConcat) r.left;
            return new FrozenConcat(new FrozenConcat(left, rl.left), new FrozenConcat(rl.right, r.right));
        }
        return new FrozenConcat(left, right);
    }

    @Override
    int depth() {
        return depth;
    }

    @Override
    protected long settledSize() {
        return size;
    }

    @Override
    boolean isInMemory() {
        return left.isInMemory() && right.isInMemory();
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        if (position < middle) {
            left.placeAtHand(window, position);
            window.narrow(0, middle, 0, false);
        } else if (position < size) {
            right.placeAtHand(window, position - middle);
            window.narrow(0, size - middle, middle, false);
        } else {
            window.empty(position);
        }
    }

    @Override
    protected void place(Window window, long position) {
        if (position < middle) {
            left.place(window, position);
            window.narrow(0, middle, 0, false);
        } else if (position < size) {
            right.place(window, position - middle);
            window.narrow(0, size - middle, middle, false);
        } else {
            window.empty(position);
        }
    }
}
