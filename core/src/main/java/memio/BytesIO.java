package memio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import memio.base.Arguments;
import memio.base.ByteIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.binary.StorageIO;
import memio.raw.RawIO;
import memio.storage.AppendStorage;
import memio.storage.BufferStorage;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.storage.MemoryStorage;
import memio.storage.SliceStorage;
import memio.storage.Storage;

/**
 * A file of bytes in memory: read, write, seek and truncate as in a file on disk that was opened with {@code "r+b"}, and
 * hand it to whatever wants a stream or a channel. Python's {@code io.BytesIO}.
 *
 * <pre>{@code
 * try (var f = new BytesIO()) {
 *     f.write("Hello World\n".getBytes(UTF_8));
 *     workbook.write(f.asOutputStream());      // any library that wants a stream
 *     f.seek(0);
 *     byte[] line = f.readLine();
 *     byte[] all = f.getValue();
 * }
 * }</pre>
 *
 * <p>Its size is bounded by the heap, not by 2 GiB. It throws no checked exceptions. {@link #close()} frees the memory; a
 * file that is merely dropped is garbage like any other object. Not safe for use by several threads, as
 * {@link StringBuilder} is not.
 *
 * <p><b>Compared with</b> {@link java.io.ByteArrayOutputStream}: it can be read and changed at any position, does not
 * copy itself whenever it grows, takes no locks and does not end at 2 GiB. For a handful of bytes that are written once and
 * copied out once, either will do.
 *
 * <p><b>Cost</b>: one array that grows by doubling up to 64 KiB, from there on segments of 64 KiB that are never copied
 * again ({@link Memory#segmentSize(int)}). Appending is amortised O(1) a byte; reading, writing and seeking anywhere
 * is O(1) and a copy of what is moved.
 *
 * <p>A write at a position beyond the end fills the gap with zeros. Beware of the two classics: after writing,
 * {@link #seek(long) seek(0)} before reading; and {@code truncate(0)} leaves the position where it was.
 */
public final class BytesIO extends StorageIO<RuntimeException> implements BinaryIO {

    /** An empty file. */
    public BytesIO() {
        this(Memory.DEFAULT);
    }

    /**
     * An empty file with a size limit, an expected size, or other options.
     */
    public BytesIO(Memory options) {
        this(new MemoryStorage(options));
    }

    /**
     * A file that holds a copy of {@code initial}, at position 0: what is written next goes over it. To append,
     * {@code seek(0, END)} first.
     */
    public BytesIO(byte[] initial) {
        this(initial, Memory.DEFAULT.expectedSize(initial.length));
    }

    /**
     * A file that holds a copy of {@code initial}, at position 0, with options.
     *
     * @throws memio.base.FileTooLargeException if {@code initial} is longer than the limit
     */
    public BytesIO(byte[] initial, Memory options) {
        this(options);
        write(initial);
        seek(0);
    }

    /**
     * A file that holds the bytes of {@code snapshot}, at position 0, without copying them: each segment is copied before it
     * is changed for the first time. O(1).
     */
    public BytesIO(Snapshot snapshot) {
        this(snapshot, Memory.DEFAULT);
    }

    /**
     * The same with options. O(1), except for {@linkplain Memory#secret() secrets}, which are copied.
     *
     * @throws memio.base.FileTooLargeException if there are more bytes than the limit
     */
    public BytesIO(Snapshot snapshot, Memory options) {
        this(new MemoryStorage(snapshot.storage(), options));
    }

    /** A file with the bytes and the position that {@link #getState()} told. O(1). */
    public BytesIO(State state) {
        this(state.value());
        seek(state.position());
    }

    private BytesIO(Storage<RuntimeException> storage) {
        this(storage, 0);
    }

    private BytesIO(Storage<RuntimeException> storage, long position) {
        super(storage, position);
    }

    /**
     * A read-only file of somebody else's bytes, which are not copied: who changes them meanwhile changes what is read.
     */
    public static BytesIO wrap(byte[] bytes) {
        return wrap(ByteBuffer.wrap(bytes));
    }

    /**
     * A read-only file of the remaining bytes of buffers, one after the other: direct memory or mapped files, also of more
     * than 2 GiB in several. They are not copied, and the buffers' positions stay.
     */
    public static BytesIO wrap(ByteBuffer... buffers) {
        return new BytesIO(new BufferStorage(buffers));
    }

    /**
     * A copy of the whole content; the position stays. O(size).
     *
     * @throws memio.base.FileTooLargeException if it does not fit into one array; read it in parts then, or through
     *     {@link #asInputStream()} or {@link #asChannel()}
     */
    public byte[] getValue() {
        return storage().toByteArray();
    }

    /**
     * A live view of the content: what is put into it is in the file at once, without a copy. While a view is open,
     * the file can be read and sought but not written, resized or closed.
     *
     * @throws UnsupportedOperationException if this is a slice, an appender or a read-only file
     */
    public BufferView getBuffer() {
        return memory("getBuffer").view();
    }

    /**
     * A picture of the content that never changes; the position stays. O(1), whatever the size; from now on each segment
     * is copied before it is changed for the first time.
     *
     * @throws memio.base.LiveViewException if a view is open, through which the content could change unseen
     * @throws UnsupportedOperationException if the content is a {@linkplain Memory#secret() secret}
     */
    public Snapshot snapshot() {
        return new Snapshot(storage().freeze());
    }

    /**
     * Another file on the same bytes, at the same position, from then on with a position of its own. The bytes live until the
     * last of these files is closed.
     */
    public BytesIO duplicate() {
        return new BytesIO(storage(), tell());
    }

    /**
     * Another file on the same bytes of which every write goes to the end, wherever it stands and also through
     * {@code writeAt}: POSIX's {@code O_APPEND}. It begins at the end. The bytes live until the last of these files is closed.
     */
    public BytesIO appender() {
        return new BytesIO(new AppendStorage<>(storage()), size());
    }

    /**
     * The {@code length} bytes from position {@code from} on as a file of its own: what is written there is written here. It
     * cannot grow beyond its length, or be truncated; where this file ends earlier, so does the slice. It writes where it stands,
     * also if this is an appender. The bytes live until the last of these files is closed.
     *
     * @throws IllegalArgumentException if {@code from} or {@code length} is negative
     */
    public BytesIO slice(long from, long length) {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("from or length < 0: " + from + ", " + length);
        }
        return new BytesIO(new SliceStorage<>(storage(), from, length));
    }

    /**
     * Drops the content and goes to position 0, but keeps the memory for what is written next from there on, unless a snapshot
     * shares it.
     *
     * @throws memio.base.LiveViewException if a view is open; nothing has changed
     * @throws UnsupportedOperationException if this is a slice, an appender or a read-only file
     */
    public void clear() {
        memory("clear").clear();
        seek(0);
    }

    /**
     * Frees the memory of what lies before {@code position}, so that an endless stream keeps only its tail: those bytes are
     * zeros from now on. Sizes and positions stay as they are. Use it with {@link Memory#sparse()} where the sum of all
     * bytes ever written exceeds the heap.
     *
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws memio.base.LiveViewException if a view is open; nothing has changed
     * @throws UnsupportedOperationException if this is a slice, an appender or a read-only file
     */
    public void discardBefore(long position) {
        MemoryStorage memory = memory("discardBefore");
        Arguments.checkPosition(position);
        memory.discardBefore(position);
    }

    /**
     * The content and the position, to be kept, or given to {@link #BytesIO(State)} or {@link #setState(State)}: Python's
     * {@code copy} and {@code __getstate__}. O(1), as {@link #snapshot()}.
     */
    public State getState() {
        return new State(snapshot(), tell());
    }

    /**
     * Replaces the content and the position by those of {@code state}. O(1).
     *
     * @throws memio.base.FileTooLargeException if the content would exceed this file's limit; nothing has changed
     * @throws memio.base.LiveViewException if a view is open; nothing has changed
     * @throws UnsupportedOperationException if this is a slice, an appender or a read-only file
     */
    public void setState(State state) {
        memory("setState").replace(state.value().storage());
        seek(state.position());
    }

    /** {@inheritDoc} Declared here for callers who look methods up at run time, as Python's JPype does. */
    @Override
    public int write(byte[] source) {
        return super.write(source);
    }

    /**
     * Writes a snapshot. Whole segments of it that come to lie at a multiple of the segment size, 64 KiB, are shared, not
     * copied, and an empty file shares everything. All or, if this fails, nothing.
     *
     * @return how many bytes were written
     */
    public long write(Snapshot source) {
        return writeAll(source.storage());
    }

    /** As {@link BinaryIO#write(ByteIO)}, from memory to memory: all, or if this fails, nothing. */
    public long write(BytesIO source) {
        return writeAll(source);
    }

    /** See {@link BinaryIO#write(ByteIO)}; a {@link BytesIO} is written as {@link #write(BytesIO)} does it. */
    @Override
    public long write(ByteIO source) throws IOException {
        return source instanceof BytesIO memory ? writeAll(memory) : BinaryIO.super.write(source);
    }

    /** Not supported: nothing is below this file. */
    @Override
    public RawIO detach() {
        throw new UnsupportedOperationException("detach");
    }

    /** Not supported: there is no descriptor below this file. */
    @Override
    public int fileno() {
        throw new UnsupportedOperationException("fileno");
    }

    private MemoryStorage memory(String operation) {
        if (storage() instanceof MemoryStorage memory) {
            return memory;
        }
        throw new UnsupportedOperationException(operation + " of a slice, an appender or a read-only file");
    }

    /**
     * The content and the position of a {@link BytesIO} at one moment. Immutable, safe for use by several threads.
     *
     * @param value the content
     * @param position the position, which may lie beyond the content
     */
    public record State(Snapshot value, long position) {
        /**
         * A state, perhaps of one's own making.
         *
         * @throws IllegalArgumentException if {@code position} is negative
         */
        public State {
            Objects.requireNonNull(value, "value");
            Arguments.checkPosition(position);
        }
    }
}
