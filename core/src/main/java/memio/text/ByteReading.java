package memio.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import memio.base.ArraySizes;
import memio.storage.ByteSearch;

/**
 * Reading a charset bytewise: a line is found in the bytes and decoded once, and a position is one in the bytes.
 *
 * <p>A chunk is looked over when it is loaded, so that malformed bytes come to light then, as they do where a chunk is decoded
 * as a whole; they are left to a {@link CharReading}.
 */
final class ByteReading extends Reading {
    /** Up to how many bytes room is made before it is known whether there are as many. */
    private static final int IN_PLACE = 1 << 16;

    private final Readings readings;
    private final Bytewise charset;

    private byte[] array = BufferedDecoder.NO_BYTES;

    /** The index behind the last byte that is loaded, from {@link #end} on those of an unfinished character. */
    private int filled;

    /** Whether all characters that are loaded are ASCII. */
    private boolean ascii;

    /** Whether a byte order mark may come. */
    private boolean first;

    /** Bytes that were read and do not fit; those before are in the array. */
    private byte[] unfit = BufferedDecoder.NO_BYTES;

    /**
     * A reading.
     *
     * @param first whether this is the start of the text, where a mark may be
     * @param atZero whether it is the start of the file
     * @param seen the line ends seen before
     */
    ByteReading(
            Readings readings,
            Chunks chunks,
            Bytewise charset,
            Newline newline,
            boolean first,
            boolean atZero,
            int seen) {
        super(chunks, newline, atZero && charset.mark().length == 0, seen);
        this.readings = readings;
        this.charset = charset;
        this.first = first && charset.mark().length > 0;
    }

    // ---- loading

    @Override
    Load load(int hint) throws IOException {
        int wanted = Math.max(hint, chunks.size());
        if (wanted <= IN_PLACE && chunks.trusted()) {
            makeRoom(wanted);
            int count = chunks.next(array, filled, wanted);
            return count > 0 ? taken(count, false) : atEnd();
        }
        byte[] bytes = chunks.next(hint);
        if (bytes.length == 0) {
            return atEnd();
        }
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, array, filled, bytes.length);
        return taken(bytes.length, false);
    }

    private Load atEnd() {
        return filled > end ? unfit(0) : Load.END;
    }

    @Override
    Load loadAll() throws IOException {
        byte[] bytes = chunks.rest();
        if (at == filled) {
            shift(at);
            filled = 0;
            array = bytes;
        } else {
            makeRoom(bytes.length);
            System.arraycopy(bytes, 0, array, filled, bytes.length);
        }
        return taken(bytes.length, true) == Load.UNFIT ? Load.UNFIT : Load.END;
    }

    /** Says that {@code count} bytes behind those that are loaded do not fit, and remembers them. */
    private Load unfit(int count) {
        unfit = Arrays.copyOfRange(array, filled, filled + count);
        return Load.UNFIT;
    }

    /**
     * Takes {@code count} bytes behind those that are loaded if they are text; otherwise changes nothing.
     *
     * @param last whether an unfinished character would be malformed
     */
    private Load taken(int count, boolean last) {
        int to = filled + count;
        int mark = first ? mark(to) : 0;
        if (mark < 0) {
            if (last) {
                return unfit(count);
            }
            filled = to;
            return Load.MORE;
        }
        int from = end + mark;
        int noReturns = newline.isUniversal() ? Ascii.endOrReturn(array, from, to) : from;
        int asciiEnd = Ascii.end(array, noReturns, to);
        int complete = asciiEnd == to ? to : charset.complete(array, asciiEnd, to);
        if (complete == Bytewise.MALFORMED || last && complete < to) {
            return unfit(count);
        }
        ascii = asciiEnd == to && (ascii || at == end);
        if (first) {
            first = false;
            skipMark(mark);
        }
        filled = to;
        extend(complete, Math.min(noReturns, complete), last ? 0 : count);
        return Load.MORE;
    }

    /** How long the mark at the start is; negative if that is not known yet. */
    private int mark(int to) {
        byte[] mark = charset.mark();
        int length = Math.min(to - end, mark.length);
        boolean same = Arrays.equals(array, end, end + length, mark, 0, length);
        return !same ? 0 : length == mark.length ? length : -1;
    }

    private void makeRoom(int count) {
        if (at > 0) {
            int read = at;
            shift(read);
            filled -= read;
            System.arraycopy(array, read, array, 0, filled);
        }
        if (count > array.length - filled) {
            array = Arrays.copyOf(array, ArraySizes.grown(array.length, (long) filled + count, ArraySizes.LARGEST));
        }
    }

    @Override
    Reading successor() throws IOException {
        CharReading next = readings.charReading(isAtZero(), seen());
        next.resume(
                Arrays.copyOfRange(array, at, end),
                text(at, end),
                Arrays.copyOfRange(array, end, filled),
                unfit,
                first);
        return next;
    }

    // ---- units

    @Override
    int indexOf(char unit, int from, int to) {
        return ByteSearch.indexOf(array, (byte) unit, from, to);
    }

    @Override
    char unit(int index) {
        return (char) array[index];
    }

    @Override
    void set(int index, char unit) {
        array[index] = (byte) unit;
    }

    @Override
    int count(int from, int to) {
        return ascii ? to - from : charset.count(array, from, to);
    }

    @Override
    int skip(int from, int to, int characters) {
        return ascii ? (int) Math.min(to, (long) from + characters) : charset.skip(array, from, to, characters);
    }

    @Override
    String text(int from, int to) {
        return ascii ? new String(array, from, to - from, ISO_8859_1) : charset.decode(array, from, to);
    }

    @Override
    String translated(int from, int to) {
        byte[] bytes = new byte[to - from];
        int length = 0;
        int at = from;
        int carriage;
        while (at < to && (carriage = ByteSearch.indexOf(array, (byte) '\r', at, to)) >= 0) {
            System.arraycopy(array, at, bytes, length, carriage - at);
            length += carriage - at;
            bytes[length++] = '\n';
            at = carriage + 1 < to && array[carriage + 1] == '\n' ? carriage + 2 : carriage + 1;
        }
        System.arraycopy(array, at, bytes, length, to - at);
        length += to - at;
        return ascii ? new String(bytes, 0, length, ISO_8859_1) : charset.decode(bytes, 0, length);
    }

    // ---- position

    @Override
    Cookie cookie(long filePosition) {
        return Cookie.at(filePosition - (filled - at));
    }

    @Override
    boolean isAhead() {
        return filled > at;
    }
}
