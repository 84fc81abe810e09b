package memio.text;

import java.nio.charset.UnsupportedCharsetException;

/**
 * Thrown where neither the JDK nor a {@link CodecFinder} has a charset of the name that is asked for: Python's
 * {@code LookupError}.
 */
public final class UnknownCodecException extends UnsupportedCharsetException {
    private static final long serialVersionUID = 1;

    /** There is no codec {@code name}. */
    public UnknownCodecException(String name) {
        super(name);
    }

    /** Python also has codecs between bytes and bytes, by names such as {@code hex}. */
    @Override
    public String getMessage() {
        return "unknown encoding, or is not a text encoding: " + getCharsetName();
    }
}
