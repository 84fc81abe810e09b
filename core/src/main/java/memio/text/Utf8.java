package memio.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** UTF-8 in an array: what is whole, what is unfinished, what is malformed and how much of it. */
final class Utf8 implements Bytewise {
    static final Utf8 PLAIN = new Utf8(BufferedDecoder.NO_BYTES);
    static final Utf8 MARKED = new Utf8(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});

    /** What {@link #sequence} answers about a character whose end is missing. */
    static final int UNFINISHED = 0;

    private final byte[] mark;

    private Utf8(byte[] mark) {
        this.mark = mark;
    }

    @Override
    public byte[] mark() {
        return mark;
    }

    /**
     * What begins at index {@code at}: the length of a well-formed sequence; or {@link #UNFINISHED} if the range ends before
     * it does; or, negated, how many bytes are malformed: the longest that could have been the beginning of a character,
     * at least one. (The Unicode standard's "maximal subpart", section 3.9.)
     */
    static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0) {
            return -1;
        }
        if (at + 1 == to) {
            return UNFINISHED;
        }
        int second = bytes[at + 1] & 0xff;
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            return -1;
        }
        for (int i = 2; i < length; i++) {
            if (at + i == to) {
                return UNFINISHED;
            }
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return -i;
            }
        }
        return length;
    }

    /**
     * Whether the range begins what would be a surrogate, and ends within: CPython waits for the third byte before it calls
     * it malformed, so that {@code surrogatepass} can see it whole.
     */
    static boolean unfinishedSurrogate(byte[] bytes, int at, int to) {
        return to - at == 2 && surrogate(bytes, at);
    }

    /** Whether the bytes at index {@code at} begin what would be a surrogate. */
    static boolean surrogate(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xed && (bytes[at + 1] & 0xe0) == 0xa0;
    }

    @Override
    public int complete(byte[] bytes, int from, int to) {
        int at = from;
        while ((at = Ascii.end(bytes, at, to)) < to) {
            int length;
            do {
                length = sequence(bytes, at, to);
                if (length <= 0) {
                    return length == UNFINISHED || unfinishedSurrogate(bytes, at, to) ? at : MALFORMED;
                }
                at += length;
            } while (at < to && bytes[at] < 0);
        }
        return to;
    }

    @Override
    public String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    @Override
    public int count(byte[] bytes, int from, int to) {
        int continuations = 0;
        for (int i = from; i < to; i++) {
            continuations += bytes[i] < (byte) 0xc0 ? 1 : 0;
        }
        return to - from - continuations;
    }

    @Override
    public int skip(byte[] bytes, int from, int to, int characters) {
        int at = from;
        for (int left = characters; left > 0 && at < to; left--) {
            int first = bytes[at] & 0xff;
            at += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        }
        return at;
    }
}
