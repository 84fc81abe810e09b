package memio.text;

import org.jspecify.annotations.Nullable;

/**
 * An {@link ErrorHandler}'s answer: what stands in place of what could not be coded, and where coding goes on. Immutable.
 */
public final class Repair {
    /** Nothing in its place. */
    public static final Repair NOTHING = new Repair("", null, 0, false);

    private final String text;
    private final byte @Nullable [] bytes;
    private final int position;
    private final boolean elsewhere;

    private Repair(String text, byte @Nullable [] bytes, int position, boolean elsewhere) {
        this.text = text;
        this.bytes = bytes;
        this.position = position;
        this.elsewhere = elsewhere;
    }

    /** Puts {@code text} in its place; in encoding it has to be encodable itself. */
    public static Repair text(String text) {
        return text.isEmpty() ? NOTHING : new Repair(text, null, 0, false);
    }

    /** Puts a copy of {@code bytes} in its place; in encoding only. */
    public static Repair bytes(byte[] bytes) {
        return new Repair("", bytes.clone(), 0, false);
    }

    /**
     * The same, but coding goes on at {@code position} and not at the end of the trouble.
     *
     * @param position the index of a byte in decoding, of a code point in encoding; negative counts from the end of the
     *     input. It has to lie behind the start of the trouble.
     */
    public Repair resumeAt(int position) {
        return new Repair(text, bytes, position, true);
    }

    String text() {
        return text;
    }

    byte @Nullable [] bytes() {
        return bytes;
    }

    /** Where decoding goes on, as an index of the input. */
    int resume(DecodeException error) {
        return elsewhere ? checked(error.start(), error.inputLength()) : error.end();
    }

    /** Where encoding goes on, as an index of the string. */
    int resume(EncodeException error) {
        if (!elsewhere) {
            return error.to();
        }
        String input = error.input();
        return input.offsetByCodePoints(0, checked(error.start(), input.codePointCount(0, input.length())));
    }

    private int checked(int start, int length) {
        int index = position < 0 ? length + position : position;
        if (index <= start || index > length) {
            throw new IndexOutOfBoundsException(
                    "error handler resumes at " + position + ", not behind " + start + " and within " + length);
        }
        return index;
    }

    @Override
    public String toString() {
        String what = bytes == null ? text.length() + " chars" : bytes.length + " bytes";
        return "Repair[" + what + (elsewhere ? ", resume at " + position : "") + "]";
    }
}
