package memio.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import memio.base.ArraySizes;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import org.jspecify.annotations.Nullable;

/**
 * Text at positions, in memory: what {@link MemoryStorage} is for bytes. Positions and sizes count code points from 0.
 *
 * <p>The characters lie in segments of equal length, the first of which is shorter while it is alone. Each segment takes
 * one, two or three bytes a character, as its widest character has needed; so every position is found by arithmetic, and
 * one wide character widens one segment, not the text.
 *
 * <p>A write first makes all segments it will need, which can fail, and then puts them into place, which cannot.
 */
final class Characters {
    private static final int SMALLEST = 32;

    /** With more characters than that, their bytes could not be counted. */
    private static final long MOST = Long.MAX_VALUE / 4;

    private final Memory memory;
    private final int segmentSize;

    /** The segments, {@code count} of them, then nulls. */
    private @Nullable Segment[] table = {Segment.NONE};

    private int count = 1;
    private long size;

    Characters(Memory memory) {
        this.memory = memory;
        segmentSize = memory.segmentSize;
    }

    long size() {
        return size;
    }

    /** Learns that characters were put into a segment up to the position {@code end}, without gap. */
    void grown(long end) {
        size = Math.max(size, end);
    }

    /**
     * Writes {@code text[from .. to-1]} to {@code position}, all or, if this fails, nothing; a gap before it becomes NUL
     * characters.
     *
     * @return how many characters that are
     */
    int write(long position, String text, int from, int to) {
        int characters = text.codePointCount(from, to);
        if (characters == 0) {
            return 0;
        }
        long end = checkEnd(position, characters);
        boolean pairs = characters < to - from;
        publish(Math.min(position, size), prepare(position, end, text, from, to, pairs));
        clear(size, position);
        for (long at = position; at < end; ) {
            Segment segment = segmentAt(at);
            int offset = offsetOf(at);
            int n = (int) Math.min(end - at, segment.length() - offset);
            int cut = at + n == end ? to : pairs ? text.offsetByCodePoints(from, n) : from + n;
            segment.put(offset, text, from, cut);
            from = cut;
            at += n;
        }
        size = Math.max(size, end);
        return characters;
    }

    private long checkEnd(long position, int characters) {
        long end = position + characters;
        if (end < 0) {
            throw new PositionOverflowException(position, characters);
        }
        if (end > MOST) {
            throw new PositionOverflowException("size > 2^61-1: " + end);
        }
        if (end > memory.maxSize) {
            throw new FileTooLargeException("size > " + memory.maxSize + ": " + end);
        }
        if (memory.segmentOf(end - 1) >= ArraySizes.LARGEST) {
            throw new FileTooLargeException("more segments than one array holds: " + end + " / " + segmentSize);
        }
        return end;
    }

    /** The segments from the one where the content will change to the one of {@code end}, as they will have to be. */
    private Segment[] prepare(long position, long end, String text, int from, int to, boolean pairs) {
        int first = indexOf(Math.min(position, size));
        Segment[] ready = new Segment[indexOf(end - 1) - first + 1];
        for (int i = 0; i < ready.length; i++) {
            int width = 1;
            long limit = Math.min(end, (first + i + 1L) * segmentSize);
            if (limit > position) {
                int n = (int) (limit - Math.max(position, (long) (first + i) * segmentSize));
                int cut = limit == end ? to : pairs ? text.offsetByCodePoints(from, n) : from + n;
                width = Segment.widthOf(text, from, cut);
                from = cut;
            }
            ready[i] = prepared(first + i, width, end);
        }
        return ready;
    }

    private Segment prepared(int index, int width, long end) {
        Segment present = index < count ? table[index] : null;
        int length = end > segmentSize ? segmentSize : lengthOfOnly(end);
        if (present == null) {
            int likely = index > 0 && index == count ? segment(index - 1).nextWidth() : 1;
            return Segment.of(memory, Math.max(width, likely), length);
        }
        if (present.width() >= width && present.length() >= length) {
            return present;
        }
        int used = (int) Math.min(Math.max(0, size - (long) index * segmentSize), present.length());
        return present.grown(memory, width, length, used);
    }

    /** How long the segment has to be while it is the only one: doubles at first, then grows faster. */
    private int lengthOfOnly(long end) {
        int present = segment(0).length();
        if (end <= present) {
            return present;
        }
        long length = present == 0 ? Math.max(memory.expectedSize, SMALLEST) : present * (present < 1024 ? 2L : 4L);
        return (int) Math.max(end, Math.min(length, segmentSize));
    }

    private void publish(long position, Segment[] ready) {
        int first = indexOf(position);
        int needed = first + ready.length;
        if (needed > table.length) {
            table = Arrays.copyOf(table, ArraySizes.grown(table.length, needed, ArraySizes.LARGEST));
        }
        for (int i = 0; i < ready.length; i++) {
            Segment replaced = table[first + i];
            table[first + i] = ready[i];
            if (replaced != ready[i]) {
                wipe(replaced, 0);
            }
        }
        count = Math.max(count, needed);
    }

    private void clear(long from, long to) {
        while (from < to) {
            Segment segment = segmentAt(from);
            int offset = offsetOf(from);
            int n = (int) Math.min(to - from, segment.length() - offset);
            segment.clear(offset, offset + n);
            from += n;
        }
    }

    /** Drops what lies at and beyond {@code newSize}. */
    void truncate(long newSize) {
        if (newSize >= size) {
            return;
        }
        size = newSize;
        int needed = newSize == 0 ? 1 : indexOf(newSize - 1) + 1;
        for (int i = needed; i < count; i++) {
            wipe(table[i], 0);
            table[i] = null;
        }
        count = needed;
        wipe(table[needed - 1], (int) (newSize - (needed - 1L) * segmentSize));
        if (newSize == 0 && segment(0).width() > 1) {
            table[0] = Segment.NONE;
        }
    }

    /** Drops everything, and the memory for it. */
    void free() {
        truncate(0);
        table = new Segment[] {Segment.NONE};
    }

    /** Zeros a secret from {@code from} on, now that the content has left this memory. */
    private void wipe(@Nullable Segment segment, int from) {
        if (memory.secret && segment != null) {
            segment.clear(from, segment.length());
        }
    }

    /**
     * A string of {@code length} characters that are there.
     *
     * @throws FileTooLargeException if it would be too long
     */
    String substring(long position, long length) {
        long end = position + length;
        if (length == 0) {
            return "";
        }
        Segment first = segmentAt(position);
        int offset = offsetOf(position);
        if (length <= first.length() - offset) {
            return first.substring(offset, offset + (int) length);
        }
        long chars = 0;
        boolean latin = true;
        for (long at = position; at < end; at = nextSegment(at, end)) {
            Segment segment = segmentAt(at);
            latin &= segment.width() == 1;
            chars += segment.charCount(offsetOf(at), offsetOf(at) + (int) (nextSegment(at, end) - at));
        }
        return latin ? joinLatin(position, end) : join(position, end, chars);
    }

    private String joinLatin(long position, long end) {
        byte[] joined = new byte[checkFits(end - position, memory.largestArray)];
        for (long at = position; at < end; ) {
            long next = nextSegment(at, end);
            byte[] array = ((Segment.Latin) segmentAt(at)).array;
            System.arraycopy(array, offsetOf(at), joined, (int) (at - position), (int) (next - at));
            at = next;
        }
        return new String(joined, ISO_8859_1);
    }

    private String join(long position, long end, long chars) {
        StringBuilder joined = new StringBuilder(checkFits(chars, memory.largestArray / 2));
        for (long at = position; at < end; ) {
            long next = nextSegment(at, end);
            joined.append(segmentAt(at).substring(offsetOf(at), offsetOf(at) + (int) (next - at)));
            at = next;
        }
        return joined.toString();
    }

    private static int checkFits(long length, int largest) {
        if (length > largest) {
            throw new FileTooLargeException(
                    "more characters than one string holds: " + length + " > " + largest + "; read in parts");
        }
        return (int) length;
    }

    int codePointAt(long position) {
        return segmentAt(position).codePointAt(offsetOf(position));
    }

    /** The position of the first {@code c}, which is in ASCII, at or after {@code from} and before {@code to}, or −1. */
    long indexOf(char c, long from, long to) {
        for (long at = from; at < to; ) {
            long next = nextSegment(at, to);
            int offset = offsetOf(at);
            int found = segmentAt(at).indexOf(c, offset, offset + (int) (next - at));
            if (found >= 0) {
                return at + (found - offset);
            }
            at = next;
        }
        return -1;
    }

    /** The position of the first {@code \n} or {@code \r} at or after {@code from} and before {@code to}, or −1. */
    long indexOfLineEnd(long from, long to) {
        for (long at = from; at < to; ) {
            long next = nextSegment(at, to);
            int offset = offsetOf(at);
            int found = segmentAt(at).indexOfLineEnd(offset, offset + (int) (next - at));
            if (found >= 0) {
                return at + (found - offset);
            }
            at = next;
        }
        return -1;
    }

    // ---- segments

    /** The segment where {@code position} is or, if characters can be appended without further ado, will be. */
    @Nullable
    Segment segmentFor(long position) {
        return position <= size && position < capacity() ? segmentAt(position) : null;
    }

    /** How many positions there are from the start of the segment to the last that may be written. */
    int writeLimit(Segment segment, long origin) {
        return (int) Math.min(segment.length(), memory.maxSize - origin);
    }

    int offsetOf(long position) {
        return (int) (position - memory.segmentOf(position) * segmentSize);
    }

    private int indexOf(long position) {
        return (int) memory.segmentOf(position);
    }

    private Segment segmentAt(long position) {
        return segment(indexOf(position));
    }

    private Segment segment(int index) {
        Segment segment = table[index];
        assert segment != null : index;
        return segment;
    }

    /** Where the segment of {@code position} ends, or {@code end} if that comes first. */
    private long nextSegment(long position, long end) {
        return Math.min(end, position - offsetOf(position) + segmentSize);
    }

    private long capacity() {
        return count == 1 ? segment(0).length() : (long) count * segmentSize;
    }
}
