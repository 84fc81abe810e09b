package memio.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes by a {@link CharsetDecoder}, which is not trusted to come to an end. */
abstract class CharsetDecoding extends BufferedDecoder {
    private final Charset charset;
    private final String encoding;
    CharsetDecoder decoder;
    final CharBuffer chunk = CharBuffer.allocate(512);

    CharsetDecoding(Charset charset, String encoding, ErrorHandler errors) {
        super(errors);
        this.charset = charset;
        this.encoding = encoding;
        this.decoder = newDecoder();
    }

    final CharsetDecoder newDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Decodes until the input ends, in the middle of a character perhaps; returns the index where it does. */
    final int decode(byte[] input, StringBuilder text, boolean last) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.wrap(input);
        int from = 0;
        while (true) {
            CoderResult result = step(bytes, text);
            int at = bytes.position();
            wellFormed(input, from, at);
            boolean truncated = result.isUnderflow();
            if (truncated && (at == input.length || !last)) {
                return at;
            }
            int end = truncated ? input.length : at + result.length();
            if (end <= at || end > input.length) {
                throw astray();
            }
            String reason = truncated ? "incomplete multibyte sequence" : "illegal multibyte sequence";
            from = repair(encoding, input, at, end, reason, text);
            bytes.position(from);
        }
    }

    /** Is told which bytes have been decoded without an error. */
    void wellFormed(byte[] input, int from, int to) {}

    private CoderResult step(ByteBuffer bytes, StringBuilder text) {
        while (true) {
            int before = bytes.remaining();
            CoderResult result = decoder.decode(bytes, chunk, false);
            boolean moved = drain(text) || bytes.remaining() < before;
            if (!result.isOverflow()) {
                return result;
            }
            if (!moved) {
                throw astray();
            }
        }
    }

    final boolean drain(StringBuilder text) {
        int count = chunk.position();
        text.append(chunk.array(), 0, count);
        chunk.clear();
        return count > 0;
    }

    final IllegalStateException astray() {
        return new IllegalStateException("decoder of " + encoding + " goes astray");
    }

    /**
     * For the charsets of the JDK. Their decoders cannot be asked for their state; so each call starts the decoder anew, leads
     * it by the {@link ShiftState}'s prelude to where the last call ended, and keeps that state up to date on the side.
     */
    static final class Restorable extends CharsetDecoding {
        private final ShiftState shifts;
        private long state;

        Restorable(Charset charset, String encoding, ShiftState shifts, ErrorHandler errors) {
            super(charset, encoding, errors);
            this.shifts = shifts;
        }

        @Override
        int decode(byte[] input, boolean last, StringBuilder text) throws CharacterCodingException {
            decoder.reset();
            decoder.decode(ByteBuffer.wrap(shifts.prelude(state)), chunk, false);
            chunk.clear();
            int end = decode(input, text, last);
            if (!last && endsInHalf(input, end, text)) {
                text.setLength(text.length() - 1);
                return end - 3;
            }
            return end;
        }

        /** Whether the first half of a surrogate pair was decoded alone: CESU-8 writes them as two characters. */
        private static boolean endsInHalf(byte[] input, int end, StringBuilder text) {
            return text.length() > 0
                    && Character.isHighSurrogate(text.charAt(text.length() - 1))
                    && end >= 3
                    && Utf8.surrogate(input, end - 3);
        }

        @Override
        void wellFormed(byte[] input, int from, int to) {
            state = shifts.after(state, input, from, to);
        }

        @Override
        public long stateFlags() {
            return state;
        }

        @Override
        void setFlags(long flags) {
            shifts.prelude(flags);
            state = flags;
        }

        @Override
        void resetFlags() {
            state = 0;
        }
    }

    /**
     * For charsets of which nothing is known. The decoder just runs on; there is no way back but to the start, and no way on
     * after an error but from the start.
     */
    static final class Opaque extends CharsetDecoding {
        private @Nullable Throwable failure;

        Opaque(Charset charset, String encoding, ErrorHandler errors) {
            super(charset, encoding, errors);
        }

        @Override
        int decode(byte[] input, boolean last, StringBuilder text) throws CharacterCodingException {
            if (failure instanceof CharacterCodingException e) {
                throw e;
            }
            if (failure != null) {
                throw new IllegalStateException("decoder has failed before", failure);
            }
            try {
                int end = decode(input, text, last);
                if (last) {
                    finish(text);
                }
                return end;
            } catch (CharacterCodingException | RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        private void finish(StringBuilder text) {
            decoder.decode(ByteBuffer.allocate(0), chunk, true);
            while (decoder.flush(chunk).isOverflow()) {
                if (!drain(text)) {
                    throw astray();
                }
            }
            drain(text);
            decoder.reset();
        }

        @Override
        void resetFlags() {
            failure = null;
            decoder = newDecoder(); // that of x-ISCII91 does not forget all when it is reset
        }
    }
}
