package memio.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import memio.base.ArraySizes;
import org.jspecify.annotations.Nullable;

/**
 * Bytes at positions: no cursor, no mode. A file adds those.
 *
 * <p>Positions and sizes count bytes from 0 and are never negative; callers check their arguments first. Several files
 * may work on one storage, each through its own {@link Window}; all in one thread.
 *
 * <p>For implementers: a call that fails must leave the content as it was. Before anything is changed that a window
 * shows or allows, the windows must be {@linkplain #recall() recalled}.
 *
 * @param <X> what the outside world may do to this storage: {@link RuntimeException} for memory (nothing to declare),
 *     {@link java.io.IOException} for a disk
 */
public abstract class Storage<X extends Exception> {
    private @Nullable Window windows;

    /** For subclasses. */
    protected Storage() {}

    /** How many bytes there are, those included that were written through a window. */
    public final long size() {
        settle();
        return settledSize();
    }

    /** How many bytes there are, all windows being settled. */
    protected abstract long settledSize();

    /**
     * Copies content from {@code position} on into the remaining space of {@code target}.
     *
     * @return how many bytes were copied: less than there is room for only if the content ends; 0 beyond the end. If this
     *     fails, the position of {@code target} is what it was
     */
    public final int read(long position, ByteBuffer target) throws X {
        settle();
        int start = target.position();
        int wanted = target.remaining();
        Window part = new Part();
        try {
            while (target.hasRemaining()) {
                place(part, position + wanted - target.remaining());
                int n = Math.min(target.remaining(), part.readLimit - part.at);
                if (n <= 0) {
                    break;
                }
                target.put(part.array, part.at, n);
            }
        } catch (Throwable e) {
            target.position(start);
            throw e;
        }
        return wanted - target.remaining();
    }

    /** The position of the first {@code value} at or after {@code from} and before {@code to}, or −1. */
    public final long indexOf(byte value, long from, long to) throws X {
        settle();
        Window part = new Part();
        for (long position = from; position < to; position = part.origin + part.readLimit) {
            place(part, position);
            int end = to < part.origin + part.readLimit ? (int) (to - part.origin) : part.readLimit;
            if (part.at >= end) {
                break;
            }
            int found = ByteSearch.indexOf(part.array, value, part.at, end);
            if (found >= 0) {
                return part.origin + found;
            }
        }
        return -1;
    }

    /**
     * Copies the remaining bytes of {@code source} to {@code position}, all or, if this fails, none. If there are any,
     * a gap between the end of the content and {@code position} is filled with zeros.
     *
     * @return the position behind what was written
     * @throws memio.base.FileTooLargeException if the content would outgrow the limit; nothing is allocated
     * @throws memio.base.LiveViewException if a view is open
     */
    public abstract long write(long position, ByteBuffer source) throws X;

    /**
     * Copies {@code length} bytes within the content, as if by way of another array. They must be there; the content grows if
     * need be. All is copied or, if this fails, nothing.
     */
    public void copyWithin(long from, long to, long length) throws X {
        reserve(to, length);
        byte[] chunk = new byte[(int) Math.min(length, 1 << 13)];
        for (long done = 0; done < length && from != to; ) {
            int n = (int) Math.min(chunk.length, length - done);
            long offset = from > to ? done : length - done - n;
            read(from + offset, ByteBuffer.wrap(chunk, 0, n));
            write(to + offset, ByteBuffer.wrap(chunk, 0, n));
            done += n;
        }
        Arrays.fill(chunk, (byte) 0); // they may have been a secret's
    }

    /**
     * A copy of the whole content.
     *
     * @throws memio.base.FileTooLargeException if it does not fit into one array
     */
    public byte[] toByteArray() throws X {
        byte[] copy = new byte[ArraySizes.checkFits(size(), largestArray())];
        read(0, ByteBuffer.wrap(copy));
        return copy;
    }

    /**
     * A picture of the content that never changes.
     *
     * @throws UnsupportedOperationException if there must not be one
     */
    public abstract FrozenStorage freeze() throws X;

    /**
     * Makes room, so that writes to these {@code length} positions will not fail for want of it. The content stays as it is.
     * Nothing is reserved, nor refused, if {@code length} is 0, except because of a view.
     *
     * @throws memio.base.FileTooLargeException if the content would outgrow the limit; nothing is allocated
     * @throws memio.base.LiveViewException if a view is open
     */
    public abstract void reserve(long position, long length) throws X;

    /**
     * Copies all of {@code source} to {@code position}, or shares it where this storage can; all or, if this fails, nothing.
     *
     * @return the position behind what was written
     */
    public long write(long position, FrozenStorage source) throws X {
        reserve(position, source.size());
        Part part = new Part();
        long end = position;
        for (long done = 0; done < source.size(); done += part.readLimit - part.at) {
            source.place(part, done);
            end = write(end, ByteBuffer.wrap(part.array, part.at, part.readLimit - part.at));
        }
        return end;
    }

    /**
     * Drops what lies at and beyond {@code size}; does nothing if there is no more than that.
     *
     * @throws memio.base.LiveViewException if a view is open, whatever the size
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public abstract void truncate(long size) throws X;

    /** The check that every {@link #truncate} begins with that truncates at all. */
    static void checkSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
    }

    /**
     * Appends zeros up to {@code size}; does nothing if there is as much already.
     *
     * @throws memio.base.FileTooLargeException if the content would outgrow the limit; nothing is allocated
     */
    public void extend(long size) throws X {
        if (size > size()) {
            write(size - 1, ByteBuffer.wrap(new byte[1]));
        }
    }

    /**
     * Releases everything; the windows are empty from now on.
     *
     * @throws memio.base.LiveViewException if a view is open; then nothing is released
     */
    public abstract void close() throws X;

    /**
     * Makes {@code window} show as much as can be had around {@code position}: at least the byte there if there is one,
     * otherwise perhaps nothing. This and the size are all that reading needs.
     */
    protected abstract void place(Window window, long position) throws X;

    /**
     * The same without asking the outside world: perhaps nothing, even where there are bytes. This cannot fail, so that
     * moving a file never does. Without an override it is nothing.
     */
    protected void placeAtHand(Window window, long position) {
        window.empty(position);
    }

    /** Learns that a window was written up to the position {@code end}, without gap. */
    protected abstract void grown(long end);

    /** Whether {@link #write} and {@link #truncate} are supported. */
    public boolean writable() {
        return true;
    }

    /** How long the longest array is that is to be returned from here, in bytes. */
    public int largestArray() {
        return ArraySizes.LARGEST;
    }

    /** Begins to lend to {@code window}, which shows what is at hand at {@code position}. */
    public final void attach(Window window, long position) {
        settle();
        placeAtHand(window, position);
        register(window);
    }

    /** Places {@code window}, which this storage lends to, at another position; it shows what is at hand there. */
    public void move(Window window, long position) {
        settle();
        placeAtHand(window, position);
    }

    /** Ends lending to {@code window}, which is empty from now on. */
    public final void detach(Window window) {
        settle();
        unregister(window);
        window.empty(window.origin + window.at);
    }

    /** Whether this and {@code other} show the same bytes, or parts of them. */
    public boolean sharesWith(Storage<?> other) {
        return this == other.owner();
    }

    /** A storage of the same bytes that writes where it is told. */
    Storage<X> inPlace() {
        return this;
    }

    /** The storage whose bytes this one shows. */
    Storage<?> owner() {
        return this;
    }

    /** Remembers a window, to settle and recall it. */
    void register(Window window) {
        window.next = windows;
        windows = window;
    }

    /** Forgets a window. */
    void unregister(Window window) {
        if (windows == window) {
            windows = window.next;
        } else {
            Window w = windows;
            while (w != null && w.next != window) {
                w = w.next;
            }
            if (w != null) {
                w.next = window.next;
            }
        }
        window.next = null;
    }

    /** Whether {@code window} is the only one that is lent. */
    public boolean isLentOnlyTo(Window window) {
        return windows == window && window.next == null;
    }

    /** Places {@code window}, which this storage lends to, at another position, and fetches what it has to show there. */
    public final void lend(Window window, long position) throws X {
        settle();
        place(window, position);
    }

    /** Collects what was written through the windows, so that the size is exact and all of it can be read. */
    protected final void settle() {
        for (Window w = windows; w != null; w = w.next) {
            settle(w);
        }
    }

    /** Collects what was written through {@code window}. */
    final void settle(Window window) {
        if (window.at > window.readLimit) {
            window.readLimit = window.at;
            grown(window.origin + window.at);
        }
    }

    /** Settles all windows and empties them where they stand: each file will have to ask before it goes on. */
    protected final void recall() {
        for (Window w = windows; w != null; w = w.next) {
            settle(w);
            w.empty(w.origin + w.at);
        }
    }

    /** Settles all windows and empties those that show {@code array}. */
    final void recall(byte[] array) {
        for (Window w = windows; w != null; w = w.next) {
            settle(w);
            if (w.array == array) {
                w.empty(w.origin + w.at);
            }
        }
    }

    /** Lends from now on to the windows that {@code other} lent to; both have none that is not recalled. */
    final void takeWindows(Storage<?> other) {
        other.recall();
        windows = other.windows;
        other.windows = null;
    }

    /** The window through which a storage itself reads. */
    static final class Part extends Window {}
}
