package memio.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import memio.base.ArraySizes;

/** Reading any charset: each chunk is decoded as a whole, and remembered until its text has been read. */
final class CharReading extends Reading {
    private final IncrementalDecoder decoder;
    private final Trail trail;

    private char[] array = {};

    /** How many characters have been forgotten: the number, in the trail, of that at index 0. */
    private long forgotten;

    /** Whether the decoder began at the start of the text. */
    private boolean atStart = true;

    /** Whether a byte order mark at the start of the file tells the order of all. */
    private boolean tellsOrder;

    /** How many bytes were without text at the end of the file, and left out by the error handler: they count as not read. */
    private int leftOut;

    /** Bytes that were read from the file below and not decoded: those that do not decode, to be tried again. */
    private byte[] waiting = BufferedDecoder.NO_BYTES;

    /**
     * A reading at the start of a text.
     *
     * @param decoder a decoder at the start of a text
     * @param opaque whether its state cannot be told and set
     * @param tellsOrder whether a byte order mark at the start tells the order of all
     * @param atZero whether it is the start of the file
     * @param seen the line ends seen before
     */
    CharReading(
            Chunks chunks,
            IncrementalDecoder decoder,
            boolean opaque,
            boolean tellsOrder,
            Newline newline,
            boolean atZero,
            int seen) {
        super(chunks, newline, atZero && !tellsOrder, seen);
        this.decoder = decoder;
        this.trail = new Trail(decoder, opaque);
        this.tellsOrder = tellsOrder;
    }

    // ---- starting somewhere

    /**
     * Goes on after a {@link ByteReading} that loaded what is not text.
     *
     * @param bytes bytes that are text and have not been read
     * @param text their text
     * @param unfinished the bytes of an unfinished character behind
     * @param unfit the bytes behind, which do not fit
     * @param first whether all this is the start of the text
     */
    void resume(byte[] bytes, String text, byte[] unfinished, byte[] unfit, boolean first) {
        atStart = first;
        decoder.setState(unfinished, first ? decoder.stateFlags() : 0);
        if (bytes.length > 0) {
            append(text, 0);
            trail.add(new Trail.Chunk(0, codePoints(text), false, 0, bytes, bytes.length, false));
            setBegun();
        }
        waiting = unfit;
    }

    /**
     * Goes to a cookie, the file below being at its position.
     *
     * @param flags the state of the decoder there, whether or not the cookie tells it
     */
    void resume(Cookie cookie, long flags) throws IOException {
        if (cookie.position() > 0 || cookie.flags() != 0) {
            atStart = false;
            tellsOrder &= cookie.position() == 0 && flags == WideCodec.UNKNOWN;
            decoder.setState(BufferedDecoder.NO_BYTES, flags);
            trail.setOrdinaryFlags(cookie.flags() == 0 ? flags : 0);
        }
        long feed = cookie.feed();
        long skip = cookie.skip();
        while (feed > 0 || skip > 0) {
            setBegun();
            byte[] bytes = chunks.exactly((int) Math.min(feed, chunks.size()));
            feed = bytes.length == 0 ? 0 : feed - bytes.length;
            decode(bytes, feed == 0 && cookie.last());
            int characters = (int) Math.min(skip, count(at, end));
            skip -= characters;
            moveTo(skip(at, end, characters));
            if (feed == 0 && skip > 0) {
                throw new IOException("cannot restore position: " + cookie);
            }
        }
    }

    // ---- loading

    @Override
    Load load(int hint) throws IOException {
        if (waiting.length == 0) {
            waiting = chunks.next(hint);
        }
        int count = Math.min(waiting.length, Math.max(hint, chunks.size()));
        byte[] bytes = count == waiting.length ? waiting : Arrays.copyOf(waiting, count);
        boolean last = count == 0;
        boolean more = decode(bytes, last);
        waiting = Arrays.copyOfRange(waiting, count, waiting.length);
        return more || !last ? Load.MORE : Load.END;
    }

    @Override
    Load loadAll() throws IOException {
        waiting = BufferedDecoder.joined(waiting, chunks.rest());
        decode(waiting, true);
        waiting = BufferedDecoder.NO_BYTES;
        return Load.END;
    }

    /** Appends the text of {@code bytes}; returns whether it is any. A failure changes nothing. */
    private boolean decode(byte[] bytes, boolean last) throws CharacterCodingException {
        byte[] held = decoder.stateBuffer();
        long flags = decoder.stateFlags();
        boolean initial = atStart && trail.bytes() == held.length;
        boolean done = false;
        String text;
        try {
            text = decoder.decode(bytes, last);
            done = true;
        } finally {
            if (!done && !(decoder instanceof BufferedDecoder)) {
                decoder.setState(held, flags);
            }
        }
        leftOut = last && text.isEmpty() ? held.length : 0;
        if (bytes.length > 0 || !text.isEmpty()) {
            forget();
            byte[] input = BufferedDecoder.joined(held, bytes);
            long start = forgotten + end;
            trail.add(new Trail.Chunk(start, codePoints(text), initial, flags, input, bytes.length, last));
            append(text, last ? 0 : bytes.length);
        }
        if (tellsOrder && decoder.stateFlags() != WideCodec.UNKNOWN) {
            trail.setOrdinaryFlags(decoder.stateFlags());
        }
        return !text.isEmpty();
    }

    /** Makes room by forgetting what has been read. */
    private void forget() {
        int read = at;
        if (read == end) {
            trail.forgetAll();
        } else {
            trail.forget(forgotten + read);
        }
        forgotten += read;
        shift(read);
        System.arraycopy(array, read, array, 0, end);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private void append(String text, int bytes) {
        int length = text.length();
        if (length > array.length - end) {
            array = Arrays.copyOf(array, ArraySizes.grown(array.length, (long) end + length, ArraySizes.LARGEST));
        }
        text.getChars(0, length, array, end);
        extend(end + length, end, bytes);
    }

    @Override
    Reading successor() {
        throw new AssertionError("every text can be read so");
    }

    // ---- units

    @Override
    int indexOf(char unit, int from, int to) {
        for (int i = from; i < to; i++) {
            if (array[i] == unit) {
                return i;
            }
        }
        return -1;
    }

    @Override
    char unit(int index) {
        return array[index];
    }

    @Override
    void set(int index, char unit) {
        array[index] = unit;
    }

    @Override
    int count(int from, int to) {
        return Character.codePointCount(array, from, to - from);
    }

    @Override
    int skip(int from, int to, int characters) {
        int index = from;
        for (int left = characters; left > 0 && index < to; left--) {
            boolean pair = Character.isHighSurrogate(array[index])
                    && index + 1 < to
                    && Character.isLowSurrogate(array[index + 1]);
            index += pair ? 2 : 1;
        }
        return index;
    }

    @Override
    String text(int from, int to) {
        return new String(array, from, to - from);
    }

    @Override
    String translated(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = array[i];
            if (c == '\r') {
                c = '\n';
                i += i + 1 < to && array[i + 1] == '\n' ? 1 : 0;
            }
            text.append(c);
        }
        return text.toString();
    }

    // ---- position

    @Override
    Cookie cookie(long filePosition) throws CharacterCodingException {
        long position = filePosition - waiting.length;
        if (at < end) {
            return trail.cookie(forgotten + at, position, count(at, end));
        }
        int held = decoder.stateBuffer().length + leftOut;
        return atStart && trail.bytes() == held
                ? Cookie.at(position - held)
                : trail.cookieAtEnd(position, held, decoder.stateFlags());
    }

    @Override
    void ended() {
        leftOut = 0;
    }

    @Override
    boolean isAhead() {
        return at < end || waiting.length > 0 || decoder.stateBuffer().length > 0;
    }
}
