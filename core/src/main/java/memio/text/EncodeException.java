package memio.text;

/** Characters that the charset has no bytes for: Python's {@code UnicodeEncodeError}. */
public final class EncodeException extends CodingException {
    private static final long serialVersionUID = 1;

    private final String input;
    private final int from;
    private final int to;

    /**
     * The code points of {@code input} from {@code start} to {@code end} cannot be encoded.
     *
     * @param encoding the name of the charset
     * @param input what was given to the encoder
     * @param start the number of code points before the first that cannot be encoded
     * @param end the number of code points up to the last that cannot be encoded, including it
     * @param reason what is wrong, in a few words
     */
    public EncodeException(String encoding, String input, int start, int end, String reason) {
        this(encoding, reason, input, input.offsetByCodePoints(0, start), input.offsetByCodePoints(0, end));
        arm();
    }

    private EncodeException(String encoding, String reason, String input, int from, int to) {
        super(encoding, reason);
        this.input = input;
        this.from = from;
        this.to = to;
    }

    /** For a handler: indices into the string instead of code points, and no stack trace. */
    static EncodeException forHandler(String encoding, String input, int from, int to, String reason) {
        return new EncodeException(encoding, reason, input, from, to);
    }

    /** What was given to the encoder. */
    public String input() {
        return input;
    }

    /** The characters that cannot be encoded. */
    public String unencodable() {
        return input.substring(from, to);
    }

    @Override
    public int start() {
        return input.codePointCount(0, from);
    }

    @Override
    public int end() {
        return input.codePointCount(0, to);
    }

    /** The index in the string where the trouble begins. */
    int from() {
        return from;
    }

    /** The index in the string where the trouble ends. */
    int to() {
        return to;
    }

    @Override
    public String getMessage() {
        String first = String.format("U+%04X", input.codePointAt(from));
        return encoding() + " cannot encode " + first + " at character " + start() + ": " + reason();
    }
}
