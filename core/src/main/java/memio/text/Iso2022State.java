package memio.text;

import java.io.ByteArrayOutputStream;

/**
 * The state of the ISO-2022 charsets: which sets of characters the escape sequences have designated, and whether shift-out is
 * in force.
 *
 * <p>As a number it is one bit for shift-out, then two designations of 24 bits, the bytes of their sequences without the
 * escape. What the initial state has anyway is 0.
 */
enum Iso2022State implements ShiftState {
    /**
     * Escape sequences choose the set in force; shift-out saves it and goes to katakana, shift-in goes to the saved one. So the
     * two designations are the one in force and the saved one.
     */
    JAPANESE("(B") {
        @Override
        long designated(long state, long sequence) {
            return state(false, sequence, second(state));
        }

        @Override
        long shifted(long state, boolean out) {
            return out ? state(true, first(state), first(state)) : state(false, second(state), second(state));
        }

        @Override
        void lead(long state, ByteArrayOutputStream target) {
            boolean out = (state & 1) != 0;
            long saved = second(state);
            if (out || saved != 0) {
                designate(saved, target);
                target.write(SHIFT_OUT);
            }
            if (!out && (saved != 0 || first(state) != 0)) {
                designate(first(state), target);
            }
        }
    },
    /** Escape sequences designate the set for shift-out and the one for single characters. */
    KOREAN("$)C") {
        @Override
        long designated(long state, long sequence) {
            return byKind(state, sequence);
        }
    },
    /** As {@link #KOREAN}, with other sets. */
    CHINESE("$)A") {
        @Override
        long designated(long state, long sequence) {
            return byKind(state, sequence);
        }
    };

    private static final int WIDTH = 24;
    private static final long MASK = (1L << WIDTH) - 1;

    private final long initial;

    /**
     * A family.
     *
     * @param initial the sequence, without the escape, that is in force from the start
     */
    Iso2022State(String initial) {
        this.initial = packed(initial);
    }

    /** The state after an escape sequence. */
    abstract long designated(long state, long sequence);

    /** The state after shift-out or shift-in. */
    long shifted(long state, boolean out) {
        return state(out, first(state), second(state));
    }

    /** Writes what leads from the initial state to {@code state}. */
    void lead(long state, ByteArrayOutputStream target) {
        if (first(state) != 0) {
            designate(first(state), target);
        }
        if (second(state) != 0) {
            designate(second(state), target);
        }
        if ((state & 1) != 0) {
            target.write(SHIFT_OUT);
        }
    }

    @Override
    public final long after(long state, byte[] bytes, int from, int to) {
        long now = state;
        for (int i = from; i < to; i++) {
            if (bytes[i] == SHIFT_OUT || bytes[i] == SHIFT_IN) {
                now = shifted(now, bytes[i] == SHIFT_OUT);
            } else if (bytes[i] == ESCAPE) {
                long sequence = 0;
                // Intermediate bytes are 0x20 to 0x2F; one more ends the sequence.
                do {
                    i++;
                    sequence = i < to ? sequence << 8 | bytes[i] : 0;
                } while (i < to && bytes[i] < 0x30);
                if (sequence > 0xff) {
                    now = designated(now, sequence == initial ? 0 : sequence);
                }
            }
        }
        return now;
    }

    @Override
    public final byte[] prelude(long state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lead(state, bytes);
        return bytes.toByteArray();
    }

    final void designate(long sequence, ByteArrayOutputStream target) {
        target.write(ESCAPE);
        long known = sequence == 0 ? initial : sequence;
        for (int shift = WIDTH - 8; shift >= 0; shift -= 8) {
            if (known >> shift != 0) {
                target.write((int) (known >> shift));
            }
        }
    }

    /** A sequence with {@code *} designates for single characters, all others for shift-out. */
    static long byKind(long state, long sequence) {
        boolean single = (sequence >> 8 & 0xff) == '*';
        return single
                ? state((state & 1) != 0, first(state), sequence)
                : state((state & 1) != 0, sequence, second(state));
    }

    static long state(boolean out, long first, long second) {
        return (out ? 1 : 0) | first << 1 | second << 1 + WIDTH;
    }

    static long first(long state) {
        return state >> 1 & MASK;
    }

    static long second(long state) {
        return state >> 1 + WIDTH & MASK;
    }

    private static long packed(String sequence) {
        long packed = 0;
        for (char c : sequence.toCharArray()) {
            packed = packed << 8 | c;
        }
        return packed;
    }
}
