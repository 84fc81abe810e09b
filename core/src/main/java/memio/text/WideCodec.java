package memio.text;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import memio.text.RepertoireEncoder.Repertoire;

/**
 * UTF-16 and UTF-32, in either byte order, or in the order that a byte order mark at the start tells: Python's
 * {@code utf-16}, {@code utf-16-le}, {@code utf-16-be} and the same for 32.
 *
 * <p>Without an order in its name, reading demands a mark, and writing writes one, little-endian first unless told otherwise.
 */
final class WideCodec implements Codec {
    /** The decoder's flags: the order is little-endian. */
    static final long LITTLE = 0;
    /** The decoder's flags: the order is big-endian although the name does not say so. */
    static final long BIG = 1;
    /** The decoder's flags: a mark has yet to come. */
    static final long UNKNOWN = 2;

    private final String name;
    private final int unit;
    private final boolean marked;
    private final boolean big;

    /**
     * A charset.
     *
     * @param unit 2 or 4 bytes
     * @param marked whether a mark at the start tells the order
     * @param big whether the order, or that of writing if there is a mark, is big-endian
     */
    WideCodec(String name, int unit, boolean marked, boolean big) {
        this.name = name;
        this.unit = unit;
        this.marked = marked;
        this.big = big;
    }

    @Override
    public String name() {
        return name;
    }

    /** Whether a mark at the start tells the order. */
    boolean marked() {
        return marked;
    }

    /** How many bytes a mark has. */
    int unit() {
        return unit;
    }

    /** The decoder's flags after the mark that {@code start} is, little-endian if it is none. */
    long order(byte[] start) {
        return Arrays.equals(start, mark(true)) ? BIG : LITTLE;
    }

    @Override
    public IncrementalDecoder newDecoder(ErrorHandler errors) {
        return new Decoder(unit == 2 ? Utf16.INSTANCE : Utf32.INSTANCE, errors);
    }

    @Override
    public IncrementalEncoder newEncoder(ErrorHandler errors) {
        Repertoire repertoire = unit == 2
                ? big ? Repertoire.UTF_16_BE : Repertoire.UTF_16_LE
                : big ? Repertoire.UTF_32_BE : Repertoire.UTF_32_LE;
        IncrementalEncoder encoder = new RepertoireEncoder(repertoire, name, errors);
        return marked ? new MarkingEncoder(encoder, mark(big)) : encoder;
    }

    private byte[] mark(boolean bigEndian) {
        byte[] mark = new byte[unit];
        mark[bigEndian ? unit - 2 : 0] = (byte) (bigEndian ? 0xfe : 0xff);
        mark[bigEndian ? unit - 1 : 1] = (byte) (bigEndian ? 0xff : 0xfe);
        return mark;
    }

    /** How the units of one width are decoded. */
    interface Units {
        /** Decodes what is whole from index {@code from} on; returns the index where it ends. */
        int decode(Decoder decoder, byte[] input, int from, boolean last, StringBuilder text)
                throws CharacterCodingException;
    }

    /** The decoder. Flags are those of CPython's decoders. */
    final class Decoder extends BufferedDecoder {
        private final Units units;
        private long order;

        Decoder(Units units, ErrorHandler errors) {
            super(errors);
            this.units = units;
            resetFlags();
        }

        boolean bigEndian() {
            return marked ? order == BIG : big;
        }

        /** The name in errors: with the order, once it is known. */
        String encoding() {
            return !marked ? name : bigEndian() ? "utf-" + 8 * unit + "-be" : "utf-" + 8 * unit + "-le";
        }

        @Override
        int decode(byte[] input, boolean last, StringBuilder text) throws CharacterCodingException {
            if (order != UNKNOWN) {
                return units.decode(this, input, 0, last, text);
            }
            if (input.length >= unit && (startsWith(input, mark(false)) || startsWith(input, mark(true)))) {
                order = startsWith(input, mark(true)) ? BIG : LITTLE;
                return units.decode(this, input, unit, last, text);
            }
            int consumed = units.decode(this, input, 0, last, text);
            if (consumed >= unit) {
                throw new DecodeException(name, input, 0, unit, "Stream does not start with BOM");
            }
            return consumed;
        }

        private static boolean startsWith(byte[] input, byte[] mark) {
            return Arrays.equals(input, 0, Math.min(input.length, mark.length), mark, 0, mark.length);
        }

        @Override
        public long stateFlags() {
            return order;
        }

        @Override
        void setFlags(long flags) {
            if (flags < 0 || flags > (marked ? UNKNOWN : LITTLE)) {
                super.setFlags(flags);
            }
            order = flags;
        }

        @Override
        void resetFlags() {
            order = marked ? UNKNOWN : LITTLE;
        }
    }
}
