package memio.text;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import memio.base.ClosedFileException;
import memio.base.IOBase;
import memio.base.Lines;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/**
 * A file of text: Python's {@code io.TextIOBase}.
 *
 * <p>Sizes and limits count <em>code points</em>: a character outside the BMP is one, a surrogate pair is never split, and a
 * lone surrogate is a character like any other.
 *
 * <p>A position is what {@link #tell()} returned, a number to give back to {@link #seek(long)} and otherwise opaque; 0 is the
 * start. Relative to the position or the end, only a distance of 0 can be sought.
 */
public interface TextIO extends IOBase<String> {

    /**
     * Reads everything from the position to the end.
     *
     * @return the rest; empty at the end of the file, never {@code null}
     * @throws memio.base.FileTooLargeException if the rest does not fit into one string
     * @throws memio.base.WouldBlockException if a file below that does not block has nothing to offer yet; nothing is lost
     * @throws java.nio.charset.CharacterCodingException if the file holds bytes that are no text; the position stays
     */
    @Override
    default String read() throws IOException {
        return read(-1);
    }

    /**
     * Reads at most {@code size} characters, and fewer only where the file ends or a file below would block.
     *
     * @param size how many code points at most; if negative, this is {@link #read()}
     * @return never {@code null}; empty at the end of the file and, as in Python, if a buffered file below has nothing to offer
     *     yet; {@link #read()} tells the two apart
     * @throws memio.base.WouldBlockException if another file below has nothing to offer yet; nothing is lost
     * @throws java.nio.charset.CharacterCodingException if the file holds bytes that are no text; the position stays
     */
    @Override
    String read(int size) throws IOException;

    /** Reads one line: {@link #readLine(int) readLine(-1)}. */
    @Override
    default String readLine() throws IOException {
        return readLine(-1);
    }

    /**
     * Reads one line, or its beginning if it is longer than {@code limit} characters.
     *
     * @param limit how many code points at most; negative means no limit
     * @return the line with its line end; without one if the file ends first, or a buffered file below would block; empty at the
     *     end of the file, if {@code limit} is 0 and, as in Python, if such a file has nothing to offer yet; never {@code null}
     * @throws memio.base.WouldBlockException if another file below has nothing to offer yet; nothing is lost
     * @throws java.nio.charset.CharacterCodingException if the file holds bytes that are no text; the position stays
     */
    @Override
    String readLine(int limit) throws IOException;

    /** Reads lines until their total length exceeds {@code hint} code points, or the file ends. */
    @Override
    default List<String> readLines(long hint) throws IOException {
        return Lines.ofText(this).toList(hint);
    }

    @Override
    default void writeLines(Iterable<? extends String> lines) throws IOException {
        if (closed()) {
            throw new ClosedFileException();
        }
        for (String line : lines) {
            write(line);
        }
    }

    /**
     * The position, in a form that is exact for every charset at every character. {@link #tell()} tells the same as a
     * number where a number suffices.
     */
    default Cookie cookie() throws IOException {
        return Cookie.of(tell());
    }

    /**
     * Moves the position to where {@link #cookie()} once told.
     *
     * @throws IllegalArgumentException if this file never tells such a cookie
     */
    default void seek(Cookie cookie) throws IOException {
        seek(cookie.toLong());
    }

    /**
     * The line ends met so far in reading, of {@code "\r"}, {@code "\n"} and {@code "\r\n"} in this order; empty if none was,
     * or if this file does not look for all of them.
     */
    List<String> newlines();

    /** The charset's name as it was given, or {@code null} if this file has none, as a {@code StringIO}. */
    @Nullable
    String encoding();

    /** The name of the error handler, or {@code null} if this file has none, as a {@code StringIO}. */
    @Nullable
    String errors();

    /** Whether every line end that is written flushes. */
    boolean lineBuffering();

    /**
     * The file of bytes below.
     *
     * @throws UnsupportedOperationException if there is none
     */
    default BinaryIO buffer() {
        throw new UnsupportedOperationException("buffer");
    }

    /**
     * Gives up the file of bytes below, after a flush, and returns it; this file is of no use afterwards.
     *
     * @throws UnsupportedOperationException if there is none
     */
    @Override
    default BinaryIO detach() throws IOException {
        throw new UnsupportedOperationException("detach");
    }

    @Override
    default Iterator<String> iterator() {
        return Lines.ofText(this);
    }

    /** This file as a {@link Reader}; closing it leaves the file open. */
    default Reader asReader() {
        return asReader(false);
    }

    /**
     * This file as a {@link Reader} that shares the position.
     *
     * <p>A {@code Reader} counts in UTF-16: a character outside the BMP can be read in two halves, and counts as read with the
     * first. {@code mark} is supported, without limit, if the file can seek.
     *
     * @param closeFile whether closing the reader closes the file
     * @throws UnsupportedOperationException if this file cannot be read
     */
    default Reader asReader(boolean closeFile) {
        return new ReaderDoor(this, closeFile);
    }

    /** This file as a {@link Writer}; closing it flushes the file and leaves it open. */
    default Writer asWriter() {
        return asWriter(false);
    }

    /**
     * This file as a {@link Writer} that shares the position.
     *
     * <p>A {@code Writer} counts in UTF-16: the first half of a surrogate pair is written when the second comes, or as it is
     * when the writer is closed.
     *
     * @param closeFile whether closing the writer closes the file
     * @throws UnsupportedOperationException if this file cannot be written
     */
    default Writer asWriter(boolean closeFile) {
        return new WriterDoor(this, closeFile);
    }
}
