package memio.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Read-only bytes that somebody else keeps in buffers: an array, direct memory, mapped files. They are not copied, but for
 * a block of direct memory at a time; who changes them meanwhile changes what is read.
 */
public final class BufferStorage extends Storage<RuntimeException> {
    private static final int BLOCK = 1 << 13;

    private final ByteBuffer[] buffers;

    /** Where each buffer begins, and where the last ends. */
    private final long[] starts;

    /** The remaining bytes of each of {@code buffers}, one after the other. The buffers' own positions stay. */
    public BufferStorage(ByteBuffer... buffers) {
        this.buffers = new ByteBuffer[buffers.length];
        this.starts = new long[buffers.length + 1];
        for (int i = 0; i < buffers.length; i++) {
            this.buffers[i] = buffers[i].slice();
            starts[i + 1] = starts[i] + buffers[i].remaining();
        }
    }

    @Override
    protected long settledSize() {
        return starts[buffers.length];
    }

    @Override
    public boolean writable() {
        return false;
    }

    @Override
    protected void place(Window window, long position) {
        if (position >= settledSize()) {
            window.empty(position);
            return;
        }
        int found = Arrays.binarySearch(starts, position);
        int i = found >= 0 ? found : -found - 2;
        while (starts[i + 1] == position) {
            i++; // empty buffers begin where they end
        }
        ByteBuffer buffer = buffers[i];
        if (buffer.hasArray()) {
            int base = buffer.arrayOffset();
            window.set(
                    buffer.array(),
                    starts[i] - base,
                    base,
                    base + (int) (position - starts[i]),
                    base + buffer.limit(),
                    -1);
        } else {
            int at = (int) (position - starts[i]);
            byte[] block = new byte[Math.min(BLOCK, buffer.limit() - at)];
            buffer.get(at, block);
            window.set(block, position, 0, 0, block.length, -1);
        }
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        place(window, position);
    }

    @Override
    public long write(long position, ByteBuffer source) {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public void reserve(long position, long length) {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public void truncate(long size) {
        throw new UnsupportedOperationException("truncate");
    }

    /** A copy: what others can change cannot be shared. */
    @Override
    public FrozenStorage freeze() {
        MemoryStorage copy = new MemoryStorage(Memory.DEFAULT.expectedSize(settledSize()));
        for (ByteBuffer buffer : buffers) {
            copy.write(copy.size(), buffer.duplicate());
        }
        return copy.freeze();
    }

    @Override
    protected void grown(long end) {
        throw new AssertionError("written through a window that forbids it, up to " + end);
    }

    /** Does nothing: the bytes are somebody else's. */
    @Override
    public void close() {}
}
