package memio.text;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** A decoder that keeps the bytes of an unfinished character until the rest of it comes. */
abstract class BufferedDecoder implements IncrementalDecoder {
    static final byte[] NO_BYTES = {};

    private final ErrorHandler errors;
    private byte[] held = NO_BYTES;

    BufferedDecoder(ErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public final String decode(byte[] bytes, boolean last) throws CharacterCodingException {
        byte[] input = joined(held, bytes);
        StringBuilder text = new StringBuilder(input.length);
        long flags = stateFlags();
        boolean done = false;
        try {
            int consumed = decode(input, last, text);
            held = consumed == input.length ? NO_BYTES : Arrays.copyOfRange(input, consumed, input.length);
            done = true;
        } finally {
            if (!done) {
                setFlags(flags);
            }
        }
        return text.toString();
    }

    /**
     * Decodes as much as there are whole characters.
     *
     * @return how many bytes that were
     */
    abstract int decode(byte[] input, boolean last, StringBuilder text) throws CharacterCodingException;

    /** What the handler makes of malformed bytes; returns the index to go on at. */
    final int repair(String encoding, byte[] input, int start, int end, String reason, StringBuilder text)
            throws CodingException {
        DecodeException error = DecodeException.forHandler(encoding, input, start, end, reason);
        Repair repair;
        try {
            repair = errors.handle(error);
        } catch (CodingException e) {
            e.arm();
            throw e;
        }
        if (repair.bytes() != null) {
            throw new IllegalArgumentException("error handler answers bytes to a decoding error");
        }
        text.append(repair.text());
        return repair.resume(error);
    }

    @Override
    public final byte[] stateBuffer() {
        return held.clone();
    }

    @Override
    public long stateFlags() {
        return 0;
    }

    @Override
    public final void setState(byte[] buffer, long flags) {
        setFlags(flags);
        held = buffer.clone();
    }

    @Override
    public final void reset() {
        held = NO_BYTES;
        resetFlags();
    }

    /** Sets what {@link #stateFlags()} tells. */
    void setFlags(long flags) {
        if (flags != 0) {
            throw new IllegalArgumentException("no such decoder state: " + flags);
        }
    }

    /** Sets the flags as they are at the very start. */
    void resetFlags() {}

    static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
