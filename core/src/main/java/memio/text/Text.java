package memio.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How bytes become text: an immutable set of options, starting from {@link #DEFAULT}.
 *
 * <pre>{@code
 * Text.DEFAULT.encoding("latin-1").errors("replace").newline(Newline.UNTRANSLATED)
 * }</pre>
 *
 * <p>What has not been set has its default in a new file, and stays as it is in {@link TextIOWrapper#reconfigure}: a set of
 * options also is a set of changes. Safe for use by several threads.
 */
public final class Text {
    /** UTF-8, strict, universal newlines, nothing flushed before its time. */
    public static final Text DEFAULT = new Text(new Builder());

    private final @Nullable String encoding;
    private final @Nullable Codec codec;
    private final @Nullable ErrorHandler errors;
    private final @Nullable Newline newline;
    private final @Nullable Boolean lineBuffering;
    private final @Nullable Boolean writeThrough;
    private final int chunkSize;

    private Text(Builder b) {
        encoding = b.encoding;
        codec = b.codec;
        errors = b.errors;
        newline = b.newline;
        lineBuffering = b.lineBuffering;
        writeThrough = b.writeThrough;
        chunkSize = b.chunkSize;
    }

    /**
     * The charset by name: of the JDK's, in the JDK's spelling or Python's, or of {@linkplain Codecs#register one's own}; or
     * {@code "locale"} for that of the system's settings. In {@link TextIOWrapper#reconfigure} it also makes errors strict
     * unless these are set too.
     *
     * @throws UnknownCodecException if there is none
     */
    public Text encoding(String name) {
        String resolved = Codecs.resolved(name);
        return encoding(resolved, Codecs.lookup(resolved));
    }

    /**
     * The charset. UTF-16 and UTF-32 are as Python's: they demand a byte order mark in reading, and write one, little-endian.
     */
    public Text encoding(Charset charset) {
        return encoding(charset.name(), Codecs.of(charset));
    }

    private Text encoding(String name, Codec newCodec) {
        Builder b = new Builder(this);
        b.encoding = name;
        b.codec = newCodec;
        return new Text(b);
    }

    /**
     * What to do about malformed bytes and unencodable characters, by name.
     *
     * @throws UnknownErrorHandlerException if there is none
     */
    public Text errors(String name) {
        return errors(ErrorHandler.of(name));
    }

    /** What to do about malformed bytes and unencodable characters. */
    public Text errors(ErrorHandler handler) {
        Builder b = new Builder(this);
        b.errors = handler;
        return new Text(b);
    }

    /** What ends a line, and what becomes of line ends. */
    public Text newline(Newline newNewline) {
        Builder b = new Builder(this);
        b.newline = newNewline;
        return new Text(b);
    }

    /** Whether a line end that is written flushes. */
    public Text lineBuffering(boolean on) {
        Builder b = new Builder(this);
        b.lineBuffering = on;
        return new Text(b);
    }

    /** Whether what is written goes to the file below at once, instead of when a chunk is full. */
    public Text writeThrough(boolean on) {
        Builder b = new Builder(this);
        b.writeThrough = on;
        return new Text(b);
    }

    /**
     * How much is read from the file below at a time, and is kept back in writing: 8192 bytes unless set. Tests set it to 1 or
     * 7 to meet every border.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public Text chunkSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("chunkSize < 1: " + size);
        }
        Builder b = new Builder(this);
        b.chunkSize = size;
        return new Text(b);
    }

    // ---- what has been set

    /** The names of the options that have been set, as their methods are called. */
    public List<String> given() {
        List<String> names = new ArrayList<>();
        addIf(encoding != null, "encoding", names);
        addIf(errors != null, "errors", names);
        addIf(newline != null, "newline", names);
        addIf(lineBuffering != null, "lineBuffering", names);
        addIf(writeThrough != null, "writeThrough", names);
        addIf(chunkSize != 0, "chunkSize", names);
        return List.copyOf(names);
    }

    private static void addIf(boolean given, String name, List<String> names) {
        if (given) {
            names.add(name);
        }
    }

    @Nullable
    String encodingName() {
        return encoding;
    }

    @Nullable
    Codec codec() {
        return codec;
    }

    @Nullable
    ErrorHandler errorHandler() {
        return errors;
    }

    @Nullable
    Newline newline() {
        return newline;
    }

    @Nullable
    Boolean lineBuffering() {
        return lineBuffering;
    }

    @Nullable
    Boolean writeThrough() {
        return writeThrough;
    }

    /** 0 if not set. */
    int chunkSize() {
        return chunkSize;
    }

    @Override
    public String toString() {
        return "Text[encoding=" + encoding + ", errors=" + (errors == null ? null : errors.name()) + ", newline="
                + newline + ", lineBuffering=" + lineBuffering + ", writeThrough=" + writeThrough + ", chunkSize="
                + chunkSize + "]";
    }

    /** A copy in the making. */
    private static final class Builder {
        private @Nullable String encoding;
        private @Nullable Codec codec;
        private @Nullable ErrorHandler errors;
        private @Nullable Newline newline;
        private @Nullable Boolean lineBuffering;
        private @Nullable Boolean writeThrough;
        private int chunkSize;

        Builder() {}

        Builder(Text text) {
            encoding = text.encoding;
            codec = text.codec;
            errors = text.errors;
            newline = text.newline;
            lineBuffering = text.lineBuffering;
            writeThrough = text.writeThrough;
            chunkSize = text.chunkSize;
        }
    }
}
