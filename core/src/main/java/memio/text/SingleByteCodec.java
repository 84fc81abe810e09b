package memio.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.function.Function;
import memio.text.RepertoireEncoder.Repertoire;

/** A charset in which every byte is a character, or none: ASCII, Latin-1, the code pages. */
class SingleByteCodec implements Codec {
    /** What the table has for bytes that are no characters. */
    static final char HOLE = '\ufffd';

    static final Codec ASCII = new AsciiCompatible(
            "ascii", "ascii", "ordinal not in range(128)", table(0x80), new Encoders(Repertoire.ASCII, "ascii"));
    static final Codec LATIN_1 =
            new AsciiCompatible("latin-1", "latin-1", "", table(0x100), new Encoders(Repertoire.LATIN_1, "latin-1"));

    private final String name;
    private final String encoding;
    private final String reason;
    final char[] table;
    private final Function<ErrorHandler, IncrementalEncoder> encoders;

    private SingleByteCodec(
            String name,
            String encoding,
            String reason,
            char[] table,
            Function<ErrorHandler, IncrementalEncoder> encoders) {
        this.name = name;
        this.encoding = encoding;
        this.reason = reason;
        this.table = table;
        this.encoders = encoders;
    }

    /**
     * A code page.
     *
     * @param table the characters of the 256 bytes
     */
    static Codec of(String name, char[] table, Function<ErrorHandler, IncrementalEncoder> encoders) {
        boolean ascii = Arrays.equals(table, 0, 0x80, table(0x80), 0, 0x80);
        String reason = "character maps to <undefined>";
        return ascii
                ? new AsciiCompatible(name, "charmap", reason, table, encoders)
                : new SingleByteCodec(name, "charmap", reason, table, encoders);
    }

    private static char[] table(int length) {
        char[] table = new char[256];
        Arrays.fill(table, HOLE);
        for (char c = 0; c < length; c++) {
            table[c] = c;
        }
        return table;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public IncrementalDecoder newDecoder(ErrorHandler errors) {
        return new BufferedDecoder(errors) {
            @Override
            int decode(byte[] input, boolean last, StringBuilder text) throws CharacterCodingException {
                int at = 0;
                while (at < input.length) {
                    char c = table[input[at] & 0xff];
                    if (c == HOLE) {
                        at = repair(encoding, input, at, at + 1, reason, text);
                    } else {
                        text.append(c);
                        at++;
                    }
                }
                return at;
            }
        };
    }

    @Override
    public IncrementalEncoder newEncoder(ErrorHandler errors) {
        return encoders.apply(errors);
    }

    /** Makes encoders. No lambda: every program that reads text would set them up. */
    private record Encoders(Repertoire repertoire, String encoding)
            implements Function<ErrorHandler, IncrementalEncoder> {
        @Override
        public IncrementalEncoder apply(ErrorHandler errors) {
            return new RepertoireEncoder(repertoire, encoding, errors);
        }
    }

    /** One whose first 128 bytes are ASCII, and which therefore is read bytewise. */
    private static final class AsciiCompatible extends SingleByteCodec implements BytewiseCodec, Bytewise {
        private final boolean whole;

        AsciiCompatible(
                String name,
                String encoding,
                String reason,
                char[] table,
                Function<ErrorHandler, IncrementalEncoder> encoders) {
            super(name, encoding, reason, table, encoders);
            this.whole = new String(table).indexOf(HOLE) < 0;
        }

        @Override
        public Bytewise bytewise() {
            return this;
        }

        @Override
        public int complete(byte[] bytes, int from, int to) {
            for (int i = whole ? to : Ascii.end(bytes, from, to); i < to; i++) {
                if (table[bytes[i] & 0xff] == HOLE) {
                    return MALFORMED;
                }
            }
            return to;
        }

        @Override
        public String decode(byte[] bytes, int from, int to) {
            if (this == LATIN_1) {
                return new String(bytes, from, to - from, ISO_8859_1);
            }
            char[] characters = new char[to - from];
            for (int i = from; i < to; i++) {
                characters[i - from] = table[bytes[i] & 0xff];
            }
            return new String(characters);
        }

        @Override
        public int count(byte[] bytes, int from, int to) {
            return to - from;
        }

        @Override
        public int skip(byte[] bytes, int from, int to, int characters) {
            return (int) Math.min(to, (long) from + characters);
        }
    }
}
