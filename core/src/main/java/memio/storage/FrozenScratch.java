package memio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The content of a scratch file that nobody changes any more, for as long as it is open. */
public final class FrozenScratch extends FrozenStorage {
    private static final int BLOCK = 1 << 16;

    private final Scratch scratch;
    private final long size;

    /** The first {@code size} bytes. */
    public FrozenScratch(Scratch scratch, long size) {
        this.scratch = scratch;
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
    protected void placeAtHand(Window window, long position) {
        window.empty(position);
    }

    @Override
    protected void place(Window window, long position) {
        if (position >= size) {
            window.empty(position);
            return;
        }
        byte[] block = new byte[(int) Math.min(BLOCK, size - position)];
        try {
            FullScratch.read(scratch, ByteBuffer.wrap(block), position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        window.set(block, position, 0, 0, block.length, -1);
    }
}
