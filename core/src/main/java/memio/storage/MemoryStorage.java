package memio.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import memio.base.ArraySizes;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on the heap: in one array while they are few, in segments of equal size that are never copied again once they are
 * more. A segment that nobody has written to is missing and costs nothing.
 *
 * <p>Appending costs amortised O(1) a byte. Finding a position costs one step; after a picture was taken, one for each factor of
 * 256 in the size. A picture of the whole content, {@link #freeze()}, costs O(1); after it each segment is copied before it is
 * changed for the first time.
 *
 * <p>What lies in the arrays beyond the size is garbage; it is zeroed or dropped when a gap makes it content. Everything that can fail
 * comes before the first change: replacing a segment by an equal one, or adding one beyond the content, is no change.
 */
public final class MemoryStorage extends Storage<RuntimeException> {
    private static final int SMALLEST = 32;
    static final byte[][] NO_SEGMENTS = {};

    private Memory memory;
    private SegmentTree<byte[]> tree = new SegmentTree<>(NO_SEGMENTS);

    /** What shows where the tree has no segment. */
    private Backdrop backdrop = Backdrop.ZEROS;

    private long size;

    /** A shared segment must be replaced before it is changed below this position. Above it, nobody else looks. */
    private long frozenTo;

    /** Whether the segments behind that of the end may hold garbage, too. Otherwise they are zeros. */
    private boolean littered;

    private int views;

    /** Whether somebody may still have segment 0 as a buffer, though no view is open. */
    private boolean exposed;

    /** An empty storage. */
    public MemoryStorage(Memory memory) {
        this.memory = memory;
    }

    /** A storage that holds {@code bytes} without copying them. O(1), except for secrets, which are copied. */
    public MemoryStorage(FrozenStorage bytes, Memory memory) {
        this(memory);
        replace(bytes);
    }

    /** Takes over what never changes. */
    private void adopt(FrozenStorage bytes) {
        if (bytes instanceof FrozenSegments s && (s.memory.segmentSize == memory.segmentSize || s.tree.flat)) {
            tree = s.tree.share();
            backdrop = s.backdrop;
        } else {
            backdrop = Backdrop.of(bytes);
        }
        frozenTo = Long.MAX_VALUE;
        littered = true;
        size = bytes.size();
    }

    /** From now on these are the options, which differ in a larger limit only. */
    void raiseLimit(Memory options) {
        memory = options;
    }

    @Override
    protected long settledSize() {
        return size;
    }

    @Override
    public int largestArray() {
        return memory.largestArray;
    }

    // ---- reading

    /**
     * {@inheritDoc} Mostly that is a segment of this storage's own that is full of content: then nothing need be asked, nor
     * the segment looked at, whose header would be one more place of memory to wait for.
     */
    @Override
    public void move(Window window, long position) {
        settle(window); // what others wrote makes the size larger only
        long last = position | memory.mask;
        long index = position >>> memory.shift;
        byte[][] alone = tree.alone();
        if (last < size && index < alone.length && views == 0) {
            byte[] segment = alone[(int) index];
            if (segment != null) {
                int length = memory.segmentSize;
                window.set(segment, position & ~memory.mask, 0, (int) (position & memory.mask), length, length);
                return;
            }
        }
        super.move(window, position);
    }

    @Override
    protected void place(Window window, long position) {
        place(window, position, true);
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        place(window, position, false);
    }

    /** Places a window; {@code fetch} says whether bytes may be shown that are not in memory. */
    private void place(Window window, long position, boolean fetch) {
        byte[] segment = position > size ? null : tree.find(segmentOf(position));
        if (segment != null) {
            show(window, position, segment);
        } else if (position < size && (fetch || backdrop.isInMemory())) {
            long origin = originOf(position);
            backdrop.place(window, position, origin, origin + Math.min(memory.segmentSize, size - origin));
        } else {
            window.empty(position);
        }
    }

    /** Makes {@code window} show a segment that the tree has just found. */
    private void show(Window window, long position, byte[] segment) {
        long origin = originOf(position);
        int at = (int) (position - origin);
        if (at >= segment.length) {
            window.empty(position);
            return;
        }
        boolean mine = !tree.foundShared || position >= frozenTo;
        int from = tree.foundShared && mine ? (int) Math.max(0, frozenTo - origin) : 0;
        int readLimit = (int) Math.min(segment.length, size - origin);
        int writeLimit = mine && views == 0 ? (int) Math.min(segment.length, memory.maxSize - origin) : -1;
        window.set(segment, origin, from, at, readLimit, writeLimit);
    }

    @Override
    public byte[] toByteArray() {
        byte[] first = tree.get(0);
        return first != null && size() <= Math.min(first.length, memory.largestArray)
                ? Arrays.copyOf(first, (int) size)
                : super.toByteArray();
    }

    /**
     * A picture of the content that never changes. O(1); from now on each segment is copied before it is changed for the
     * first time. An array that was given away as a buffer is copied now, since whoever kept that could still change it.
     *
     * @throws LiveViewException if a view is open, through which the content could change unseen
     * @throws UnsupportedOperationException if the content is a {@linkplain Memory#secret() secret}
     */
    @Override
    public FrozenStorage freeze() {
        requireNoView();
        if (memory.secret) {
            throw new UnsupportedOperationException("snapshot of a secret");
        }
        recall();
        byte[] given = exposed ? tree.get(0) : null;
        if (given != null) {
            replace(0, given, given.length);
        }
        exposed = false;
        FrozenStorage picture = new FrozenSegments(tree.share(), memory, backdrop, size);
        frozenTo = Math.max(frozenTo, size);
        return picture;
    }

    // ---- writing

    @Override
    protected void grown(long end) {
        size = Math.max(size, end);
    }

    @Override
    public void reserve(long position, long length) {
        requireNoView();
        settle();
        if (length > 0) {
            makeRoom(position, checkEnd(position, length));
        }
    }

    @Override
    public long write(long position, ByteBuffer source) {
        if (tree.isEmpty() && size == 0 && position == 0 && source.remaining() <= memory.segmentSize) {
            return writeFirst(source);
        }
        reserve(position, source.remaining());
        long end = position + source.remaining();
        if (source.hasRemaining()) {
            zeroGap(position);
            copyIn(position, source);
            size = Math.max(size, end);
        }
        return end;
    }

    /** The first bytes of all: no window shows anything, and nothing is shared. Most files never see another slow write. */
    private long writeFirst(ByteBuffer source) {
        requireNoView();
        int length = source.remaining();
        if (length > 0) {
            checkEnd(0, length);
            byte[] segment = memory.allocate(headLength(0, length));
            source.get(segment, 0, length);
            tree.put(0, segment, false);
            size = length;
        }
        return length;
    }

    /**
     * Copies all of {@code source} to {@code position}. Whole segments of it that come to lie at a multiple of the segment
     * size are shared instead, and an empty storage shares everything.
     */
    @Override
    public long write(long position, FrozenStorage source) {
        requireNoView();
        settle();
        long length = source.size();
        if (length == 0) {
            return position;
        }
        long end = checkEnd(position, length);
        if (size == 0 && position == 0 && !memory.secret && source.isInMemory()) {
            replace(source);
            return end;
        }
        FrozenStorage fetched = source.isInMemory() ? source : fetch(source);
        prepareGap(position, end);
        graft(position, fetched, false);
        zeroGap(position);
        graft(position, fetched, true);
        size = Math.max(size, end);
        return end;
    }

    /** Drops the content and takes over {@code bytes} instead. O(1), except for secrets. */
    public void replace(FrozenStorage bytes) {
        requireNoView();
        checkEnd(0, bytes.size());
        if (memory.secret) {
            reserve(0, bytes.size());
            clear();
            super.write(0, bytes);
        } else {
            recall();
            reset();
            adopt(bytes);
        }
    }

    /** The same bytes in memory, so that nothing can fail when they are put in place. */
    private FrozenStorage fetch(FrozenStorage source) {
        MemoryStorage copy =
                new MemoryStorage(Memory.DEFAULT.segmentSize(memory.segmentSize).sparse());
        Part part = new Part();
        for (long at = 0; at < source.size(); at += part.readLimit - part.at) {
            source.place(part, at);
            copy.write(at, ByteBuffer.wrap(part.array, part.at, part.readLimit - part.at));
        }
        return copy.freeze();
    }

    /** Makes room for the bytes of {@code source}, or puts them there; the latter cannot fail. */
    private void graft(long position, FrozenStorage source, boolean perform) {
        Part part = new Part();
        long end = position + source.size();
        for (long at = position; at < end; ) {
            source.place(part, at - position);
            long origin = originOf(at);
            int n = (int) Math.min(memory.segmentSize - (at - origin), part.readLimit - part.at);
            if (n == part.array.length && n == memory.segmentSize && !memory.secret) {
                if (perform) {
                    tree.put(segmentOf(at), part.array, true);
                    frozenTo = Math.max(frozenTo, at + n);
                } else {
                    tree.prepare(segmentOf(at));
                }
            } else if (perform) {
                copyIn(at, ByteBuffer.wrap(part.array, part.at, n));
            } else {
                own(at, at + n);
            }
            at += n;
        }
    }

    private long checkEnd(long position, long length) {
        long end = position + length;
        if (end < 0) {
            throw new PositionOverflowException(position, length);
        }
        if (end > memory.maxSize) {
            throw memory.tooLarge(end);
        }
        return end;
    }

    private void requireNoView() {
        if (views > 0) {
            throw new LiveViewException(views);
        }
    }

    /** Copies into segments that are this storage's own; nothing here can fail. */
    private void copyIn(long position, ByteBuffer source) {
        while (source.hasRemaining()) {
            byte[] segment = Objects.requireNonNull(tree.get(segmentOf(position)));
            int at = (int) (position - originOf(position));
            int n = Math.min(source.remaining(), segment.length - at);
            source.get(segment, at, n);
            position += n;
        }
    }

    /** Zeros what is between the end of the content and {@code position}, where {@link #prepareGap} left a segment. */
    private void zeroGap(long position) {
        byte[] segment = position > size ? tree.get(segmentOf(size)) : null;
        if (segment != null) {
            long origin = originOf(size);
            int to = (int) Math.min(segment.length, position - origin);
            Arrays.fill(segment, Math.min((int) (size - origin), to), to, (byte) 0);
        }
    }

    // ---- shape

    @Override
    public void truncate(long newSize) {
        requireNoView();
        checkSize(newSize);
        settle();
        if (newSize >= size) {
            return;
        }
        Backdrop shorter = backdrop.between(0, newSize);
        byte[] kept = tree.flat ? shortened(newSize) : null;
        recall();
        if (memory.secret) {
            tree.prepare(segmentOf(newSize));
            forgetFrom(kept == null ? newSize : 0);
        }
        if (kept != null) {
            reset();
            tree.put(0, kept, false);
            tree.flat = kept.length > memory.segmentSize;
        } else if (!tree.flat) {
            tree.keepBefore(countFor(newSize));
        }
        backdrop = shorter;
        size = newSize;
    }

    /** Drops the content, but keeps the memory for what is written next from 0 on, unless a snapshot shares it. */
    public void clear() {
        requireNoView();
        recall();
        forgetFrom(0);
        littered = true;
        if (frozenTo > 0) {
            reset();
        }
        backdrop = Backdrop.ZEROS;
        size = 0;
    }

    /**
     * Makes the content before {@code position} zeros that cost no memory, but for less than one segment. Size and
     * positions stay.
     */
    public void discardBefore(long position) {
        requireNoView();
        settle();
        long end = Math.min(position, size);
        if (end == 0) {
            return;
        }
        if (tree.flat) {
            unflatten();
        }
        Backdrop rest = backdrop.between(end, size);
        recall();
        long first = segmentOf(end);
        long origin = originOf(end);
        byte[] kept = end > origin && tree.get(first) != null ? own(origin, end) : null;
        if (memory.secret) {
            tree.prepare(first);
            tree.forEach(0, first, this::forget);
        }
        tree.keepFrom(first);
        if (kept != null) {
            Arrays.fill(kept, 0, (int) (end - origin), (byte) 0);
        }
        backdrop = rest;
    }

    @Override
    public void close() {
        requireNoView();
        recall();
        forgetFrom(0);
        reset();
        backdrop = Backdrop.ZEROS;
        size = 0;
    }

    private void reset() {
        tree.keepBefore(0);
        frozenTo = 0;
        littered = false;
        exposed = false;
    }

    // ---- views

    /** Opens a view, which forbids to write, resize and close until it is closed itself. */
    public BufferView view() {
        recall();
        views++;
        return new BufferView(this, size);
    }

    void viewClosed() {
        views--;
    }

    /** Writes over existing content, as a view may. */
    void overwrite(long position, ByteBuffer source) {
        if (source.hasRemaining()) {
            makeRoom(position, position + source.remaining());
            copyIn(position, source);
        }
    }

    /** The whole content in one array, which is segment 0 from now on and nobody else's; the rest of it is garbage. */
    byte[] flatten() {
        byte[] first = tree.find(0);
        if (first == null || first.length < size || tree.foundShared) {
            byte[] whole = memory.allocate(ArraySizes.checkFits(size(), memory.largestArray));
            read(0, ByteBuffer.wrap(whole));
            recall();
            forgetFrom(0);
            reset();
            tree.put(0, whole, false);
            backdrop = Backdrop.ZEROS;
            tree.flat = whole.length > memory.segmentSize;
            first = whole;
        }
        exposed = true;
        return first;
    }

    // ---- segments

    private long segmentOf(long position) {
        return tree.flat ? 0 : memory.segmentOf(position);
    }

    private long originOf(long position) {
        return tree.flat ? 0 : memory.segmentOf(position) * memory.segmentSize;
    }

    private long countFor(long length) {
        return length == 0 ? 0 : memory.segmentOf(length - 1) + 1;
    }

    /** Prepares a write to the positions from {@code position} to {@code end}−1. All that can fail is done here. */
    private void makeRoom(long position, long end) {
        byte[] all = tree.flat ? tree.find(0) : null;
        if (all != null && end <= all.length && (!tree.foundShared || Math.min(position, size) >= frozenTo)) {
            return;
        }
        boolean done = false;
        try {
            prepareGap(position, end);
            own(position, end);
            done = true;
        } finally {
            if (!done) {
                tree.keepBefore(countFor(size));
            }
        }
    }

    /** Prepares everything for a write up to {@code end} except the segments that {@code position} and more lie in. */
    private void prepareGap(long position, long end) {
        if (tree.flat) {
            unflatten();
        }
        recall();
        if (position > size) {
            if (littered) {
                tree.keepBefore(countFor(size));
                littered = false;
            }
            if (tree.get(segmentOf(size)) != null) {
                own(size, size + 1);
            }
        }
        byte[] head = tree.get(0);
        if (end > memory.segmentSize && head != null && head.length < memory.segmentSize) {
            replace(0, head, memory.segmentSize);
        }
    }

    /** Makes the segments with these positions this storage's own, creating what is missing, and returns the last. */
    private byte[] own(long position, long end) {
        byte[] segment = null;
        long last = segmentOf(end - 1);
        for (long i = segmentOf(position); i <= last; i++) {
            segment = tree.find(i);
            boolean mine = !tree.foundShared || Math.max(position, i * memory.segmentSize) >= frozenTo;
            int needed = (int) Math.min(memory.segmentSize, Math.max(end, size) - i * memory.segmentSize);
            if (segment == null) {
                segment = memory.allocate(i == 0 && tree.isSingle() ? headLength(0, needed) : memory.segmentSize);
                backdrop.copyTo(segment, i * memory.segmentSize);
                tree.put(i, segment, false);
            } else if (segment.length < needed) {
                segment = replace(i, segment, headLength(segment.length, needed));
            } else if (!mine) {
                segment = replace(i, segment, segment.length);
            }
        }
        return Objects.requireNonNull(segment);
    }

    /** Puts a copy in place of a segment. */
    private byte[] replace(long index, byte[] segment, int length) {
        boolean shared = tree.find(index) != null && tree.foundShared;
        byte[] copy = memory.allocate(length);
        tree.put(index, copy, false);
        System.arraycopy(segment, 0, copy, 0, segment.length);
        if (!shared) {
            forget(segment);
        }
        return copy;
    }

    /** How long the first segment becomes: it doubles, later quadruples, since every step copies all there is. */
    private int headLength(int length, int needed) {
        long wish = length == 0 ? Math.max(memory.expectedSize, SMALLEST) : length * (length < 1024 ? 2L : 4L);
        return (int) Math.max(needed, Math.min(wish, memory.segmentSize));
    }

    /** A copy of the beginning of the one long segment, or null if little would be gained by it. */
    private byte @Nullable [] shortened(long length) {
        byte[] whole = Objects.requireNonNull(tree.get(0));
        if (length > whole.length / 2) {
            return null;
        }
        byte[] copy = memory.allocate((int) length);
        System.arraycopy(whole, 0, copy, 0, copy.length);
        return copy;
    }

    /** From one long segment to many of the usual size. */
    private void unflatten() {
        byte[] whole = Objects.requireNonNull(tree.get(0));
        SegmentTree<byte[]> split = new SegmentTree<>(NO_SEGMENTS);
        for (long i = 0; i < countFor(size); i++) {
            split.put(i, memory.allocate(memory.segmentSize), false);
        }
        for (long i = 0; i < countFor(size); i++) {
            int from = (int) (i * memory.segmentSize);
            byte[] segment = Objects.requireNonNull(split.get(i));
            System.arraycopy(whole, from, segment, 0, Math.min(segment.length, (int) size - from));
        }
        recall();
        forgetFrom(0);
        tree = split;
        exposed = false;
    }

    // ---- secrets

    private void forget(byte[] segment) {
        if (memory.secret) {
            Arrays.fill(segment, (byte) 0);
        }
    }

    /** Zeros the bytes of a secret from {@code position} on. */
    private void forgetFrom(long position) {
        if (memory.secret) {
            tree.forEach(segmentOf(position) + 1, Long.MAX_VALUE, this::forget);
            byte[] partial = tree.get(segmentOf(position));
            long at = position - originOf(position);
            if (partial != null && at < partial.length) {
                Arrays.fill(partial, (int) at, partial.length, (byte) 0);
            }
        }
    }
}
