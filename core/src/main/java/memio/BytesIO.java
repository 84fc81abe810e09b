package memio;

import java.io.IOException;
import java.util.Arrays;
import memio.base.ByteIO;
import memio.binary.BinaryIO;
import memio.binary.StorageIO;
import memio.raw.RawIO;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.storage.MemoryStorage;

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
    private final MemoryStorage memory;

    /** An empty file. */
    public BytesIO() {
        this(Memory.DEFAULT);
    }

    /**
     * An empty file with a size limit, an expected size, or other options.
     */
    public BytesIO(Memory options) {
        this(new MemoryStorage(options), options);
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

    /** A file with the bytes and the position that {@link #getState()} told. */
    public BytesIO(State state) {
        this(state.value);
        seek(state.position);
    }

    private BytesIO(MemoryStorage memory, Memory options) {
        super(memory, options.largestArray());
        this.memory = memory;
    }

    /**
     * A copy of the whole content; the position stays. O(size).
     *
     * @throws memio.base.FileTooLargeException if it does not fit into one array; read it in parts then, or through
     *     {@link #asInputStream()} or {@link #asChannel()}
     */
    public byte[] getValue() {
        storage();
        return memory.toByteArray();
    }

    /**
     * A live view of the content: what is put into it is in the file at once, without a copy. While a view is open,
     * the file can be read and sought but not written, resized or closed.
     */
    public BufferView getBuffer() {
        storage();
        return memory.view();
    }

    /**
     * The content and the position, to be kept, or given to {@link #BytesIO(State)} or {@link #setState(State)}: Python's
     * {@code copy} and {@code __getstate__}. O(size).
     *
     * @throws memio.base.FileTooLargeException if the content does not fit into one array
     */
    public State getState() {
        return new State(getValue(), tell());
    }

    /**
     * Replaces the content and the position by those of {@code state}. O(size).
     *
     * @throws memio.base.FileTooLargeException if the content would exceed this file's limit; nothing has changed
     * @throws memio.base.LiveViewException if a view is open; nothing has changed
     */
    public void setState(State state) {
        storage().reserve(0, state.value.length);
        truncate(state.value.length);
        seek(0);
        write(state.value);
        seek(state.position);
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

    @Override
    public String toString() {
        return closed() ? "BytesIO[closed]" : "BytesIO[size=" + size() + ", position=" + tell() + "]";
    }

    /**
     * The content and the position of a {@link BytesIO} at one moment. Immutable, safe for use by several threads.
     */
    public static final class State {
        private final byte[] value;
        private final long position;

        /**
         * A state of one's own making.
         *
         * @param value the content, of which a copy is taken
         * @param position the position, which may lie beyond the content
         * @throws IllegalArgumentException if {@code position} is negative
         */
        public State(byte[] value, long position) {
            if (position < 0) {
                throw new IllegalArgumentException("position < 0: " + position);
            }
            this.value = value.clone();
            this.position = position;
        }

        /** A copy of the content. */
        public byte[] value() {
            return value.clone();
        }

        /** The position. */
        public long position() {
            return position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State that && position == that.position && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(value) + Long.hashCode(position);
        }

        @Override
        public String toString() {
            return "State[size=" + value.length + ", position=" + position + "]";
        }
    }
}
