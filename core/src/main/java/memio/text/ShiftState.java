package memio.text;

/**
 * What the bytes before mean for those that follow, in the stateful charsets of the JDK: as a number, and as the shortest bytes
 * that lead there from the initial state.
 *
 * <p>A decoder that knows this can be put anywhere. The number 0 is the initial state.
 */
interface ShiftState {
    byte ESCAPE = 0x1b;
    byte SHIFT_OUT = 0x0e;
    byte SHIFT_IN = 0x0f;
    byte[] IN = {SHIFT_IN};

    /** A charset in which bytes always mean the same. */
    ShiftState NONE = new ShiftState() {
        @Override
        public long after(long state, byte[] bytes, int from, int to) {
            return 0;
        }

        @Override
        public byte[] prelude(long state) {
            if (state != 0) {
                throw new IllegalArgumentException("no such decoder state: " + state);
            }
            return BufferedDecoder.NO_BYTES;
        }
    };

    /** EBCDIC in which shift-out leads to characters of two bytes and shift-in back. */
    ShiftState EBCDIC = new ShiftState() {
        private final byte[] out = {SHIFT_OUT};

        @Override
        public long after(long state, byte[] bytes, int from, int to) {
            boolean wide = state != 0;
            for (int i = from; i < to; i++) {
                if (!wide) {
                    wide = bytes[i] == SHIFT_OUT;
                } else if (bytes[i] == SHIFT_IN) {
                    wide = false;
                } else {
                    i++;
                }
            }
            return wide ? 1 : 0;
        }

        @Override
        public byte[] prelude(long state) {
            return state == 0 ? BufferedDecoder.NO_BYTES : out;
        }
    };

    /** The state after well-formed bytes, given the one before them. */
    long after(long state, byte[] bytes, int from, int to);

    /** Bytes that lead from the initial state to {@code state} and are no character. */
    byte[] prelude(long state);

    /** Bytes that end a text that ends in {@code state}: after them, what comes next begins in the initial state. */
    default byte[] end(long state) {
        return BufferedDecoder.NO_BYTES;
    }
}
