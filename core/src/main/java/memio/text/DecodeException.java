package memio.text;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that the charset does not allow: Python's {@code UnicodeDecodeError}. */
public final class DecodeException extends CodingException {
    private static final long serialVersionUID = 1;

    private byte[] input;
    private final int start;
    private final int end;

    /**
     * The bytes of {@code input} from {@code start} to {@code end} are malformed.
     *
     * @param encoding the name of the charset
     * @param input what was given to the decoder, with what it had kept from before; a copy is taken
     * @param start the index of the first malformed byte
     * @param end the index behind the last
     * @param reason what is wrong, in a few words
     */
    public DecodeException(String encoding, byte[] input, int start, int end, String reason) {
        this(encoding, reason, input.clone(), start, end);
        arm();
    }

    private DecodeException(String encoding, String reason, byte[] input, int start, int end) {
        super(encoding, reason);
        this.input = input;
        this.start = start;
        this.end = end;
    }

    /** For a handler: shares {@code input} and has no stack trace. */
    static DecodeException forHandler(String encoding, byte[] input, int start, int end, String reason) {
        return new DecodeException(encoding, reason, input, start, end);
    }

    /** A copy of what was given to the decoder, with what it had kept from before. */
    public byte[] input() {
        return input.clone();
    }

    /** A copy of the malformed bytes. */
    public byte[] malformed() {
        return Arrays.copyOfRange(input, start, end);
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    int inputLength() {
        return input.length;
    }

    int byteAt(int index) {
        return input[index] & 0xff;
    }

    @Override
    void arm() {
        input = input.clone();
        super.arm();
    }

    @Override
    public String getMessage() {
        String bytes = HexFormat.of().formatHex(input, start, Math.min(end, start + 8));
        return encoding() + " cannot decode 0x" + bytes + " at byte " + start + ": " + reason();
    }
}
