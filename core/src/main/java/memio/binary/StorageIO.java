package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import memio.base.Arguments;
import memio.base.ArraySizes;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import memio.storage.ByteSearch;
import memio.storage.FrozenStorage;
import memio.storage.Storage;
import memio.storage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A file over a storage: a position, and the reading and writing there. It has all methods of {@link BinaryIO}, which its
 * subclasses implement; Python's {@code BytesIO} defines what they answer.
 *
 * <p>The file can be read and sought, and written unless its storage is read-only. Calls cost O(1) and a copy of what is moved, unless they say
 * otherwise; small reads and writes cost one comparison and one {@code arraycopy} (see {@link Window}). Seeks relative to
 * the position or the end stop at 0. Not safe for use by several threads, as {@link StringBuilder} is not.
 *
 * @param <X> what the calls throw because of the outside world: {@link RuntimeException}, that is nothing to declare, over
 *     memory; {@link java.io.IOException} over a disk
 */
public abstract class StorageIO<X extends Exception> extends Window {
    private @Nullable Storage<X> storage;

    /**
     * A file over a storage that others may work on as well.
     *
     * @param position where it stands at first
     */
    protected StorageIO(Storage<X> storage, long position) {
        this.storage = storage;
        storage.attach(this, position);
    }

    /**
     * What is below this file.
     *
     * @throws ClosedFileException if this file is closed
     */
    protected final Storage<X> storage() {
        Storage<X> s = storage;
        if (s == null) {
            throw new ClosedFileException();
        }
        return s;
    }

    // ---- reading

    /** See {@link BinaryIO#read()}. */
    public byte[] read() throws X {
        return read(-1);
    }

    /** See {@link BinaryIO#read(int)}. */
    public byte[] read(int size) throws X {
        if (size >= 0 && size <= readLimit - at) {
            return take(size);
        }
        long count = size < 0 ? rest() : Math.min(size, rest());
        byte[] bytes = new byte[ArraySizes.checkFits(count, storage().largestArray())];
        readThrough(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** The same as {@link #read()}. */
    public byte[] read1() throws X {
        return read(-1);
    }

    /** The same as {@link #read(int)}. */
    public byte[] read1(int size) throws X {
        return read(size);
    }

    /** See {@link BinaryIO#readByte()}. */
    public int readByte() throws X {
        int index = at;
        if (index < readLimit) {
            at = index + 1;
            return array[index] & 0xff;
        }
        return readByteThrough();
    }

    private int readByteThrough() throws X {
        byte[] one = read(1);
        return one.length == 0 ? ByteIO.END_OF_FILE : one[0] & 0xff;
    }

    /** See {@link BinaryIO#readInto(byte[])}. */
    public int readInto(byte[] target) throws X {
        return readInto(target, 0, target.length);
    }

    /** See {@link BinaryIO#readInto(byte[], int, int)}. */
    public int readInto(byte[] target, int offset, int length) throws X {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length <= readLimit - at) {
            System.arraycopy(array, at, target, offset, length);
            at += length;
            return length;
        }
        return readThrough(ByteBuffer.wrap(target, offset, length));
    }

    /** See {@link BinaryIO#readInto(ByteBuffer)}. */
    public int readInto(ByteBuffer target) throws X {
        Arguments.checkTarget(target);
        int length = target.remaining();
        if (length <= readLimit - at) {
            target.put(array, at, length);
            at += length;
            return length;
        }
        return readThrough(target);
    }

    /** The same as {@link #readInto(byte[])}. */
    public int readInto1(byte[] target) throws X {
        return readInto(target, 0, target.length);
    }

    /** The same as {@link #readInto(byte[], int, int)}. */
    public int readInto1(byte[] target, int offset, int length) throws X {
        return readInto(target, offset, length);
    }

    /** See {@link BinaryIO#peek(int)}: a copy of {@code size} bytes or of what is left. */
    public byte[] peek(int size) throws X {
        Storage<X> s = storage();
        int wanted = size < 1 ? Math.min(BinaryIO.DEFAULT_BUFFER_SIZE, s.largestArray()) : size;
        byte[] bytes = new byte[ArraySizes.checkFits(Math.min(wanted, rest()), s.largestArray())];
        s.read(position(), ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** See {@link BinaryIO#readLine()}. */
    public byte[] readLine() throws X {
        return readLine(-1);
    }

    /** See {@link BinaryIO#readLine(int)}. The line end is sought eight bytes at a time. */
    public byte[] readLine(int limit) throws X {
        int shown = Math.max(0, readLimit - at);
        int searched = limit < 0 ? shown : Math.min(limit, shown);
        int found = ByteSearch.indexOf(array, (byte) '\n', at, at + searched);
        return found >= 0 ? take(found + 1 - at) : readLineThrough(limit);
    }

    private byte[] readLineThrough(int limit) throws X {
        Storage<X> s = storage();
        long from = position();
        long end = limit < 0 ? s.size() : from + Math.min(limit, rest());
        long lineEnd = s.indexOf((byte) '\n', from, end);
        long length = (lineEnd < 0 ? Math.max(from, end) : lineEnd + 1) - from;
        return read(ArraySizes.checkFits(length, s.largestArray()));
    }

    /** See {@link BinaryIO#readLines()}. */
    public List<byte[]> readLines() throws X {
        return readLines(-1);
    }

    /** See {@link BinaryIO#readLines(long)}. */
    public List<byte[]> readLines(long hint) throws X {
        List<byte[]> lines = new ArrayList<>();
        long start = tell();
        try {
            long total = 0;
            byte[] line;
            while ((hint <= 0 || total < hint) && (line = readLine(-1)).length > 0) {
                lines.add(line);
                total += line.length;
            }
            return lines;
        } catch (Throwable e) {
            seek(start);
            throw e;
        }
    }

    // ---- writing

    /** See {@link BinaryIO#write(byte[])}. */
    public int write(byte[] source) throws X {
        return write(source, 0, source.length);
    }

    /** See {@link BinaryIO#write(byte[], int, int)}. Amortised O(1) a byte while the file grows. */
    public int write(byte[] source, int offset, int length) throws X {
        Objects.checkFromIndexSize(offset, length, source.length);
        if (length <= writeLimit - at) {
            System.arraycopy(source, offset, array, at, length);
            at += length;
        } else {
            writeThrough(ByteBuffer.wrap(source, offset, length));
        }
        return length;
    }

    /** See {@link BinaryIO#write(ByteBuffer)}. */
    public int write(ByteBuffer source) throws X {
        int length = source.remaining();
        if (length <= writeLimit - at) {
            source.get(array, at, length);
            at += length;
        } else {
            writeThrough(source);
        }
        return length;
    }

    /** See {@link BinaryIO#writeByte(int)}. */
    public int writeByte(int value) throws X {
        int index = at;
        if (index < writeLimit) {
            array[index] = (byte) value;
            at = index + 1;
        } else {
            writeByteThrough(value);
        }
        return 1;
    }

    private void writeByteThrough(int value) throws X {
        writeThrough(ByteBuffer.wrap(new byte[] {(byte) value}));
    }

    /** See {@link BinaryIO#writeLines(Iterable)}. */
    public void writeLines(Iterable<? extends byte[]> lines) throws X {
        if (!writable()) {
            throw new UnsupportedOperationException("write");
        }
        for (byte[] line : lines) {
            write(line);
        }
    }

    /**
     * Writes everything from the position of {@code source} to its end, and moves both positions; all or, if this fails,
     * nothing. A source that shows the same bytes is read as a whole before the first byte is written; this file itself is
     * such a source, and what is written goes behind what was read.
     *
     * @return how many bytes were written
     */
    protected final <Y extends Exception> long writeAll(StorageIO<Y> source) throws X, Y {
        Storage<X> s = storage();
        long length = source.rest();
        boolean same = s.sharesWith(source.storage());
        // What no array holds is refused by read(), before anything is allocated.
        boolean readable = !same || length <= source.storage().largestArray();
        s.reserve(source == this ? position() + length : position(), readable ? length : 0);
        if (same) {
            return write(source.read());
        }
        for (long left = length; left > 0; ) {
            source.storage().lend(source, source.position());
            int n = source.readLimit - source.at;
            write(source.array, source.at, n);
            source.at += n;
            left -= n;
        }
        return length;
    }

    /** Writes all that is frozen, and shares what the storage can share; all or, if this fails, nothing. */
    protected final long writeAll(FrozenStorage source) throws X {
        Storage<X> s = storage();
        s.move(this, s.write(position(), source));
        return source.size();
    }

    // ---- at positions, leaving that of the file alone

    /**
     * Reads at {@code position}; that of the file stays.
     *
     * @return how many bytes were read: less than {@code length} only if the content ends; 0 at its end and beyond
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws IndexOutOfBoundsException if the range is not in {@code target}
     */
    public int readAt(long position, byte[] target, int offset, int length) throws X {
        Objects.checkFromIndexSize(offset, length, target.length);
        return readAt(position, ByteBuffer.wrap(target, offset, length));
    }

    /**
     * As {@link #readAt(long, byte[], int, int)}, into the remaining space of a buffer.
     *
     * @throws IllegalArgumentException also if {@code target} is read-only
     */
    public int readAt(long position, ByteBuffer target) throws X {
        Arguments.checkTarget(target);
        return storage().read(Arguments.checkPosition(position), target);
    }

    /**
     * Writes at {@code position}; that of the file stays. A gap before it is filled with zeros.
     *
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws IndexOutOfBoundsException if the range is not in {@code source}
     */
    public void writeAt(long position, byte[] source, int offset, int length) throws X {
        Objects.checkFromIndexSize(offset, length, source.length);
        writeAt(position, ByteBuffer.wrap(source, offset, length));
    }

    /** As {@link #writeAt(long, byte[], int, int)}, from the remaining bytes of a buffer. */
    public void writeAt(long position, ByteBuffer source) throws X {
        storage().write(Arguments.checkPosition(position), source);
    }

    /**
     * Copies bytes within the file, as {@code memmove} does; the file grows if need be, its position stays.
     *
     * @throws IllegalArgumentException if a position or the length is negative
     * @throws IndexOutOfBoundsException if the bytes to copy are not all there
     */
    public void copyWithin(long from, long to, long length) throws X {
        Storage<X> s = storage();
        Arguments.checkPosition(from);
        Arguments.checkPosition(to);
        if (length < 0) {
            throw new IllegalArgumentException("length < 0: " + length);
        }
        Objects.checkFromIndexSize(from, length, s.size());
        s.copyWithin(from, to, length);
    }

    // ---- position and size

    /** See {@link BinaryIO#tell()}. */
    public long tell() {
        long position = position();
        if (position < 0) {
            throw new ClosedFileException();
        }
        return position;
    }

    /** See {@link BinaryIO#seek(long)}. */
    public long seek(long position) throws X {
        long index = position - origin;
        // One branch for both borders, and for what is not settled: where a seek leads, nothing can predict.
        if ((index - from | readLimit - 1 - index | readLimit - at) >= 0) {
            at = (int) index;
            return position;
        }
        Storage<X> s = storage();
        s.move(this, Arguments.checkPosition(position));
        return position;
    }

    /** See {@link BinaryIO#seek(long, Whence)}. A relative seek to before the start goes to the start. */
    public long seek(long offset, Whence whence) throws X {
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> tell();
            case END -> size();
        };
        if (whence != Whence.START && base + offset < 0) {
            if (offset > 0) {
                throw new PositionOverflowException(base, offset);
            }
            return seek(0);
        }
        return seek(base + offset);
    }

    /** See {@link BinaryIO#size()}. */
    public long size() {
        return storage().size();
    }

    /** See {@link BinaryIO#truncate()}. */
    public long truncate() throws X {
        return truncate(tell());
    }

    /** See {@link BinaryIO#truncate(long)}: a size beyond the end changes nothing. */
    public long truncate(long size) throws X {
        storage().truncate(size);
        return size;
    }

    // ---- what kind of file this is

    /** Always true. */
    public boolean readable() {
        storage();
        return true;
    }

    /** Whether the storage is not read-only. */
    public boolean writable() {
        return storage().writable();
    }

    /** Always true. */
    public boolean seekable() {
        storage();
        return true;
    }

    /** Does nothing: there is nothing to pass on. */
    public void flush() throws X {
        storage();
    }

    /** See {@link BinaryIO#closed()}. */
    public boolean closed() {
        return storage == null;
    }

    /**
     * Closes this file. If no other file works on the same bytes, they are dropped and their memory is freed. Closing again
     * does nothing.
     *
     * @throws LiveViewException if this is the last file and a view of the buffer is open; the file stays open.
     *     Whatever else is thrown, it is closed
     */
    public void close() throws X {
        Storage<X> s = storage;
        if (s == null) {
            return;
        }
        try {
            if (s.isLentOnlyTo(this)) {
                s.close();
            }
        } catch (LiveViewException e) {
            throw e;
        } catch (Throwable e) {
            leave(s);
            throw e;
        }
        leave(s);
    }

    private void leave(Storage<X> s) {
        s.detach(this);
        storage = null;
        shut();
    }

    /** Names the kind, the size and the position, not the content. */
    @Override
    public String toString() {
        String kind = getClass().getSimpleName();
        return closed() ? kind + "[closed]" : kind + "[size=" + size() + ", position=" + tell() + "]";
    }

    /** What there is now, to stay as it is; null if there must be no picture of it, or cannot be now. */
    final @Nullable FrozenStorage frozen() throws IOException {
        try {
            return storage().freeze();
        } catch (UnsupportedOperationException | LiveViewException e) {
            return null;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw e instanceof IOException checked ? checked : new IOException(e);
        }
    }

    // ---- for numbers, which are read and written where they are

    /** The window's array. */
    final byte[] shown() {
        return array;
    }

    /** The index in it of the next {@code length} bytes, behind which this file then stands; −1 if it does not show them all. */
    final int takeShown(int length) {
        if (length > readLimit - at) {
            return -1;
        }
        at += length;
        return at - length;
    }

    /** The index of so many bytes to be written next, behind which this file then stands; −1 if there is no room. */
    final int takeRoom(int length) {
        if (length > writeLimit - at) {
            return -1;
        }
        at += length;
        return at - length;
    }

    /** The index of the {@code length} bytes at {@code position}, to be read; −1 if they are not all shown. */
    final int shownAt(long position, int length) {
        long index = position - origin;
        return index >= from && index <= readLimit - length && at <= readLimit ? (int) index : -1;
    }

    /** The index of the {@code length} bytes at {@code position}, to be written over; −1 if they must not be. */
    final int roomAt(long position, int length) {
        int index = shownAt(position, length);
        return index <= writeLimit - length ? index : -1;
    }

    // ---- the way through the storage, where the window does not suffice

    private long position() {
        return origin + at;
    }

    private long rest() {
        return Math.max(0, storage().size() - position());
    }

    private byte[] take(int length) {
        byte[] bytes = new byte[length]; // copyOfRange takes twice as long on JDK 17
        System.arraycopy(array, at, bytes, 0, length);
        at += length;
        return bytes;
    }

    private int readThrough(ByteBuffer target) throws X {
        Storage<X> s = storage();
        int count = s.read(position(), target);
        s.move(this, position() + count);
        return count;
    }

    private void writeThrough(ByteBuffer source) throws X {
        Storage<X> s = storage();
        s.move(this, s.write(position(), source));
    }
}
