package memio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Frozen bytes for a file that may say {@link IOException}: where a disk fails, it does not hide that. */
public final class CheckedStorage extends Storage<IOException> {
    private final FrozenStorage bytes;

    /** The same bytes. */
    public CheckedStorage(FrozenStorage bytes) {
        this.bytes = bytes;
    }

    @Override
    protected long settledSize() {
        return bytes.size();
    }

    @Override
    public int largestArray() {
        return bytes.largestArray();
    }

    @Override
    public boolean writable() {
        return false;
    }

    @Override
    protected void place(Window window, long position) throws IOException {
        try {
            bytes.place(window, position);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        bytes.placeAtHand(window, position);
    }

    @Override
    public FrozenStorage freeze() {
        return bytes;
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

    @Override
    protected void grown(long end) {
        throw new AssertionError("written through a window that forbids it, up to " + end);
    }

    /** Does nothing: the bytes may be in use elsewhere. */
    @Override
    public void close() {}
}
