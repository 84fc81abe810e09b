package memio.text;

/** UTF-8 in an array: what is whole, what is unfinished, what is malformed and how much of it. */
final class Utf8 {
    /** What {@link #sequence} answers about a character whose end is missing. */
    static final int UNFINISHED = 0;

    private Utf8() {}

    /** The byte order mark, an array of the caller's own. */
    static byte[] mark() {
        return new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
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
}
