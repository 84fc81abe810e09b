package memio.text;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading half of a {@link TextIOWrapper}: finds lines and counts characters in what has been loaded, and cuts strings out of
 * it.
 *
 * <p>What has been loaded are <em>units</em> in an array, from which strings are made: the bytes themselves where the charset
 * allows to look into them ({@link ByteReading}), decoded characters otherwise ({@link CharReading}). Line ends are translated
 * when strings are made, so that a position is always one in the units.
 *
 * <p>A call loads what it needs, and takes it only at the end: one that fails has read ahead and moved nothing.
 */
abstract class Reading {
    /** What came of loading. */
    enum Load {
        /** There may be more units. */
        MORE,
        /** The file has ended. */
        END,
        /** What follows cannot be read in this way: {@link #successor()} can. */
        UNFIT
    }

    /** How many bytes a character has at most. */
    private static final int MOST_BYTES = 8;

    final Chunks chunks;
    final Newline newline;
    final boolean universal;
    private final boolean endsInFeed;

    /** The index of the next unit. */
    int at;

    /** The index behind the last unit that is loaded. */
    int end;

    /** The index of the first {@code \r} from {@link #at} on, or {@link #end}; kept where newlines are universal. */
    private int nextReturn;

    /** Which line ends were met before index {@link #seenTo}. */
    private int seen;

    private int seenTo;

    /** The index of the first of the units loaded last, and how many bytes were read for them; 0 when that has been noted. */
    private int loadedFrom;

    private int loadedBytes;

    /** How often was loaded, since the start or since the end was met. */
    private int loads;

    /** Whether this began at the start of the file, with nothing but text to come. */
    private final boolean fromZero;

    Reading(Chunks chunks, Newline newline, boolean fromZero, int seen) {
        this.chunks = chunks;
        this.newline = newline;
        this.universal = newline.isUniversal();
        this.endsInFeed = universal || newline == Newline.LF;
        this.fromZero = fromZero;
        this.seen = seen;
    }

    // ---- what the two kinds of units differ in

    /** Loads a chunk, or {@code hint} bytes if that is more. Calls {@link #shift} and {@link #extend}. */
    abstract Load load(int hint) throws IOException;

    /** Loads all units there are. */
    abstract Load loadAll() throws IOException;

    /** A reading that can go on from here where this one has said it cannot. */
    abstract Reading successor() throws IOException;

    /** The index of the first {@code unit} in a range, or −1. */
    abstract int indexOf(char unit, int from, int to);

    abstract char unit(int index);

    abstract void set(int index, char unit);

    /** How many characters a range has. */
    abstract int count(int from, int to);

    /** The index behind {@code characters} characters, or {@code to} if there are no more. */
    abstract int skip(int from, int to, int characters);

    /** The text of a range. */
    abstract String text(int from, int to);

    /** The text of a range in which {@code \r} and {@code \r\n} are to be {@code \n}. */
    abstract String translated(int from, int to);

    /** Where the next unit is, given where the file below is. */
    abstract Cookie cookie(long filePosition) throws IOException;

    /** Whether the file below is ahead of this one. */
    abstract boolean isAhead();

    /** A line or all the rest has met the end of the file: in CPython, everything counts as read then. */
    void ended() {}

    // ---- reading

    /** Reads at most {@code size} characters; {@code null} if the successor has to. */
    final @Nullable String read(int size) throws IOException {
        int units = 0;
        int left = size;
        while (true) {
            int from = at + units;
            int to = end - heldBack();
            int next = advance(from, to, left);
            left -= next < to ? left : Math.min(left, length(from, next));
            units = next - at;
            if (left == 0) {
                break;
            }
            Load load = loadMore(hint(left));
            if (load == Load.UNFIT) {
                return null;
            }
            loads++;
            if (load == Load.END) {
                units = advance(at + units, end, left) - at;
                break;
            }
        }
        return take(units);
    }

    /** Reads the rest; {@code null} if the successor has to. */
    final @Nullable String readAll() throws IOException {
        if (loadAll() == Load.UNFIT) {
            return null;
        }
        String rest = take(end - at);
        loads = 0;
        ended();
        return rest;
    }

    private Load loadMore(int hint) throws IOException {
        Load load = load(hint);
        if (load == Load.END) {
            loadedBytes = 0;
            chunks.setBytesPerCharacter(0);
        }
        return load;
    }

    private String take(int units) {
        int to = at + units;
        String text = newline == Newline.UNIVERSAL && nextReturn < to ? translated(at, to) : text(at, to);
        moveTo(to);
        return text;
    }

    /** Reads one line; {@code null} if the successor has to. */
    final @Nullable String readLine(int limit) throws IOException {
        int feed = limit < 0 && endsInFeed ? indexOf('\n', at, nextReturn) : -1;
        return feed < 0 ? readAnyLine(limit) : takeFeedLine(feed + 1);
    }

    /** Takes a line that ends in a line feed, as nearly all do. */
    private String takeFeedLine(int stop) {
        String line = text(at, stop);
        if (seenTo == at) {
            seen |= universal ? NewlinesSeen.LF : 0;
            seenTo = stop;
        }
        at = stop;
        return line;
    }

    private @Nullable String readAnyLine(int limit) throws IOException {
        int searched = 0;
        int counted = 0;
        while (true) {
            int stop = lineEnd(at + searched);
            if (stop >= 0) {
                return takeLine(terminator(stop), stop, limit);
            }
            int settled = end - unsettled();
            if (limit >= 0) {
                counted += count(at + searched, settled);
                if (counted >= limit && end > at) {
                    return takeLine(settled, settled, limit);
                }
            }
            searched = settled - at;
            Load load = loadMore(0);
            if (load == Load.UNFIT) {
                return null;
            }
            loads = load == Load.END ? 0 : loads + 1;
            if (load == Load.END) {
                ended();
                boolean atReturn = newline.isUniversal() && end > at && unit(end - 1) == '\r';
                return takeLine(atReturn ? end - 1 : end, end, limit);
            }
        }
    }

    /**
     * Takes a line, or its beginning.
     *
     * @param terminator where its line end begins
     * @param stop where its line end ends
     */
    private String takeLine(int terminator, int stop, int limit) {
        int to = stop;
        if (limit >= 0 && stop - at >= limit) {
            int characters = count(at, terminator);
            if (characters >= limit) {
                to = skip(at, terminator, limit);
            } else if (newline != Newline.UNIVERSAL) {
                to = Math.min(stop, terminator + limit - characters);
            }
        }
        boolean translate = newline == Newline.UNIVERSAL && to > terminator && unit(terminator) == '\r';
        String line = translate ? withLineFeed(at, terminator) : text(at, to);
        if (seenTo == at && to == stop && terminator < stop) {
            noteLineEnd(terminator, stop);
        }
        moveTo(to);
        return line;
    }

    private String withLineFeed(int from, int terminator) {
        set(terminator, '\n');
        try {
            return text(from, terminator + 1);
        } finally {
            set(terminator, '\r');
        }
    }

    /** Whether something has been read, and not yet all. */
    final boolean hasBegun() {
        return loads > 0;
    }

    final void setBegun() {
        loads++;
    }

    /** Whether nothing has been loaded, and the start of the file is next. */
    final boolean isAtZero() {
        return fromZero && loads == 0;
    }

    // ---- line ends

    /** The index behind the first line end from {@code from} on, or −1 if it is not there or may not be complete. */
    private int lineEnd(int from) {
        if (newline.isUniversal()) {
            return universalEnd(from);
        }
        if (newline == Newline.CRLF) {
            return pairEnd(from);
        }
        int found = indexOf(newline == Newline.LF ? '\n' : '\r', from, end);
        return found < 0 ? -1 : found + 1;
    }

    private int pairEnd(int from) {
        int feed = indexOf('\n', from, end);
        while (feed >= 0 && (feed == at || unit(feed - 1) != '\r')) {
            feed = indexOf('\n', feed + 1, end);
        }
        return feed < 0 ? -1 : feed + 1;
    }

    private int universalEnd(int from) {
        int carriage = nextReturn(from);
        int feed = indexOf('\n', from, carriage);
        if (feed >= 0) {
            return feed + 1;
        }
        return carriage >= end - 1 ? -1 : unit(carriage + 1) == '\n' ? carriage + 2 : carriage + 1;
    }

    /** Where the line end that ends at {@code stop} begins. */
    private int terminator(int stop) {
        boolean pair = stop - at >= 2
                && (newline == Newline.CRLF || newline.isUniversal())
                && unit(stop - 1) == '\n'
                && unit(stop - 2) == '\r';
        return pair ? stop - 2 : stop - 1;
    }

    /** How many units at the end may be half of a line end: 1 or 0. */
    private int unsettled() {
        boolean halves = newline == Newline.CRLF || newline.isUniversal();
        return halves && end > at && unit(end - 1) == '\r' ? 1 : 0;
    }

    /** How many units at the end a decoder that translates would hold back until it knows the line end: 1 or 0. */
    private int heldBack() {
        return newline.isUniversal() ? unsettled() : 0;
    }

    /** The index of the first {@code \r} from {@code from} on, or {@link #end}. */
    private int nextReturn(int from) {
        return from <= nextReturn ? nextReturn : indexOfReturn(from);
    }

    private int indexOfReturn(int from) {
        int found = newline.isUniversal() ? indexOf('\r', from, end) : -1;
        return found < 0 ? end : found;
    }

    // ---- counting what is read

    /** The index behind {@code characters} characters as they will be read, or {@code to} if there are no more. */
    private int advance(int from, int to, int characters) {
        if (newline != Newline.UNIVERSAL) {
            return skip(from, to, characters);
        }
        int index = from;
        int left = characters;
        while (left > 0 && index < to) {
            int stretch = Math.min(to, nextReturn(index));
            int next = skip(index, stretch, left);
            left -= next < stretch ? left : count(index, next);
            index = next;
            if (left > 0 && index < to && index == stretch) {
                index += index + 1 < end && unit(index + 1) == '\n' ? 2 : 1;
                left--;
            }
        }
        return index;
    }

    /** How many characters a range will be when it is read. */
    private int length(int from, int to) {
        int length = count(from, to);
        if (newline == Newline.UNIVERSAL) {
            for (int i = nextReturn(from); i < to - 1; i = nextReturn(i + 1)) {
                length -= unit(i + 1) == '\n' ? 1 : 0;
            }
        }
        return length;
    }

    // ---- keeping account

    /** Has read what is before {@code index}. */
    final void moveTo(int index) {
        at = index;
        if (nextReturn < index) {
            nextReturn = indexOfReturn(index);
        }
    }

    /** How much is to be loaded for {@code characters} characters more, in bytes, if they are as those loaded last. */
    private int hint(int characters) {
        if (characters <= chunks.size() / MOST_BYTES) {
            return 0;
        }
        noteBytesPerCharacter();
        return (int) Math.min(Integer.MAX_VALUE, chunks.bytesPerCharacter() * characters);
    }

    /** Notes how many bytes the characters had that were loaded last, for whoever loads next. */
    final void noteBytesPerCharacter() {
        if (loadedBytes > 0) {
            int characters = length(loadedFrom, end - heldBack());
            chunks.setBytesPerCharacter(characters == 0 ? 0 : (double) loadedBytes / characters);
            loadedBytes = 0;
        }
    }

    /** Makes all indices smaller by {@code units}, which have been read and are still there. */
    final void shift(int units) {
        account(at);
        at -= units;
        end -= units;
        nextReturn -= units;
        loadedFrom -= units;
        seenTo = Math.max(0, seenTo - units);
    }

    /** Skips {@code units} that are not text; nothing is loaded. */
    final void skipMark(int units) {
        at = end + units;
        end = at;
        nextReturn = at;
        seenTo = at;
    }

    /**
     * Units up to {@code newEnd} have been loaded.
     *
     * @param noReturns up to which index there is no {@code \r} among them
     * @param bytes how many bytes were read for them
     */
    final void extend(int newEnd, int noReturns, int bytes) {
        int from = end;
        boolean none = nextReturn == end;
        loadedFrom = from - heldBack();
        loadedBytes = bytes;
        end = newEnd;
        if (none) {
            nextReturn = indexOfReturn(noReturns);
        }
    }

    /** The line ends met in what has been loaded. */
    final List<String> newlines() {
        return NewlinesSeen.list(seen());
    }

    final int seen() {
        account(end - unsettled());
        return seen;
    }

    /**
     * The position has been told. In CPython that starts the account of line ends anew if only one chunk has been read, from
     * the start of the file and with a decoder that had no state there: from then on it is of what lies before the position,
     * and of the chunks to come.
     */
    final void told() {
        if (loads == 1 && fromZero && at > 0) {
            seen = 0;
            seenTo = 0;
            account(at);
            seenTo = end;
        }
    }

    /** Notes the line ends before index {@code to}; one that begins before it may end behind. */
    private void account(int to) {
        if (!newline.isUniversal() || seenTo >= to) {
            return;
        }
        int from = seenTo;
        for (int i = indexOf('\r', from, to); i >= 0 && seen != NewlinesSeen.ALL; i = nextReturn(from, to)) {
            boolean pair = i + 1 < end && unit(i + 1) == '\n';
            seen |= pair ? NewlinesSeen.CRLF : NewlinesSeen.CR;
            noteFeed(from, i);
            seenTo = pair ? i + 2 : i + 1;
            from = seenTo;
        }
        noteFeed(from, to);
        seenTo = Math.max(seenTo, to);
    }

    private int nextReturn(int from, int to) {
        return from < to ? indexOf('\r', from, to) : -1;
    }

    /** Notes the end of a line that is read as a whole, so that nobody has to look for it again. */
    private void noteLineEnd(int terminator, int stop) {
        if (newline.isUniversal()) {
            boolean pair = stop - terminator == 2;
            seen |= pair ? NewlinesSeen.CRLF : unit(terminator) == '\r' ? NewlinesSeen.CR : NewlinesSeen.LF;
        }
        seenTo = stop;
    }

    /** Notes a line feed in a range without returns. */
    private void noteFeed(int from, int to) {
        if ((seen & NewlinesSeen.LF) == 0 && from < to && indexOf('\n', from, to) >= 0) {
            seen |= NewlinesSeen.LF;
        }
    }
}
