package memio.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Encodes by a {@link CharsetEncoder} of the JDK or of somebody else, which is not trusted to come to an end.
 *
 * <p>Each call begins and ends in the initial state of the charset. So what was written is readable should no more come, every
 * position told between two writes is a position and nothing else, and a call that fails leaves nothing to undo.
 */
final class CharsetTextEncoder extends BasicEncoder {
    private final Charset charset;
    private final ShiftState shifts;
    private final byte[] header;
    private final boolean runs;
    private final CharsetEncoder encoder;

    /**
     * An encoder.
     *
     * @param shifts what state the charset's encoder leaves the text in
     * @param header what the charset's encoder puts in front and is left out here, see {@link MarkingEncoder}
     * @param runs whether consecutive unencodable characters are one error
     */
    CharsetTextEncoder(
            Charset charset,
            String encoding,
            String reason,
            ShiftState shifts,
            byte[] header,
            boolean runs,
            ErrorHandler errors) {
        super(encoding, reason, errors);
        this.charset = charset;
        this.shifts = shifts;
        this.header = header;
        this.runs = runs;
        this.encoder = reporting(charset);
    }

    private static CharsetEncoder reporting(Charset charset) {
        return charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public byte[] encode(String text, boolean last) throws CharacterCodingException {
        if (text.isEmpty()) {
            return BufferedDecoder.NO_BYTES;
        }
        encoder.reset();
        Output output = new Output(text.length());
        CharBuffer input = CharBuffer.wrap(text);
        CoderResult result;
        while (!(result = output.encode(input)).isUnderflow()) {
            int from = input.position();
            EncodeException error = error(text, from, endOfUnencodable(text, from + result.length()));
            Repair repair = repair(error);
            byte[] given = repair.bytes();
            if (given != null) {
                output.bytes.append(given);
            } else if (!output.encode(CharBuffer.wrap(repair.text())).isUnderflow()) {
                throw refused(error);
            }
            input.position(repair.resume(error));
        }
        byte[] bytes = withoutHeader(output.flush());
        return BufferedDecoder.joined(bytes, shifts.end(shifts.after(0, bytes, 0, bytes.length)));
    }

    private byte[] withoutHeader(byte[] bytes) {
        for (int i = 0; i <= bytes.length - header.length && header.length > 0; i++) {
            if (Arrays.equals(bytes, i, i + header.length, header, 0, header.length)) {
                Bytes rest = new Bytes(bytes.length - header.length).append(bytes, i);
                return rest.append(Arrays.copyOfRange(bytes, i + header.length, bytes.length))
                        .toArray();
            }
        }
        return bytes;
    }

    private int endOfUnencodable(String text, int from) {
        if (!runs) {
            return from;
        }
        CharsetEncoder other = reporting(charset);
        ByteBuffer ignored = ByteBuffer.allocate(16);
        int end = from;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            CharBuffer character = CharBuffer.wrap(text, end, next);
            if (!other.reset().encode(character, ignored.clear(), true).isError()) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The bytes so far, and the way to more. */
    private final class Output {
        private final ByteBuffer chunk = ByteBuffer.allocate(256);
        final Bytes bytes;

        Output(int capacity) {
            bytes = new Bytes(capacity);
        }

        /** Encodes until the input ends or holds what cannot be encoded. */
        CoderResult encode(CharBuffer input) {
            while (true) {
                int before = input.remaining();
                CoderResult result = encoder.encode(input, chunk, true);
                boolean moved = drain() || input.remaining() < before;
                if (!result.isOverflow()) {
                    return checked(result, input.remaining());
                }
                if (!moved) {
                    throw lost();
                }
            }
        }

        byte[] flush() {
            while (encoder.flush(chunk).isOverflow()) {
                if (!drain()) {
                    throw lost();
                }
            }
            drain();
            return bytes.toArray();
        }

        private boolean drain() {
            int count = chunk.position();
            bytes.append(chunk.array(), count);
            chunk.clear();
            return count > 0;
        }

        private CoderResult checked(CoderResult result, int remaining) {
            boolean possible =
                    result.isUnderflow() ? remaining == 0 : result.length() > 0 && result.length() <= remaining;
            if (!possible) {
                throw lost();
            }
            return result;
        }

        private IllegalStateException lost() {
            return new IllegalStateException("encoder of " + charset + " goes astray");
        }
    }
}
