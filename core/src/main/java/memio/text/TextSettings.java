package memio.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All options of a file of text, with a value for each. */
record TextSettings(
        String encoding,
        Codec codec,
        ErrorHandler errors,
        Newline newline,
        boolean lineBuffering,
        boolean writeThrough,
        int chunkSize) {

    static final TextSettings DEFAULT = new TextSettings(
            "UTF-8", Codecs.lookup("utf-8"), ErrorHandler.STRICT, Newline.UNIVERSAL, false, false, Chunks.DEFAULT_SIZE);

    /** These, with the changes. Another charset makes errors strict unless the changes say otherwise. */
    TextSettings with(Text changes) {
        boolean recoded = changes.codec() != null;
        return new TextSettings(
                given(changes.encodingName(), encoding),
                given(changes.codec(), codec),
                given(changes.errorHandler(), recoded ? ErrorHandler.STRICT : errors),
                given(changes.newline(), newline),
                given(changes.lineBuffering(), lineBuffering),
                given(changes.writeThrough(), writeThrough),
                changes.chunkSize() > 0 ? changes.chunkSize() : chunkSize);
    }

    private static <T> T given(@Nullable T change, T now) {
        return Objects.requireNonNullElse(change, now);
    }
}
