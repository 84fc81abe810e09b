package memio.storage;

/** The content of a {@link MemoryStorage} at one moment. */
final class FrozenSegments extends FrozenStorage {
    static final FrozenSegments EMPTY =
            new FrozenSegments(new SegmentTree<>(MemoryStorage.NO_SEGMENTS), Memory.DEFAULT, Backdrop.ZEROS, 0);

    final SegmentTree<byte[]> tree;
    final Memory memory;
    final Backdrop backdrop;
    private final long size;

    /** Of a tree that is not changed any more. */
    FrozenSegments(SegmentTree<byte[]> tree, Memory memory, Backdrop backdrop, long size) {
        this.tree = tree;
        this.memory = memory;
        this.backdrop = backdrop;
        this.size = size;
    }

    @Override
    protected long settledSize() {
        return size;
    }

    @Override
    boolean isInMemory() {
        return backdrop.isInMemory();
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        if (backdrop.isInMemory() || tree.get(tree.flat ? 0 : memory.segmentOf(position)) != null) {
            place(window, position);
        } else {
            window.empty(position);
        }
    }

    @Override
    protected void place(Window window, long position) {
        if (position >= size) {
            window.empty(position);
            return;
        }
        long index = tree.flat ? 0 : memory.segmentOf(position);
        long origin = index * memory.segmentSize;
        byte[] segment = tree.get(index);
        if (segment == null) {
            backdrop.place(window, position, origin, origin + Math.min(memory.segmentSize, size - origin));
        } else {
            int readLimit = (int) Math.min(segment.length, size - origin);
            window.set(segment, origin, 0, (int) (position - origin), readLimit, -1);
        }
    }
}
