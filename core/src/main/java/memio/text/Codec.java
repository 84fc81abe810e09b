package memio.text;

import org.jspecify.annotations.Nullable;

/**
 * A charset, as files of text use it: Python's {@code codecs.CodecInfo}. {@link Codecs} has one for every charset of the JDK.
 */
public interface Codec {
    /** The name. */
    String name();

    /** A decoder at the start of a text, or {@code null} if this codec only encodes. */
    @Nullable
    IncrementalDecoder newDecoder(ErrorHandler errors);

    /** An encoder at the start of a text, or {@code null} if this codec only decodes. */
    @Nullable
    IncrementalEncoder newEncoder(ErrorHandler errors);
}
