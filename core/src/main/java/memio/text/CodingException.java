package memio.text;

import java.nio.charset.CharacterCodingException;

/**
 * Bytes that are no text, or text that a charset has no bytes for: what an {@link ErrorHandler} is asked about, and what is
 * thrown where it does not help.
 *
 * <p>One that a handler is asked about has no stack trace until it is thrown.
 */
public abstract sealed class CodingException extends CharacterCodingException permits DecodeException, EncodeException {
    private static final long serialVersionUID = 1;

    private final String encoding;
    private final String reason;
    private boolean thrown;

    CodingException(String encoding, String reason) {
        this.encoding = encoding;
        this.reason = reason;
    }

    /** The name of the charset, as Python's codec of it reports: {@code "utf-8"}, {@code "utf-16-le"}, {@code "charmap"}. */
    public String encoding() {
        return encoding;
    }

    /** Where the trouble begins in the input: a byte in decoding, a code point in encoding. */
    public abstract int start();

    /** Where the trouble ends in the input: behind its last byte in decoding, behind its last code point in encoding. */
    public abstract int end();

    /** What is wrong, in a few words. */
    public String reason() {
        return reason;
    }

    /** Does nothing until the exception is thrown: what handlers repair costs no walk through the stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return thrown ? super.fillInStackTrace() : this;
    }

    /** Makes this an exception to be thrown here. */
    void arm() {
        if (!thrown) {
            thrown = true;
            fillInStackTrace();
        }
    }
}
