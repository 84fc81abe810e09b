package memio.base;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What every file can be asked, whether it holds bytes or text: Python's {@code io.IOBase} with the {@code read} and
 * {@code write} that Python leaves undeclared there.
 *
 * <p>A file has one <em>position</em>, counted from 0, at which the next read or write takes place. It may lie beyond the
 * end: reading there yields nothing, and the next write fills the gap with zeros. A file is a sequence of <em>lines</em>,
 * each with its line end, the last perhaps without; iterating yields them from the position on.
 *
 * <p>An operation that this file cannot do throws {@link UnsupportedOperationException}; every operation except
 * {@link #closed()} and {@link #close()} throws {@link ClosedFileException} after closing. A call that fails has changed
 * nothing unless its exception says how much was taken.
 *
 * <p>Files are not safe for use by several threads unless their class says so.
 *
 * @param <T> what is read and written: {@code byte[]} or {@link String}
 */
public interface IOBase<T> extends Closeable, Flushable, Iterable<T> {

    /**
     * Reads everything from the position to the end and moves the position there.
     *
     * @return an array or string of its own; empty at the end of the file; {@code null} if a file that does not block
     *     has nothing to offer yet
     * @throws FileTooLargeException if the rest does not fit into one Java array
     * @throws UnsupportedOperationException if this file is not readable
     */
    default @Nullable T read() throws IOException {
        return read(-1);
    }

    /**
     * Reads at most {@code size} bytes or code points and moves the position behind them.
     *
     * @param size how much at most; negative means {@linkplain #read() the rest}
     * @return an array or string of its own; empty at the end of the file or if {@code size} is 0; {@code null} if a file
     *     that does not block has nothing to offer yet
     */
    @Nullable
    T read(int size) throws IOException;

    /**
     * Reads one line.
     *
     * @return the line with its line end; without one if the file ends first, or would block; empty at the end of the file;
     *     {@code null} if a raw file that does not block has nothing to offer yet, while a buffered one answers an empty line
     */
    default @Nullable T readLine() throws IOException {
        return readLine(-1);
    }

    /**
     * Reads one line, or its beginning if it is longer than {@code limit} bytes or code points.
     *
     * @param limit how much at most; negative means no limit
     * @return as {@link #readLine()}, empty also if {@code limit} is 0
     */
    @Nullable
    T readLine(int limit) throws IOException;

    /** Reads all lines from the position to the end. */
    default List<T> readLines() throws IOException {
        return readLines(-1);
    }

    /**
     * Reads lines until their total length exceeds {@code hint} bytes or code points, or the file ends. As in Python, a
     * {@code BytesIO} stops already when the total reaches it.
     *
     * @param hint after how much to stop; 0 or negative means never
     */
    List<T> readLines(long hint) throws IOException;

    /**
     * Writes at the position and moves it behind what was written.
     *
     * @return how many bytes or code points were written; all of them, unless this is a raw file
     * @throws FileTooLargeException if the file would outgrow its limit
     * @throws UnsupportedOperationException if this file is not writable
     */
    int write(T data) throws IOException;

    /**
     * Writes each of {@code lines}, adding no line ends. If one of them fails, those before it stay written.
     */
    void writeLines(Iterable<? extends T> lines) throws IOException;

    /**
     * The lines from the position on. The iterator reads with {@link #readLine()} and moves the position of the file;
     * asking whether there is a next line may read that line. What {@code readLine} throws comes as
     * {@link java.io.UncheckedIOException}.
     */
    @Override
    Iterator<T> iterator();

    /**
     * The lines from the position on, as a stream: each as {@link #readLine()} reads it, that is with its line end, when it is
     * wanted. Closing the stream leaves the file open. What {@code readLine} throws comes as
     * {@link java.io.UncheckedIOException}.
     */
    default Stream<T> lines() {
        int nature = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), nature), false);
    }

    /** Whether this file can be read. */
    default boolean readable() {
        requireOpen();
        return false;
    }

    /** Whether this file can be written. */
    default boolean writable() {
        requireOpen();
        return false;
    }

    /** Whether this file can {@linkplain #seek seek}, {@linkplain #tell tell} and {@linkplain #truncate truncate}. */
    default boolean seekable() {
        requireOpen();
        return false;
    }

    /** Whether this file is a terminal. */
    default boolean isatty() {
        requireOpen();
        return false;
    }

    /**
     * The number of the operating system's descriptor below this file.
     *
     * @throws UnsupportedOperationException if there is none, as for every file in memory, open or closed
     */
    default int fileno() throws IOException {
        throw new UnsupportedOperationException("fileno");
    }

    /** The position: for bytes their number before it, for text an opaque number to seek to later. */
    default long tell() throws IOException {
        return seek(0, Whence.CURRENT);
    }

    /**
     * Moves the position to {@code position}, which may lie beyond the end.
     *
     * @return the new position
     * @throws IllegalArgumentException if {@code position} is negative
     */
    default long seek(long position) throws IOException {
        return seek(position, Whence.START);
    }

    /**
     * Moves the position by {@code offset} from where {@code whence} says.
     *
     * @return the new position, from the start
     * @throws IllegalArgumentException if {@code whence} is {@link Whence#START} and {@code offset} negative
     * @throws PositionOverflowException if the sum exceeds 2<sup>63</sup>−1
     */
    default long seek(long offset, Whence whence) throws IOException {
        requireOpen();
        throw new UnsupportedOperationException("seek");
    }

    /** Cuts the file off at the position: {@link #truncate(long) truncate(tell())}. */
    default long truncate() throws IOException {
        return truncate(tell());
    }

    /**
     * Cuts the file off at {@code size}; the position stays, even if it now lies beyond the end. A file on disk that is
     * shorter is extended by zeros; one in memory stays as it is (CPython 3.13).
     *
     * @return {@code size}
     * @throws IllegalArgumentException if {@code size} is negative
     */
    default long truncate(long size) throws IOException {
        requireOpen();
        throw new UnsupportedOperationException("truncate");
    }

    /**
     * Gives up the layer below and returns it; this file is of no use afterwards.
     *
     * @throws UnsupportedOperationException if there is no layer below
     */
    default IOBase<?> detach() throws IOException {
        throw new UnsupportedOperationException("detach");
    }

    /** Passes on what this file has kept back from the layer below; where there is nothing to pass on, does nothing. */
    @Override
    default void flush() throws IOException {
        requireOpen();
    }

    /** Flushes and closes this file and the layer below; closing again does nothing. */
    @Override
    void close() throws IOException;

    /** Whether this file has been closed; the one question a closed file answers. */
    boolean closed();

    private void requireOpen() {
        if (closed()) {
            throw new ClosedFileException();
        }
    }
}
