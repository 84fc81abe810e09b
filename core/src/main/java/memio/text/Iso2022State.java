package memio.text;

import java.io.ByteArrayOutputStream;

/**
 * The state of the ISO-2022 charsets: which sets of characters the escape sequences have designated, and whether shift-out is
 * in force.
 *
 * <p>As a number it has one bit for shift-out, and above it what is designated; 0 there is what the text begins with. A
 * sequence is a number too: its bytes without the escape.
 */
enum Iso2022State implements ShiftState {
    /**
     * Escape sequences choose the set in force. Shift-out saves it and chooses katakana, shift-in chooses the saved one. The
     * state has the set in force, then the saved one.
     */
    JAPANESE('(' << 8 | 'B', 24) {
        @Override
        long designated(long state, int sequence) {
            return state(false, sequence, slot(state, 1));
        }

        @Override
        long shifted(long state, boolean out) {
            int saved = out && isOut(state) ? OUT_TWICE : slot(state, out ? 0 : 1);
            return out || saved == OUT_TWICE ? state(true, slot(state, 0), saved) : state(false, saved, saved);
        }

        @Override
        boolean isWide(long state) {
            return !isOut(state) && (slot(state, 0) >> 8 == '$' || slot(state, 0) >> 16 == '$');
        }

        @Override
        void lead(long state, ByteArrayOutputStream target) {
            int saved = slot(state, 1);
            if (isOut(state) || saved != 0) {
                if (saved == OUT_TWICE) {
                    target.write(SHIFT_OUT);
                } else {
                    designate(saved, target);
                }
                target.write(SHIFT_OUT);
            }
            if (!isOut(state) && (saved != 0 || slot(state, 0) != 0)) {
                designate(slot(state, 0), target);
            }
        }
    },
    /** As {@link #CHINESE}, with another set to begin with. */
    KOREAN('$' << 16 | ')' << 8 | 'C', 8),
    /**
     * Escape sequences designate sets: with {@code )} for shift-out, with {@code *} and {@code +} for the single shifts. The
     * state has the last bytes of these three, and whether that for shift-out was not the last of all, which ought not to
     * matter and does to the JDK.
     */
    CHINESE('$' << 16 | ')' << 8 | 'A', 8);

    private static final String KINDS = ")*+";

    private static final long SINGLE_LAST = 1L << 25;

    /** What was saved by a shift-out was shift-out: no sequence, all of which are longer. */
    private static final int OUT_TWICE = 1;

    private final int initial;
    private final int width;

    /**
     * A family.
     *
     * @param initial the sequence for what is designated from the start
     * @param width how many bits a designation takes
     */
    Iso2022State(int initial, int width) {
        this.initial = initial;
        this.width = width;
    }

    // ---- what bytes do to the state

    @Override
    public final long after(long state, byte[] bytes, int from, int to) {
        long now = state;
        for (int i = from; i < to; i++) {
            if (bytes[i] == SHIFT_OUT || bytes[i] == SHIFT_IN) {
                now = shifted(now, bytes[i] == SHIFT_OUT);
            } else if (bytes[i] == ESCAPE) {
                int sequence = 0;
                // Intermediate bytes are 0x20 to 0x2F; one more ends the sequence.
                do {
                    i++;
                    sequence = i < to ? sequence << 8 | bytes[i] : 0;
                } while (i < to && bytes[i] < 0x30);
                boolean singleShift = sequence <= 0xff;
                now = singleShift ? now : designated(now, sequence == initial ? 0 : sequence);
                i += singleShift ? 2 : 0;
            } else if (isWide(now)) {
                i++;
            }
        }
        return now;
    }

    /** The state after an escape sequence, 0 for the initial one. */
    long designated(long state, int sequence) {
        int kind = sequence == 0 ? 0 : KINDS.indexOf(sequence >> 8 & 0xff);
        long bits = (long) (sequence & 0xff) << 1 + width * kind;
        long others = state & ~(0xffL << 1 + width * kind) & ~SINGLE_LAST;
        return others | bits | (kind == 0 ? 0 : SINGLE_LAST);
    }

    /** The state after shift-out or shift-in. */
    long shifted(long state, boolean out) {
        return out ? state | 1 : state & ~1;
    }

    /** Whether characters have two bytes. */
    boolean isWide(long state) {
        return isOut(state);
    }

    // ---- bytes that lead to a state, and away from it

    @Override
    public final byte[] prelude(long state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lead(state, bytes);
        return bytes.toByteArray();
    }

    /** Writes what leads from the initial state to {@code state}. */
    void lead(long state, ByteArrayOutputStream target) {
        boolean singleLast = (state & SINGLE_LAST) != 0;
        if (singleLast) {
            lead(state, 0, target);
        }
        lead(state, 1, target);
        lead(state, 2, target);
        if (!singleLast && target.size() > 0) {
            designate(slot(state, 0) == 0 ? 0 : sequence(state, 0), target);
        } else if (!singleLast) {
            lead(state, 0, target);
        }
        if (isOut(state)) {
            target.write(SHIFT_OUT);
        }
    }

    private void lead(long state, int kind, ByteArrayOutputStream target) {
        if (slot(state, kind) != 0) {
            designate(sequence(state, kind), target);
        }
    }

    private int sequence(long state, int kind) {
        return '$' << 16 | KINDS.charAt(kind) << 8 | slot(state, kind);
    }

    final void designate(int sequence, ByteArrayOutputStream target) {
        target.write(ESCAPE);
        int known = sequence == 0 ? initial : sequence;
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (known >> shift != 0) {
                target.write(known >> shift);
            }
        }
    }

    @Override
    public byte[] end(long state) {
        return isOut(state) ? IN : BufferedDecoder.NO_BYTES;
    }

    // ---- the number

    final long state(boolean out, int first, int second) {
        return (out ? 1 : 0) | (long) first << 1 | (long) second << 1 + width;
    }

    final int slot(long state, int index) {
        return (int) (state >> 1 + width * index & (1L << width) - 1);
    }

    static boolean isOut(long state) {
        return (state & 1) != 0;
    }
}
