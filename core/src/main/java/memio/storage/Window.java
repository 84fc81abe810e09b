package memio.storage;

import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link Storage} that a file works in without asking: an array, the place in it, and how far may be read
 * and written from there.
 *
 * <p>Whatever is rare (the end of a segment, a closed file, an open view, the size limit) is an <em>empty</em>
 * window, so that a file's hot path is one comparison and one {@code arraycopy}, and the rest goes to the storage.
 *
 * <p>Writing may go beyond {@link #readLimit} up to {@link #writeLimit}: then the content has grown, and the storage learns of
 * it when it is next asked ({@link Storage#settle()}), or when the window is lent anew. Between two calls of the storage
 * {@code at > readLimit} therefore says: the bytes up to {@code at} are content.
 *
 * <p>This is for those who write storages and files. The array is the storage's own: nothing of it may leave the file.
 */
public abstract class Window {
    static final byte[] NO_BYTES = {};

    /** Where the bytes are. */
    protected byte[] array = NO_BYTES;

    /** The index in {@link #array} that stands for the position of the file. */
    protected int at;

    /** From this index on the window may be used. */
    protected int from;

    /** Below this index there is content. */
    protected int readLimit;

    /** Below this index bytes may be written; −1 if the storage wants to be asked first, even about no byte at all. */
    protected int writeLimit = -1;

    /** The position of {@code array[0]}; hence {@code origin + at} is that of the file. */
    protected long origin;

    /** The next window that is lent by the same storage. */
    @Nullable
    Window next;

    /** For subclasses: an empty window at position 0. */
    protected Window() {}

    /** Makes this an empty window at {@code position}. */
    protected final void empty(long position) {
        array = NO_BYTES;
        origin = position;
        from = 0;
        at = 0;
        readLimit = 0;
        writeLimit = -1;
    }

    /** Makes this a window that refuses everything, even to read nothing, and stands at a negative position. */
    protected final void shut() {
        empty(Long.MIN_VALUE);
        readLimit = -1;
    }

    /** Makes this a window at index {@code at} of {@code array}, of which it may use what lies from {@code from} on. */
    protected final void set(byte[] array, long origin, int from, int at, int readLimit, int writeLimit) {
        this.array = array;
        this.origin = origin;
        this.from = from;
        this.at = at;
        this.readLimit = readLimit;
        this.writeLimit = writeLimit;
    }

    /** From now on the storage is asked before each write. */
    final void forbidWriting() {
        writeLimit = -1;
    }

    /**
     * Narrows this window to the positions {@code start} to {@code end}−1, and moves all by {@code shift}: what was at position p
     * is at p + {@code shift}. Where writing stays allowed, it is within the content.
     */
    final void narrow(long start, long end, long shift, boolean writable) {
        from = (int) Math.max(from, start - origin);
        readLimit = end < origin + readLimit ? (int) (end - origin) : readLimit;
        writeLimit = writable ? Math.min(writeLimit, readLimit) : -1;
        origin += shift;
    }
}
