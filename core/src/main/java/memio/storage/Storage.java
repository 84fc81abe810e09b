package memio.storage;

import java.nio.ByteBuffer;
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
     * @return how many bytes were copied: less than there is room for only if the content ends; 0 beyond the end
     */
    public abstract int read(long position, ByteBuffer target) throws X;

    /**
     * Copies the remaining bytes of {@code source} to {@code position}, all or, if this fails, none. If there are any,
     * a gap between the end of the content and {@code position} is filled with zeros.
     *
     * @throws memio.base.FileTooLargeException if the content would outgrow the limit; nothing is allocated
     * @throws memio.base.LiveViewException if a view is open
     */
    public abstract void write(long position, ByteBuffer source) throws X;

    /**
     * Makes room, so that writes to these {@code length} positions will not fail for want of it. The content stays as it is.
     * Nothing is reserved, nor refused, if {@code length} is 0, except because of a view.
     *
     * @throws memio.base.FileTooLargeException if the content would outgrow the limit; nothing is allocated
     * @throws memio.base.LiveViewException if a view is open
     */
    public abstract void reserve(long position, long length) throws X;

    /**
     * Drops what lies at and beyond {@code size}; does nothing if there is no more than that.
     *
     * @throws memio.base.LiveViewException if a view is open, in either case
     */
    public abstract void truncate(long size) throws X;

    /**
     * The position of the first {@code value} at or after {@code from} and before {@code to}, or −1.
     */
    public abstract long indexOf(byte value, long from, long to) throws X;

    /**
     * Releases everything; the windows are empty from now on.
     *
     * @throws memio.base.LiveViewException if a view is open; then nothing is released
     */
    public abstract void close() throws X;

    /** Makes {@code window} show as much as can be had around {@code position}, or nothing. */
    protected abstract void place(Window window, long position) throws X;

    /** Learns that a window was written up to the position {@code end}, without gap. */
    protected abstract void grown(long end);

    /** Begins to lend to {@code window}, at {@code position}. */
    public final void attach(Window window, long position) throws X {
        settle();
        place(window, position);
        window.next = windows;
        windows = window;
    }

    /** Ends lending to {@code window}, which is empty from now on. */
    public final void detach(Window window) {
        settle();
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
        window.empty(window.origin + window.at);
    }

    /** Places {@code window}, which this storage lends to, at another position. */
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

    private void settle(Window window) {
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
}
