package memio.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file from its position on, one by one or as a list: what {@code iterator} and {@code readLines} are for
 * bytes and text alike. For those who write files.
 *
 * @param <T> {@code byte[]} or {@link String}
 */
public final class Lines<T> implements Iterator<T> {
    private final IOBase<T> file;
    private final ToIntFunction<T> length;
    private @Nullable T ahead;

    /**
     * The lines of {@code file}.
     *
     * @param length how long a line is; 0 says that the file has ended
     * @throws ClosedFileException if the file is closed
     */
    public Lines(IOBase<T> file, ToIntFunction<T> length) {
        if (file.closed()) {
            throw new ClosedFileException();
        }
        this.file = file;
        this.length = length;
    }

    /** Reads lines until their total length exceeds {@code hint}, or to the end if that is not positive. */
    public List<T> toList(long hint) throws IOException {
        List<T> lines = new ArrayList<>();
        long total = 0;
        T line;
        while ((hint <= 0 || total <= hint) && (line = read()) != null) {
            lines.add(line);
            total += length.applyAsInt(line);
        }
        return lines;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = tryRead();
        }
        return ahead != null;
    }

    @Override
    public T next() {
        T line = ahead != null ? ahead : tryRead();
        if (line == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return line;
    }

    private @Nullable T tryRead() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable T read() throws IOException {
        T line = file.readLine(-1);
        return line == null || length.applyAsInt(line) == 0 ? null : line;
    }
}
