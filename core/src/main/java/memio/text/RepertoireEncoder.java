package memio.text;

import java.nio.charset.Charset;
import memio.storage.ByteSearch;
import org.jspecify.annotations.Nullable;

/** An encoder for the first so many characters of Unicode, or for all. */
final class RepertoireEncoder extends BasicEncoder.Piecewise {
    /** How many bytes a {@code char} becomes at most. */
    static final int MOST_BYTES = 3;

    /** Up to this length a loop over the characters is faster than a copy of all and a look at it. */
    private static final int SHORT = 24;

    private static final String NO_SURROGATES = "surrogates not allowed";

    private final Repertoire repertoire;
    private final Charset charset;

    RepertoireEncoder(Repertoire repertoire, String encoding, ErrorHandler errors) {
        super(encoding, repertoire.reason, errors);
        this.repertoire = repertoire;
        this.charset = Charset.forName(repertoire.charset);
    }

    /** What can be encoded, and how. */
    enum Repertoire {
        ASCII("US-ASCII", 0x80, "ordinal not in range(128)", 1, true),
        LATIN_1("ISO-8859-1", 0x100, "ordinal not in range(256)", 1, true),
        UTF_8("UTF-8", 0x110000, NO_SURROGATES, 1, true),
        UTF_16_LE("UTF-16LE", 0x110000, NO_SURROGATES, 2, false),
        UTF_16_BE("UTF-16BE", 0x110000, NO_SURROGATES, 2, false),
        UTF_32_LE("UTF-32LE", 0x110000, NO_SURROGATES, 4, false),
        UTF_32_BE("UTF-32BE", 0x110000, NO_SURROGATES, 4, false);

        private final String charset;
        private final int limit;
        private final String reason;
        private final int unit;
        private final boolean runs;

        /**
         * A repertoire.
         *
         * @param limit the first character beyond it
         * @param reason what an error says
         * @param unit how many bytes at least a character has
         * @param runs whether consecutive unencodable characters are one error
         */
        Repertoire(String charset, int limit, String reason, int unit, boolean runs) {
            this.charset = charset;
            this.limit = limit;
            this.reason = reason;
            this.unit = unit;
            this.runs = runs;
        }
    }

    /** Whether this is UTF-8, or has one byte a character, so that it {@linkplain #encode encodes into an array}. */
    boolean isBytewise() {
        return repertoire.unit == 1;
    }

    /**
     * Encodes into an array, without one of its own; for bytewise repertoires only.
     *
     * @param target has at least {@link #MOST_BYTES} bytes for each {@code char} from {@code offset} on
     * @return the index behind the last byte; negative if something cannot be encoded
     */
    @SuppressWarnings("deprecation") // getBytes drops the high byte; here that is 0
    int encode(String text, byte[] target, int offset) {
        int length = text.length();
        if (length > SHORT && isLatin1(text)) {
            text.getBytes(0, length, target, offset);
            int end = offset + length;
            if (repertoire == Repertoire.LATIN_1 || Ascii.end(target, offset, end) == end) {
                return end;
            }
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return repertoire == Repertoire.UTF_8
                        ? encodeUtf8(text, i, target, offset + i)
                        : encodeBytes(text, i, target, offset + i);
            }
            target[offset + i] = (byte) c;
        }
        return offset + length;
    }

    /**
     * Whether all of {@code text} is Latin-1. Where the JVM keeps it so, its compiler sees that no character can be too
     * large, and drops the loop.
     */
    private static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private int encodeBytes(String text, int from, byte[] target, int offset) {
        int at = offset;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= repertoire.limit) {
                return -1;
            }
            target[at++] = (byte) c;
        }
        return at;
    }

    private static int encodeUtf8(String text, int from, byte[] target, int offset) {
        int length = text.length();
        int at = offset;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xc0 | c >> 6);
                target[at++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                target[at++] = (byte) (0xe0 | c >> 12);
                target[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                target[at++] = (byte) (0x80 | c & 0x3f);
            } else {
                int character = text.codePointAt(i);
                if (character == c) {
                    return -1;
                }
                target[at++] = (byte) (0xf0 | character >> 18);
                target[at++] = (byte) (0x80 | character >> 12 & 0x3f);
                target[at++] = (byte) (0x80 | character >> 6 & 0x3f);
                target[at++] = (byte) (0x80 | character & 0x3f);
                i++;
            }
        }
        return at;
    }

    /**
     * The JDK encodes fastest by {@code getBytes}, which writes a question mark for what it cannot encode: where the output
     * has none, nothing was wrong. (In UTF-16 and UTF-32 a byte of another character may look like one: no harm.)
     */
    @Override
    byte @Nullable [] encodeWhole(String text) {
        byte[] bytes = text.getBytes(charset);
        boolean suspicious = repertoire.unit > 1 || ByteSearch.indexOf(bytes, (byte) '?', 0, bytes.length) >= 0;
        return suspicious && firstUnencodable(text, 0) >= 0 ? null : bytes;
    }

    @Override
    int firstUnencodable(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (unencodable(text, i)) {
                return i;
            }
            if (Character.isHighSurrogate(text.charAt(i))) {
                i++;
            }
        }
        return -1;
    }

    @Override
    int endOfUnencodable(String text, int from) {
        int end = from + 1;
        while (repertoire.runs && end < text.length() && unencodable(text, end)) {
            end++;
        }
        return end;
    }

    /** Whether the character at {@code index}, which is not the second half of a pair, is beyond the repertoire. */
    private boolean unencodable(String text, int index) {
        char c = text.charAt(index);
        if (repertoire.limit <= 0x100) {
            return c >= repertoire.limit;
        }
        boolean paired = Character.isHighSurrogate(c)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        return Character.isSurrogate(c) && !paired;
    }

    @Override
    boolean fits(byte[] bytes) {
        return bytes.length % repertoire.unit == 0;
    }
}
