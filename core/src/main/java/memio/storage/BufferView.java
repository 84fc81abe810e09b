package memio.storage;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A live view of the bytes of a file in memory, what Python's {@code getbuffer()} returns: reading and writing go straight
 * to the file's content.
 *
 * <p>The view shows the content of the moment it was opened. While a view is open, writing through the file, resizing it
 * and closing it are refused with {@link memio.base.LiveViewException}; reading and seeking are not, and any number of
 * views may be open. So that this ends, use it in {@code try (var view = file.getBuffer())}.
 *
 * <p>Indices count bytes from 0. Each call costs O(1) and a copy of what is moved. Not safe for use by several threads.
 */
public final class BufferView implements AutoCloseable {
    private final MemoryStorage storage;
    private final long size;
    private boolean closed;

    BufferView(MemoryStorage storage, long size) {
        this.storage = storage;
        this.size = size;
    }

    /** How many bytes the view shows. */
    public long size() {
        requireOpen();
        return size;
    }

    /**
     * The byte at {@code index}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 … {@link #size()}−1
     */
    public byte get(long index) {
        byte[] one = new byte[1];
        get(index, one, 0, 1);
        return one[0];
    }

    /**
     * Writes the byte at {@code index}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 … {@link #size()}−1
     */
    public void put(long index, byte value) {
        put(index, new byte[] {value}, 0, 1);
    }

    /** Fills {@code target} from {@code index} on. */
    public void get(long index, byte[] target) {
        get(index, target, 0, target.length);
    }

    /** Overwrites the bytes from {@code index} on with {@code source}. */
    public void put(long index, byte[] source) {
        put(index, source, 0, source.length);
    }

    /**
     * Copies {@code length} bytes from {@code index} on into part of {@code target}.
     *
     * @throws IndexOutOfBoundsException if a range is not in the view or not in {@code target}; nothing is copied
     */
    public void get(long index, byte[] target, int offset, int length) {
        check(index, target, offset, length);
        storage.read(index, ByteBuffer.wrap(target, offset, length));
    }

    /**
     * Overwrites the bytes from {@code index} on with part of {@code source}.
     *
     * @throws IndexOutOfBoundsException if a range is not in the view or not in {@code source}; nothing is written
     */
    public void put(long index, byte[] source, int offset, int length) {
        check(index, source, offset, length);
        storage.overwrite(index, ByteBuffer.wrap(source, offset, length));
    }

    /**
     * The whole content as one buffer, without a copy if it lies in one array; otherwise it is brought into one first, at
     * the cost of one copy, and split again when the file grows later. Writing into the buffer writes into the file.
     *
     * <p>A {@code ByteBuffer} cannot be revoked. Do not use it after closing the view: it may or may not show the
     * content of the file then, but never that of another, nor of a snapshot.
     *
     * @throws memio.base.FileTooLargeException if the content does not fit into one array
     */
    public ByteBuffer asByteBuffer() {
        requireOpen();
        return ByteBuffer.wrap(storage.flatten(), 0, (int) size).slice();
    }

    /** Releases the view; closing again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            storage.viewClosed();
        }
    }

    private void check(long index, byte[] array, int offset, int length) {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, array.length);
        Objects.checkFromIndexSize(index, (long) length, size);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("closed view");
        }
    }

    @Override
    public String toString() {
        return closed ? "BufferView[closed]" : "BufferView[size=" + size + "]";
    }
}
