package memio.text;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
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

    @Override
    default List<String> readLines(long hint) throws IOException {
        return new Lines<>(this, line -> line.codePointCount(0, line.length())).toList(hint);
    }

    @Override
    default void writeLines(Iterable<? extends String> lines) throws IOException {
        for (String line : lines) {
            write(line);
        }
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
        return new Lines<>(this, String::length);
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
