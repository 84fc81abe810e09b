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
    private final BytewiseCodec codec;
    private final Bytewise charset;
    private final ErrorHandler errors;

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
     * @param seen the line ends seen before
     */
    ByteReading(Chunks chunks, BytewiseCodec codec, ErrorHandler errors, Newline newline, boolean first, int seen) {
        super(chunks, newline, first && codec.bytewise().mark().length == 0, seen);
        this.codec = codec;
        this.charset = codec.bytewise();
        this.errors = errors;
        this.first = first && charset.mark().length > 0;
    }

    // ---- loading

    @Override
    Load load(int hint) throws IOException {
        byte[] bytes = chunks.next(hint);
        if (bytes.length == 0) {
            return filled > end ? unfit(bytes) : Load.END;
        }
        return take(bytes, false) ? Load.MORE : unfit(bytes);
    }

    @Override
    Load loadAll() throws IOException {
        byte[] bytes = chunks.rest();
        return take(bytes, true) ? Load.END : unfit(bytes);
    }

    private Load unfit(byte[] bytes) {
        unfit = bytes;
        return Load.UNFIT;
    }

    /**
     * Appends bytes if they are text; otherwise changes nothing.
     *
     * @param last whether an unfinished character would be malformed
     */
    private boolean take(byte[] bytes, boolean last) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, array, filled, bytes.length);
        int to = filled + bytes.length;
        int mark = first ? mark(to) : 0;
        if (mark < 0) {
            filled = last ? filled : to;
            return !last;
        }
        int from = end + mark;
        int asciiEnd = Ascii.end(array, from, to);
        int complete = asciiEnd == to ? to : charset.complete(array, asciiEnd, to);
        if (complete == Bytewise.MALFORMED || last && complete < to) {
            return false;
        }
        ascii = asciiEnd == to && (ascii || at == end);
        if (first) {
            first = false;
            skipMark(mark);
        }
        filled = to;
        extend(complete);
        return true;
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
        CharReading next = new CharReading(chunks, codec, errors, newline, isAtZero(), seen());
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
        byte[] bytes = Arrays.copyOfRange(array, from, to);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\r') {
                b = '\n';
                i += i + 1 < bytes.length && bytes[i + 1] == '\n' ? 1 : 0;
            }
            bytes[length++] = b;
        }
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
