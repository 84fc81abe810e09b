package memio.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import memio.base.ArraySizes;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on the heap: in one array while they are few, in segments of equal size that are never copied again once they are
 * more.
 *
 * <p>Appending costs amortised O(1) a byte, everything else O(1) and a copy of what is moved. What lies in the arrays
 * beyond the size is garbage; it is zeroed when a gap makes it content.
 */
public final class MemoryStorage extends Storage<RuntimeException> {
    private static final int SMALLEST = 32;

    private final Memory memory;
    private final int segmentSize;

    /** How to divide by the segment size: a shift if that is a power of two, as outside tests it is, else −1. */
    private final int shift;

    /** The first segment, shorter until there is a second; longer only after {@link #flatten()}. */
    private byte[] head = Window.NO_BYTES;

    /** All segments from {@link #head} on, once there are several: {@code count} of them, then nulls. */
    private byte @Nullable [] @Nullable [] table;

    private int count = 1;
    private long size;
    private int views;

    /** An empty storage. */
    public MemoryStorage(Memory memory) {
        this.memory = memory;
        segmentSize = Math.min(memory.segmentSize, memory.largestArray);
        shift = Integer.bitCount(segmentSize) == 1 ? Integer.numberOfTrailingZeros(segmentSize) : -1;
    }

    @Override
    protected long settledSize() {
        return size;
    }

    @Override
    public int read(long position, ByteBuffer target) {
        settle();
        int wanted = (int) Math.max(0, Math.min(target.remaining(), size - position));
        for (int left = wanted; left > 0; ) {
            byte[] segment = segmentAt(position);
            int offset = offsetOf(position);
            int n = Math.min(left, segment.length - offset);
            target.put(segment, offset, n);
            position += n;
            left -= n;
        }
        return wanted;
    }

    @Override
    public void write(long position, ByteBuffer source) {
        reserve(position, source.remaining());
        if (!source.hasRemaining()) {
            return;
        }
        long end = position + source.remaining();
        if (position > size) {
            zero(size, position);
        }
        copyIn(position, source);
        size = Math.max(size, end);
    }

    @Override
    public void reserve(long position, long length) {
        if (views > 0) {
            throw new LiveViewException(views);
        }
        settle();
        if (length > 0) {
            makeRoom(checkEnd(position, length));
        }
    }

    private long checkEnd(long position, long length) {
        long end = position + length;
        if (end < 0) {
            throw new PositionOverflowException(position, length);
        }
        if (end > memory.maxSize) {
            throw new FileTooLargeException("size > " + memory.maxSize + ": " + end);
        }
        return end;
    }

    /** Copies into segments that are there; nothing here can fail. */
    private void copyIn(long position, ByteBuffer source) {
        while (source.hasRemaining()) {
            byte[] segment = segmentAt(position);
            int offset = offsetOf(position);
            int n = Math.min(source.remaining(), segment.length - offset);
            source.get(segment, offset, n);
            position += n;
        }
    }

    private void zero(long from, long to) {
        while (from < to) {
            byte[] segment = segmentAt(from);
            int offset = offsetOf(from);
            int n = (int) Math.min(to - from, segment.length - offset);
            Arrays.fill(segment, offset, offset + n, (byte) 0);
            from += n;
        }
    }

    @Override
    public void truncate(long newSize) {
        if (views > 0) {
            throw new LiveViewException(views);
        }
        settle();
        if (newSize >= size) {
            return;
        }
        byte[] kept = isFlat() && head.length > segmentSize && newSize <= head.length / 2
                ? Arrays.copyOf(head, (int) newSize)
                : head;
        recall();
        size = newSize;
        head = kept;
        if (table != null) {
            int needed = newSize == 0 ? 1 : indexOf(newSize - 1) + 1;
            Arrays.fill(table, needed, count, null);
            count = needed;
        }
    }

    @Override
    public long indexOf(byte value, long from, long to) {
        settle();
        long end = Math.min(to, size);
        while (from < end) {
            byte[] segment = segmentAt(from);
            int offset = offsetOf(from);
            int n = (int) Math.min(end - from, segment.length - offset);
            int found = ByteSearch.indexOf(segment, value, offset, offset + n);
            if (found >= 0) {
                return from + (found - offset);
            }
            from += n;
        }
        return -1;
    }

    @Override
    public void close() {
        if (views > 0) {
            throw new LiveViewException(views);
        }
        recall();
        head = Window.NO_BYTES;
        table = null;
        count = 1;
        size = 0;
    }

    @Override
    protected void place(Window window, long position) {
        if (position > size || position >= capacity()) {
            window.empty(position);
            return;
        }
        byte[] segment = segmentAt(position);
        int offset = offsetOf(position);
        long origin = position - offset;
        int readLimit = (int) Math.min(segment.length, size - origin);
        int writeLimit = views > 0 ? -1 : (int) Math.min(segment.length, memory.maxSize - origin);
        window.set(segment, origin, offset, readLimit, writeLimit);
    }

    @Override
    protected void grown(long end) {
        size = Math.max(size, end);
    }

    /**
     * A copy of the whole content.
     *
     * @throws FileTooLargeException if it does not fit into one array
     */
    public byte[] toByteArray() {
        int length = ArraySizes.checkFits(size(), memory.largestArray);
        if (isFlat()) {
            return Arrays.copyOf(head, length);
        }
        byte[] copy = new byte[length];
        read(0, ByteBuffer.wrap(copy));
        return copy;
    }

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
        copyIn(position, source);
    }

    /** The whole content in one array, which is {@link #head} from now on; the rest of that array is garbage. */
    byte[] flatten() {
        if (!isFlat()) {
            byte[] whole = toByteArray();
            recall();
            head = whole;
            table = null;
            count = 1;
        }
        return head;
    }

    // ---- segments

    private boolean isFlat() {
        return table == null;
    }

    private byte[] segmentAt(long position) {
        byte[][] segments = table;
        return segments == null ? head : segments[indexOf(position)];
    }

    private int offsetOf(long position) {
        return (int) (isFlat() ? position : shift >= 0 ? position & (segmentSize - 1) : position % segmentSize);
    }

    /** Which segment of the table holds the position. */
    private int indexOf(long position) {
        return (int) (shift >= 0 ? position >>> shift : position / segmentSize);
    }

    private long capacity() {
        return isFlat() ? head.length : (long) count * segmentSize;
    }

    /** Makes room for {@code end} bytes. All that can fail comes first and leaves no trace. */
    private void makeRoom(long end) {
        if (end <= capacity()) {
            return;
        }
        recall();
        if (isFlat() && end <= segmentSize) {
            head = Arrays.copyOf(head, grownHead(end));
            return;
        }
        if ((end - 1) / segmentSize >= ArraySizes.LARGEST) {
            throw new FileTooLargeException("more segments than one array holds: " + end + " / " + segmentSize);
        }
        int needed = indexOf(end - 1) + 1;
        byte[][] oldTable = table;
        byte[][] split = oldTable == null ? splitHead() : oldTable;
        int present = oldTable == null ? split.length : count;
        byte[][] fresh = new byte[needed - present][];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = new byte[segmentSize];
        }
        byte[][] newTable = needed <= split.length
                ? split
                : Arrays.copyOf(split, ArraySizes.grown(split.length, needed, ArraySizes.LARGEST));
        System.arraycopy(fresh, 0, newTable, present, fresh.length);
        head = newTable[0];
        table = newTable;
        count = needed;
    }

    /** Doubles while that costs little memory, then goes faster: every step copies all there is. */
    private int grownHead(long end) {
        long length = head.length == 0
                ? Math.max(memory.expectedSize, SMALLEST)
                : head.length * (head.length < 1024 ? 2L : 4L);
        return (int) Math.max(end, Math.min(length, segmentSize));
    }

    /** The content of {@link #head} in segments of the full size. */
    private byte[][] splitHead() {
        int length = Math.max(1, (int) ((size + segmentSize - 1) / segmentSize));
        byte[][] segments = new byte[length][];
        for (int i = 0; i < length; i++) {
            int from = i * segmentSize;
            if (from == 0 && head.length == segmentSize) {
                segments[i] = head;
            } else {
                segments[i] = new byte[segmentSize];
                System.arraycopy(head, from, segments[i], 0, Math.min(segmentSize, head.length - from));
            }
        }
        return segments;
    }
}
