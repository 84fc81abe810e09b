package memio.storage;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in memory while they are few, or while there is memory; then on disk, in a scratch file that nobody else can see.
 *
 * <p>Going to disk writes everything there first, and is done when all is written; if that fails, nothing has changed, no file is
 * left, and the next attempt may succeed.
 */
public final class SpooledStorage extends Storage<IOException> {
    /** What is taken from a budget at once, at least: as much as the first array of a file in memory grows to. */
    private static final long SMALLEST_GRANT = 1 << 10;

    private final Spool options;
    private final Reservation reservation;
    private final Dropped.Account account;

    /** Where the bytes are; exactly one of these is not null. */
    private @Nullable MemoryStorage memory;

    private @Nullable DiskStorage disk;

    /** What went wrong when a scratch file was closed, to be told at the end. */
    private @Nullable IOException notClosed;

    /** Up to which size there is memory. */
    private long granted;

    /** An empty storage. */
    public SpooledStorage(Spool options) {
        this.options = options;
        reservation = new Reservation(options.budget);
        account = new Dropped.Account(reservation, options.onLeak);
        if (options.budget != null || options.onLeak != null) {
            Cleaner.Cleanable unused = Dropped.CLEANER.register(this, account);
        }
        memory = newMemory();
    }

    private MemoryStorage newMemory() {
        return new MemoryStorage(options.memory.maxSize(granted));
    }

    /** Whether the bytes are on disk. */
    public boolean isOnDisk() {
        return disk != null;
    }

    private Storage<?> stage() {
        return disk != null ? disk : inMemory();
    }

    private MemoryStorage inMemory() {
        MemoryStorage m = memory;
        if (m == null) {
            throw new AssertionError("neither in memory nor on disk");
        }
        return m;
    }

    // ---- from one stage to the other

    /**
     * Brings the bytes to disk, wherever they are.
     *
     * @throws IOException if that is not possible; the bytes stay in memory, and nothing is left of the attempt
     */
    public void rollOver() throws IOException {
        if (disk != null) {
            return;
        }
        MemoryStorage from = inMemory();
        DiskStorage to = new DiskStorage(options, reservation);
        try {
            to.writeAll(from);
        } catch (Throwable e) {
            try {
                to.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        to.takeWindows(from);
        disk = to;
        memory = null;
        from.close();
        reservation.give(granted);
        granted = 0;
    }

    /**
     * Brings the bytes back into memory, and removes the scratch file, unless there are snapshots of it.
     *
     * @throws FileTooLargeException if there are more bytes than the threshold, or the budget, allows; nothing has changed
     * @throws IOException if they cannot be read; nothing has changed
     */
    public void bringBack() throws IOException {
        DiskStorage from = disk;
        if (from == null) {
            return;
        }
        long size = from.size();
        if (!grant(size)) {
            throw new FileTooLargeException("no memory for " + size + " bytes: " + options);
        }
        boolean done = false;
        MemoryStorage to = newMemory();
        try {
            ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(size, 1 << 13));
            for (long at = 0; at < size; at += chunk.limit()) {
                from.read(at, chunk.clear());
                to.write(at, chunk.flip());
            }
            done = true;
        } finally {
            if (!done) {
                reservation.give(granted);
                granted = 0;
            }
        }
        returnTo(to, from);
    }

    /** Drops the content. What is on disk is removed; memory is kept for what comes next. */
    public void clear() {
        if (disk != null) {
            returnTo(newMemory(), disk);
        } else {
            inMemory().clear();
        }
    }

    private void returnTo(MemoryStorage to, DiskStorage from) {
        to.takeWindows(from);
        memory = to;
        disk = null;
        closeLater(from);
    }

    /** Sees to it that a write up to {@code end} finds a place. */
    private void makeRoom(long position, long length) throws IOException {
        long end = position + length;
        if (end < 0) {
            throw new PositionOverflowException(position, length);
        }
        if (end > options.memory.maxSize) {
            throw new FileTooLargeException("size > " + options.memory.maxSize + ": " + end);
        }
        if (disk == null && !grant(end)) {
            rollOver();
        }
    }

    /** Whether there is memory for {@code size} bytes. */
    private boolean grant(long size) {
        if (size <= granted) {
            return true;
        }
        long limit = Math.min(options.threshold, options.memory.maxSize);
        long wish = options.budget == null ? limit : Math.min(limit, roundUp(size));
        Memory raised = options.memory.maxSize(wish);
        if (size > limit || !reservation.take(wish - granted)) {
            return false;
        }
        granted = wish;
        if (memory != null) {
            memory.raiseLimit(raised);
        }
        return true;
    }

    /** As large as the arrays of a file in memory of that size are. */
    private long roundUp(long size) {
        int segment = options.memory.segmentSize;
        if (size > segment) {
            long below = (size - 1) / segment * segment;
            return below > Long.MAX_VALUE - segment ? Long.MAX_VALUE : below + segment;
        }
        long grant = SMALLEST_GRANT;
        while (grant < size) {
            grant *= 4;
        }
        return Math.min(grant, segment);
    }

    // ---- all that storages do, done where the bytes are

    @Override
    protected long settledSize() {
        return stage().size();
    }

    @Override
    public int largestArray() {
        return options.memory.largestArray;
    }

    @Override
    protected void place(Window window, long position) throws IOException {
        settleStage();
        if (disk != null) {
            disk.place(window, position);
        } else {
            inMemory().place(window, position);
        }
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        settleStage();
        stage().placeAtHand(window, position);
    }

    @Override
    public void reserve(long position, long length) throws IOException {
        if (length > 0) {
            makeRoom(position, length);
            if (disk == null) {
                inMemory().reserve(position, length);
            }
        }
    }

    @Override
    public long write(long position, ByteBuffer source) throws IOException {
        if (!source.hasRemaining()) {
            return position;
        }
        makeRoom(position, source.remaining());
        return disk != null ? disk.write(position, source) : inMemory().write(position, source);
    }

    @Override
    public long write(long position, FrozenStorage source) throws IOException {
        if (source.size() == 0) {
            return position;
        }
        makeRoom(position, source.size());
        return disk != null ? disk.write(position, source) : inMemory().write(position, source);
    }

    @Override
    public void copyWithin(long from, long to, long length) throws IOException {
        if (length > 0) {
            makeRoom(to, length);
            if (disk != null) {
                disk.copyWithin(from, to, length);
            } else {
                inMemory().copyWithin(from, to, length);
            }
        }
    }

    @Override
    public void truncate(long size) {
        if (disk != null) {
            disk.truncate(size);
        } else {
            inMemory().truncate(size);
        }
    }

    /**
     * A picture of the content that never changes. O(1), but on disk for what has changed since the last.
     *
     * @throws UnsupportedOperationException if the content is a {@linkplain Spool#secret() secret}
     */
    @Override
    public FrozenStorage freeze() throws IOException {
        return disk != null ? disk.freeze() : inMemory().freeze();
    }

    /**
     * Releases everything, also if it fails.
     *
     * @throws IOException if the scratch file could not be closed, or an earlier one when the bytes left it
     */
    @Override
    public void close() throws IOException {
        if (disk != null) {
            closeLater(disk);
        } else {
            inMemory().close();
        }
        account.close();
        if (notClosed != null) {
            throw notClosed;
        }
    }

    /** An error in closing a scratch file that is of no use any more can wait: whoever moves the bytes has moved them. */
    private void closeLater(DiskStorage unused) {
        try {
            unused.close();
        } catch (IOException e) {
            if (notClosed == null) {
                notClosed = e;
            } else {
                notClosed.addSuppressed(e);
            }
        }
    }

    @Override
    protected void grown(long end) {
        throw new AssertionError("written through a window that the stage does not know, up to " + end);
    }

    // The windows are the stage's: it settles and recalls them.

    private void settleStage() {
        long unused = stage().size();
    }

    @Override
    void register(Window window) {
        stage().register(window);
    }

    @Override
    void unregister(Window window) {
        settleStage();
        stage().unregister(window);
    }

    @Override
    public boolean isLentOnlyTo(Window window) {
        return stage().isLentOnlyTo(window);
    }

    @Override
    public String toString() {
        return "SpooledStorage[" + (disk != null ? disk : "in memory") + "]";
    }
}
