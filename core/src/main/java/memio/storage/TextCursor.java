package memio.storage;

import java.util.Objects;
import memio.base.Arguments;
import memio.base.ClosedFileException;

/**
 * Text in memory and a place in it where it is read and written: all of a {@code StringIO} that does not depend on line
 * ends. For those who write files of text.
 *
 * <p>Positions and sizes count code points from 0; a lone surrogate is a code point. The text takes one, two or three bytes a
 * character, as the characters around it need, so that every position is found at once. A surrogate pair in one string
 * is one character; halves that come in two strings stay two, because a position that was told is never changed.
 *
 * <p>It works as a {@link Window} does: within one segment, a read or write is one comparison and one copy. The end of the
 * segment, the size limit and a closed file are an empty window. Not safe for use by several threads.
 */
public final class TextCursor {
    private final Characters text;

    /** The characters from {@link #origin} on. */
    private Segment segment = Segment.NONE;

    /** The place in the segment; as in a {@link Window}, {@code at > readLimit} says that the text has grown. */
    private int at;

    private int readLimit;
    private int writeLimit;
    private long origin;
    private boolean closed;

    /** No text; position 0. The sizes in {@code options} count characters. */
    public TextCursor(Memory options) {
        text = new Characters(options);
        place(0);
    }

    /**
     * Writes {@code string[from .. to-1]} at the position, all or, if this fails, nothing. A gap between the end and the
     * position becomes NUL characters. Amortised O(1) a character.
     *
     * @return how many characters that are
     * @throws memio.base.FileTooLargeException if the text would outgrow the limit; nothing is allocated
     * @throws IndexOutOfBoundsException if the range is not in {@code string}
     */
    public int write(String string, int from, int to) {
        Objects.checkFromToIndex(from, to, string.length());
        if (to - from <= writeLimit - at) {
            // Naming the usual class lets the compiler inline it whatever else the program writes.
            int written = segment instanceof Segment.Latin latin
                    ? latin.putIfFits(at, string, from, to)
                    : segment.putIfFits(at, string, from, to);
            if (written >= 0) {
                at += written;
                return written;
            }
        }
        Characters t = settled();
        long position = origin + at;
        int characters = t.write(position, string, from, to);
        place(position + characters);
        return characters;
    }

    /** Writes one character. */
    public void write(char c) {
        if (c <= 0xff && at < writeLimit && segment instanceof Segment.Latin latin) {
            latin.array[at++] = (byte) c;
        } else {
            write(String.valueOf(c), 0, 1);
        }
    }

    /**
     * Reads at most {@code size} characters; negative means the rest.
     *
     * @throws memio.base.FileTooLargeException if they do not fit into one string; nothing is read
     */
    public String read(int size) {
        if (size >= 0 && size <= readLimit - at) {
            return take(size);
        }
        long position = tell();
        long rest = Math.max(0, size() - position);
        return readTo(position + (size < 0 ? rest : Math.min(size, rest)));
    }

    /**
     * Reads up to and with the next {@code end}, which is in ASCII, but at most {@code limit} characters; negative means
     * no limit.
     *
     * @throws memio.base.FileTooLargeException if they do not fit into one string; nothing is read
     */
    public String readLine(char end, int limit) {
        int shown = Math.max(0, readLimit - at);
        int searched = limit < 0 ? shown : Math.min(limit, shown);
        int found = segment.indexOf(end, at, at + searched);
        if (found >= 0) {
            return take(found + 1 - at);
        }
        long stop = limit(limit);
        long lineEnd = text.indexOf(end, tell(), stop);
        return readTo(lineEnd < 0 ? stop : lineEnd + 1);
    }

    /** Where the next {@code limit} characters end, or the text; negative means no limit. */
    public long limit(int limit) {
        long position = tell();
        long rest = Math.max(0, size() - position);
        return position + (limit < 0 ? rest : Math.min(limit, rest));
    }

    /** Reads from the position up to {@code end}, which is not before it and, unless it is the same, not beyond the text. */
    public String readTo(long end) {
        Characters t = settled();
        long position = origin + at;
        String string = t.substring(position, end - position);
        place(end);
        return string;
    }

    /** The position of the first {@code c}, which is in ASCII, from the position on and before {@code end}, or −1. */
    public long indexOf(char c, long from, long end) {
        return settled().indexOf(c, from, end);
    }

    /** The position of the first {@code \n} or {@code \r} from the position on and before {@code end}, or −1. */
    public long indexOfLineEnd(long end) {
        return settled().indexOfLineEnd(tell(), end);
    }

    /** The character at {@code position}, which is in the text. */
    public int codePointAt(long position) {
        return settled().codePointAt(position);
    }

    /**
     * The whole text; the position stays.
     *
     * @throws memio.base.FileTooLargeException if it does not fit into one string
     */
    public String getValue() {
        Characters t = settled();
        return t.substring(0, t.size());
    }

    /** How many characters there are. */
    public long size() {
        return settled().size();
    }

    /** The position. */
    public long tell() {
        if (closed) {
            throw new ClosedFileException();
        }
        return origin + at;
    }

    /**
     * Moves the position.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void seek(long position) {
        long index = position - origin;
        if (index >= 0 && index < readLimit && at <= readLimit) {
            at = (int) index;
            return;
        }
        settled();
        Arguments.checkPosition(position);
        place(position);
    }

    /**
     * Drops what lies at and beyond {@code size}; the position stays.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void truncate(long size) {
        Characters t = settled();
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
        t.truncate(size);
        place(origin + at);
    }

    /** Drops the text and frees its memory. */
    public void close() {
        if (!closed) {
            settled().free();
        }
        empty(0);
        readLimit = -1; // refuses to read even nothing
        closed = true;
    }

    /** Whether this has been closed. */
    public boolean closed() {
        return closed;
    }

    // ---- the window

    private String take(int length) {
        String string = segment.substring(at, at + length);
        at += length;
        return string;
    }

    /** The text, with what was written through the window. */
    private Characters settled() {
        if (closed) {
            throw new ClosedFileException();
        }
        if (at > readLimit) {
            readLimit = at;
            text.grown(origin + at);
        }
        return text;
    }

    private void place(long position) {
        Segment there = text.segmentFor(position);
        if (there == null) {
            empty(position);
            return;
        }
        segment = there;
        at = text.offsetOf(position);
        origin = position - at;
        readLimit = (int) Math.min(there.length(), text.size() - origin);
        writeLimit = text.writeLimit(there, origin);
    }

    private void empty(long position) {
        segment = Segment.NONE;
        at = 0;
        readLimit = 0;
        writeLimit = -1;
        origin = position;
    }
}
