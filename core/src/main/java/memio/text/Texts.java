package memio.text;

import java.io.Reader;
import java.io.StringReader;

/**
 * Makes files of text from the JDK's types, as {@link java.nio.channels.Channels} does for channels. The way back is
 * {@link TextIO#asReader()} and {@link TextIO#asWriter()}.
 *
 * <p>Such a file cannot seek. It is read or written, not both, has no encoding, counts code points, and handles line ends as
 * its {@link Newline} says: by default nothing is translated, and only {@code \n} ends a line. Nothing here is safe for use
 * by several threads.
 */
public final class Texts {
    private Texts() {}

    /** A file that reads {@code source}: {@link #from(Reader, Newline) from(source, LF)}. */
    public static TextIO from(Reader source) {
        return from(source, Newline.LF);
    }

    /** A file that reads {@code source} and closes it when it is closed itself. */
    public static TextIO from(Reader source, Newline newline) {
        return from(source, newline, true);
    }

    /**
     * A file that reads {@code source}, ahead of what it is asked for.
     *
     * @param newline what ends a line, and what becomes of line ends
     * @param closeSource whether closing the file closes {@code source}
     */
    public static TextIO from(Reader source, Newline newline, boolean closeSource) {
        return new ReaderFile(source, newline, closeSource);
    }

    /** A file that reads what {@code source} says as a string now. */
    public static TextIO from(CharSequence source) {
        return from(source, Newline.LF);
    }

    /** The same with a {@code newline}. */
    public static TextIO from(CharSequence source, Newline newline) {
        return from(new StringReader(source.toString()), newline);
    }

    /**
     * A file that appends to {@code target}, a {@link java.io.Writer}, a {@link StringBuilder} or the like:
     * {@link #to(Appendable, Newline) to(target, LF)}.
     */
    public static TextIO to(Appendable target) {
        return to(target, Newline.LF);
    }

    /**
     * A file that appends to {@code target}, and closes it when it is closed itself, if that has a meaning.
     */
    public static TextIO to(Appendable target, Newline newline) {
        return to(target, newline, true);
    }

    /**
     * A file that appends to {@code target} at once.
     *
     * @param newline what becomes of {@code \n}; {@link Newline#UNIVERSAL} makes it the system's line end
     * @param closeTarget whether closing the file closes {@code target}; if not, or if it is not
     *     {@link java.io.Closeable}, it is flushed
     */
    public static TextIO to(Appendable target, Newline newline, boolean closeTarget) {
        return new AppendableFile(target, newline, closeTarget);
    }
}
