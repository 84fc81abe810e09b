package memio.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * EUC-JIS-2004, which the JDK lacks, by way of its {@code x-SJIS_0213}: both write the two planes of JIS X 0213, each of 94
 * rows of 94 cells, but pack rows and cells differently.
 */
final class EucJis2004 extends Charset {
    private static final String SHIFT_JIS = "x-SJIS_0213";
    /** Before a katakana of half width. */
    private static final int SINGLE_SHIFT_2 = 0x8e;
    /** Before a character of the second plane. */
    private static final int SINGLE_SHIFT_3 = 0x8f;
    /** The rows in use on the second plane, in Shift JIS two to a lead byte from {@link #LEAD_2} on. */
    private static final int[] ROWS_2 = {
        1, 8, 3, 4, 5, 12, 13, 14, 15, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94
    };

    private static final int LEAD_2 = 0xf0;
    private static final int CELLS = 94;

    private final Charset shiftJis;

    private EucJis2004(Charset shiftJis) {
        super("EUC-JIS-2004", null);
        this.shiftJis = shiftJis;
    }

    /** The charset, or {@code null} in a runtime without the JDK's Japanese ones. */
    static @Nullable Charset find() {
        return Charset.isSupported(SHIFT_JIS) ? new EucJis2004(Charset.forName(SHIFT_JIS)) : null;
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(this) || other.equals(StandardCharsets.US_ASCII);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this);
    }

    private static int row2(int lead, int half) {
        return ROWS_2[2 * (lead - LEAD_2) + half];
    }

    private static int indexOfRow2(int row) {
        for (int i = 0; i < ROWS_2.length; i++) {
            if (ROWS_2[i] == row) {
                return i;
            }
        }
        return -1;
    }

    private static final class Decoder extends CharsetDecoder {
        private final CharsetDecoder decoder;
        private final ByteBuffer character = ByteBuffer.allocate(2);

        Decoder(EucJis2004 charset) {
            super(charset, 0.5f, 1f);
            decoder = charset.shiftJis
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                int start = in.position();
                int first = in.get(start) & 0xff;
                int length = first < 0x80 ? 1 : first == SINGLE_SHIFT_3 ? 3 : 2;
                boolean leads = first < 0x80 || first == SINGLE_SHIFT_2 || first == SINGLE_SHIFT_3 || isCell(first);
                for (int i = 1; leads && i < Math.min(length, in.remaining()); i++) {
                    leads = isCell(in.get(start + i) & 0xff);
                }
                if (!leads) {
                    return CoderResult.malformedForLength(1);
                }
                if (in.remaining() < length) {
                    return CoderResult.UNDERFLOW;
                }
                if (!shift(in, start, length)) {
                    return CoderResult.unmappableForLength(length);
                }
                CoderResult result = decoder.reset().decode(character, out, true);
                if (!result.isUnderflow()) {
                    return result.isOverflow() ? result : CoderResult.unmappableForLength(length);
                }
                in.position(start + length);
            }
            return CoderResult.UNDERFLOW;
        }

        private static boolean isCell(int value) {
            return value > 0xa0 && value < 0xff;
        }

        /** Puts one character as Shift JIS writes it into {@link #character}; returns whether that is possible. */
        private boolean shift(ByteBuffer in, int start, int length) {
            int last = in.get(start + length - 1) & 0xff;
            character.clear();
            if (length == 1 || length == 2 && (in.get(start) & 0xff) == SINGLE_SHIFT_2) {
                character.put((byte) last).flip();
                return last < 0xe0;
            }
            int row = (in.get(start + length - 2) & 0xff) - 0xa0;
            int index = length == 3 ? indexOfRow2(row) : row - 1;
            int lead = (length == 3 ? LEAD_2 : 0x81) + index / 2;
            int cell = last - 0xa1 + CELLS * (index % 2);
            character.put((byte) (length == 2 && lead > 0x9f ? lead + 0x40 : lead));
            character.put((byte) (cell + (cell < 0x3f ? 0x40 : 0x41))).flip();
            return index >= 0;
        }
    }

    /** Some characters are written as one with what follows them, so that the inner encoder keeps them for a while. */
    private static final class Encoder extends CharsetEncoder {
        private static final int LONGEST = 3;

        private final CharsetEncoder encoder;
        /** Room for a character that was kept and the one after it. */
        private final ByteBuffer shifted = ByteBuffer.allocate(2 * LONGEST);

        private final ByteBuffer ready = ByteBuffer.allocate(2 * LONGEST).limit(0);
        private boolean ended;

        Encoder(EucJis2004 charset) {
            super(charset, 2f, LONGEST);
            encoder = charset.shiftJis
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        @Override
        protected void implReset() {
            encoder.reset();
            ready.limit(0);
            ended = false;
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            while (deliver(out) && in.hasRemaining()) {
                int before = in.remaining();
                int units = Character.isHighSurrogate(in.get(in.position())) ? Math.min(2, before) : 1;
                CharBuffer one = in.duplicate();
                one.limit(in.position() + units);
                CoderResult result = encoder.encode(one, shifted, false);
                in.position(one.position());
                unshift();
                if (result.isError() || in.remaining() == before) {
                    return deliver(out) ? result : CoderResult.OVERFLOW;
                }
            }
            return ready.hasRemaining() ? CoderResult.OVERFLOW : CoderResult.UNDERFLOW;
        }

        @Override
        protected CoderResult implFlush(ByteBuffer out) {
            if (!ended && deliver(out)) {
                encoder.encode(CharBuffer.allocate(0), shifted, true);
                encoder.flush(shifted);
                unshift();
                ended = true;
            }
            return deliver(out) ? CoderResult.UNDERFLOW : CoderResult.OVERFLOW;
        }

        /** Hands out what is ready; returns whether that was all. */
        private boolean deliver(ByteBuffer out) {
            while (ready.hasRemaining() && out.hasRemaining()) {
                out.put(ready.get());
            }
            return !ready.hasRemaining();
        }

        private void unshift() {
            shifted.flip();
            ready.clear();
            while (shifted.hasRemaining()) {
                int lead = shifted.get() & 0xff;
                if (lead < 0x80) {
                    ready.put((byte) lead);
                } else if (lead > 0xa0 && lead < 0xe0) {
                    ready.put((byte) SINGLE_SHIFT_2).put((byte) lead);
                } else {
                    put(lead, shifted.get() & 0xff);
                }
            }
            shifted.clear();
            ready.flip();
        }

        private void put(int lead, int trail) {
            int cell = trail - (trail < 0x7f ? 0x40 : 0x41);
            int half = cell / CELLS;
            int row;
            if (lead < LEAD_2) {
                row = 2 * (lead - (lead < 0xa0 ? 0x81 : 0xc1)) + half + 1;
            } else {
                row = row2(lead, half);
                ready.put((byte) SINGLE_SHIFT_3);
            }
            ready.put((byte) (0xa0 + row)).put((byte) (0xa1 + cell % CELLS));
        }
    }
}
