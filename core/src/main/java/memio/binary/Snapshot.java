package memio.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import memio.base.Arguments;
import memio.raw.Raw;
import memio.raw.RawIO;
import memio.storage.FrozenStorage;
import memio.storage.Memory;
import memio.storage.MemoryStorage;

/**
 * Bytes that never change: a picture of a file at one moment, a part of one, or several put together.
 *
 * <p>It costs nothing to take, to slice and to put together, however large it is, since it shares its bytes with what it
 * was made from; the file that it was taken from copies a segment before it changes that for the first time. In return
 * a small slice keeps the whole alive; {@code Snapshot.of(slice.toByteArray())} does not.
 *
 * <p>Equality, hash code and order are those of the bytes (unsigned, lexicographic). Safe for use by several threads;
 * each stream or channel got from it is for one.
 */
public final class Snapshot implements Comparable<Snapshot> {
    private static final Snapshot EMPTY = new Snapshot(FrozenStorage.empty());

    private final FrozenStorage bytes;
    private int hash;

    /** For those who write storages: a snapshot of what is frozen. */
    public Snapshot(FrozenStorage bytes) {
        this.bytes = bytes;
    }

    /** No bytes. */
    public static Snapshot empty() {
        return EMPTY;
    }

    /** A copy of {@code bytes}. */
    public static Snapshot of(byte[] bytes) {
        return new Snapshot(FrozenStorage.copyOf(bytes));
    }

    /**
     * All that is left in {@code stream}, which stays open. It is copied once, into segments, so there may be more of it than fits
     * into an array.
     */
    public static Snapshot of(InputStream stream) throws IOException {
        RawIO source = Raw.of(stream);
        MemoryStorage bytes = new MemoryStorage(Memory.DEFAULT);
        byte[] chunk = new byte[1 << 13];
        int count;
        while ((count = source.readInto(chunk, 0, chunk.length)) > 0) {
            bytes.write(bytes.size(), ByteBuffer.wrap(chunk, 0, count));
        }
        return new Snapshot(bytes.freeze());
    }

    /** For those who write storages: what this is a snapshot of. */
    public FrozenStorage storage() {
        return bytes;
    }

    /** How many bytes there are. */
    public long size() {
        return bytes.size();
    }

    /**
     * The byte at {@code index}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 … {@link #size()}−1
     */
    public byte get(long index) {
        Objects.checkIndex(index, size());
        byte[] one = new byte[1];
        bytes.read(index, ByteBuffer.wrap(one));
        return one[0];
    }

    /**
     * Copies bytes from {@code position} on into the remaining space of {@code target}.
     *
     * @return how many: less than there is space for only if the bytes end; 0 beyond the end
     * @throws IllegalArgumentException if {@code position} is negative, or {@code target} read-only
     */
    public int readAt(long position, ByteBuffer target) {
        Arguments.checkTarget(target);
        return bytes.read(Arguments.checkPosition(position), target);
    }

    /**
     * A copy of all bytes. O(size).
     *
     * @throws memio.base.FileTooLargeException if they do not fit into one array
     */
    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /**
     * The bytes from {@code from} to {@code to}−1, shared. O(1).
     *
     * @throws IndexOutOfBoundsException if that is not a range of this snapshot
     */
    public Snapshot slice(long from, long to) {
        Objects.checkFromToIndex(from, to, size());
        return new Snapshot(bytes.slice(from, to - from));
    }

    /**
     * These bytes and then {@code other}'s, shared. O(log n), if n parts have been put together so far.
     *
     * @throws memio.base.PositionOverflowException if no long holds the size
     */
    public Snapshot concat(Snapshot other) {
        return new Snapshot(bytes.concat(other.bytes));
    }

    /** The index of the first {@code value} at or after {@code from}, or −1. */
    public long indexOf(byte value, long from) {
        return bytes.indexOf(value, Math.max(0, from), size());
    }

    /**
     * All bytes as read-only buffers, one after the other and without a copy: the shape for gathering writes. There are as
     * many as there are segments, 64 KiB each as a rule.
     */
    public List<ByteBuffer> asByteBuffers() {
        List<ByteBuffer> buffers = new ArrayList<>();
        new Parts(bytes).forEachRemaining(buffers::add);
        return Collections.unmodifiableList(buffers);
    }

    /**
     * All bytes as one read-only buffer, without a copy if they lie in one array.
     *
     * @throws memio.base.FileTooLargeException if they do not fit into one array
     */
    public ByteBuffer asByteBuffer() {
        Parts parts = new Parts(bytes);
        ByteBuffer first =
                parts.hasNext() ? parts.next() : ByteBuffer.allocate(0).asReadOnlyBuffer();
        return parts.hasNext() ? ByteBuffer.wrap(toByteArray()).asReadOnlyBuffer() : first;
    }

    /** Writes all bytes into {@code target}, which never sees an array of this snapshot. */
    public void writeTo(OutputStream target) throws IOException {
        open().transferTo(target);
    }

    /** A stream of the bytes, with a position of its own; any number may be open. It supports {@code mark}. */
    public InputStream asInputStream() {
        return open().asInputStream(true);
    }

    /** A read-only channel of the bytes, with a position of its own; any number may be open. */
    public SeekableByteChannel asChannel() {
        return open().asChannel(true);
    }

    /** The same as a {@link FileChannel}, which several threads may use. */
    public FileChannel asFileChannel() {
        return open().asFileChannel(true);
    }

    /** The bytes for whoever subscribes: see {@link BinaryIO#asPublisher()}. */
    public Flow.Publisher<ByteBuffer> asPublisher() {
        return PiecePublisher.of(bytes);
    }

    /** A read-only file of the bytes, with a position of its own; any number may be open. */
    public BinaryIO open() {
        return new SnapshotIO(bytes);
    }

    @Override
    public int compareTo(Snapshot other) {
        long mismatch = mismatch(other);
        if (mismatch < 0) {
            return 0;
        }
        if (mismatch >= Math.min(size(), other.size())) {
            return Long.compare(size(), other.size());
        }
        return Byte.compareUnsigned(get(mismatch), other.get(mismatch));
    }

    /** The index of the first byte in which both differ, or the size of the shorter; −1 if they are equal. */
    public long mismatch(Snapshot other) {
        Parts mine = new Parts(bytes);
        Parts theirs = new Parts(other.bytes);
        long common = 0;
        ByteBuffer a = ByteBuffer.allocate(0);
        ByteBuffer b = a;
        while (true) {
            a = a.hasRemaining() || !mine.hasNext() ? a : mine.next();
            b = b.hasRemaining() || !theirs.hasNext() ? b : theirs.next();
            int n = Math.min(a.remaining(), b.remaining());
            if (n == 0) {
                return a.hasRemaining() || b.hasRemaining() ? common : -1;
            }
            int mismatch = a.slice(a.position(), n).mismatch(b.slice(b.position(), n));
            if (mismatch >= 0) {
                return common + mismatch;
            }
            common += n;
            a.position(a.position() + n);
            b.position(b.position() + n);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Snapshot that
                        && size() == that.size()
                        && (bytes == that.bytes || mismatch(that) < 0);
    }

    /** That of {@link Arrays#hashCode(byte[])} for the same bytes. O(size) for the first time. */
    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = 1;
            for (Parts parts = new Parts(bytes); parts.hasNext(); ) {
                for (ByteBuffer part = parts.next(); part.hasRemaining(); ) {
                    h = 31 * h + part.get();
                }
            }
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return "Snapshot[size=" + size() + "]";
    }
}
