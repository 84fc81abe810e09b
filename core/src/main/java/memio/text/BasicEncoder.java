package memio.text;

import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** An encoder without a state, and its dealings with the error handler. */
abstract class BasicEncoder implements IncrementalEncoder {
    private final String encoding;
    private final String reason;
    private final ErrorHandler errors;

    /**
     * An encoder.
     *
     * @param encoding the name that its errors give
     * @param reason the reason that its errors give
     */
    BasicEncoder(String encoding, String reason, ErrorHandler errors) {
        this.encoding = encoding;
        this.reason = reason;
        this.errors = errors;
    }

    /** The error that {@code text[from .. to-1]} cannot be encoded. */
    final EncodeException error(String text, int from, int to) {
        return EncodeException.forHandler(encoding, text, from, to, reason);
    }

    /** What the handler makes of an error. */
    final Repair repair(EncodeException error) throws CodingException {
        try {
            return errors.handle(error);
        } catch (CodingException e) {
            e.arm();
            throw e;
        }
    }

    /** Refuses what the handler answered, since it cannot be encoded either: the error stands. */
    static EncodeException refused(EncodeException error) {
        error.arm();
        return error;
    }

    @Override
    public final long getState() {
        return 0;
    }

    @Override
    public final void setState(long state) {
        if (state != 0) {
            throw new IllegalArgumentException("no such encoder state: " + state);
        }
    }

    @Override
    public final void reset() {}

    /** An encoder that knows what it can encode. */
    abstract static class Piecewise extends BasicEncoder {
        Piecewise(String encoding, String reason, ErrorHandler errors) {
            super(encoding, reason, errors);
        }

        /** Encodes {@code text}, or answers {@code null} if it cannot be encoded as a whole. */
        abstract byte @Nullable [] encodeWhole(String text);

        /** The index of the first character from {@code from} on that cannot be encoded, or −1. */
        abstract int firstUnencodable(String text, int from);

        /** The end of those characters from {@code from} on, the first of which cannot be encoded, that are one error. */
        abstract int endOfUnencodable(String text, int from);

        /** Whether the output may hold these bytes of the handler's. */
        abstract boolean fits(byte[] bytes);

        @Override
        public final byte[] encode(String text, boolean last) throws CharacterCodingException {
            byte[] whole = encodeWhole(text);
            return whole != null ? whole : encodeRepaired(text);
        }

        private byte[] encodeRepaired(String text) throws CharacterCodingException {
            Bytes bytes = new Bytes(text.length());
            int at = 0;
            int next;
            while ((next = firstUnencodable(text, at)) >= 0) {
                EncodeException error = error(text, next, endOfUnencodable(text, next));
                bytes.append(encodable(text.substring(at, next), error));
                Repair repair = repair(error);
                byte[] given = repair.bytes();
                if (given != null && !fits(given)) {
                    throw refused(error);
                }
                bytes.append(given != null ? given : encodable(repair.text(), error));
                at = repair.resume(error);
            }
            byte[] rest = encodeWhole(text.substring(at));
            return rest == null ? bytes.toArray() : bytes.append(rest).toArray();
        }

        private byte[] encodable(String text, EncodeException error) throws EncodeException {
            byte[] whole = encodeWhole(text);
            if (whole == null) {
                throw refused(error);
            }
            return whole;
        }
    }
}
