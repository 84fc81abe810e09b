package memio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link DiskStorage} at one moment. As long as it can be reached, its scratch file and the slots in it
 * stay.
 */
final class FrozenBlocks extends FrozenStorage {
    private final SegmentTree<Slot> slots;
    private final BlockFile file;
    private final Memory memory;
    private final long size;

    /** What was read last, by whichever thread: a hint, so that small steps do not read a block each. */
    private @Nullable Loaded last;

    private record Loaded(long number, byte[] bytes) {}

    /** Of slots that are not changed any more. */
    FrozenBlocks(SegmentTree<Slot> slots, BlockFile file, Memory memory, long size) {
        this.slots = slots;
        this.file = file;
        this.memory = memory;
        this.size = size;
    }

    @Override
    protected long settledSize() {
        return size;
    }

    @Override
    boolean isInMemory() {
        return false;
    }

    @Override
    public int largestArray() {
        return memory.largestArray;
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        Loaded loaded = last;
        if (position < size && loaded != null && loaded.number == memory.segmentOf(position)) {
            show(window, position, loaded.bytes);
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
        long number = memory.segmentOf(position);
        Slot slot = slots.get(number);
        if (slot == null) {
            long origin = number * memory.segmentSize;
            Backdrop.ZEROS.place(window, position, origin, origin + Math.min(memory.segmentSize, size - origin));
        } else {
            show(window, position, load(number, slot));
        }
    }

    private void show(Window window, long position, byte[] block) {
        long origin = memory.segmentOf(position) * memory.segmentSize;
        window.set(block, origin, 0, (int) (position - origin), (int) Math.min(block.length, size - origin), -1);
    }

    private byte[] load(long number, Slot slot) {
        Loaded loaded = last;
        if (loaded == null || loaded.number != number) {
            byte[] bytes = memory.allocate(memory.segmentSize);
            try {
                file.read(slot, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                Reference.reachabilityFence(this); // or the slot could be used for something else meanwhile
            }
            loaded = new Loaded(number, bytes);
            last = loaded;
        }
        return loaded.bytes;
    }
}
