package memio.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file from its position on, one by one or as a list: what {@code iterator} and {@code readLines} are for
 * bytes and text alike. For those who write files.
 *
 * @param <T> {@code byte[]} or {@link String}
 */
public abstract class Lines<T> implements Iterator<T> {
    private final IOBase<T> file;
    private @Nullable T ahead;

    private Lines(IOBase<T> file) {
        if (file.closed()) {
            throw new ClosedFileException();
        }
        this.file = file;
    }

    /**
     * The lines of a file of bytes.
     *
     * @throws ClosedFileException if it is closed
     */
    public static Lines<byte[]> ofBytes(IOBase<byte[]> file) {
        return new OfBytes(file);
    }

    /**
     * The lines of a file of text; their lengths are counted in code points.
     *
     * @throws ClosedFileException if it is closed
     */
    public static Lines<String> ofText(IOBase<String> file) {
        return new OfText(file);
    }

    abstract int length(T line);

    /** Whether it is the empty line that says that the file has ended. */
    abstract boolean isEnd(T line);

    /** Reads lines until their total length exceeds {@code hint}, or to the end if that is not positive. */
    public List<T> toList(long hint) throws IOException {
        List<T> lines = new ArrayList<>();
        long total = 0;
        T line;
        while ((hint <= 0 || total <= hint) && (line = read()) != null) {
            lines.add(line);
            total += length(line);
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
        return line == null || isEnd(line) ? null : line;
    }

    private static final class OfBytes extends Lines<byte[]> {
        OfBytes(IOBase<byte[]> file) {
            super(file);
        }

        @Override
        int length(byte[] line) {
            return line.length;
        }

        @Override
        boolean isEnd(byte[] line) {
            return line.length == 0;
        }
    }

    private static final class OfText extends Lines<String> {
        OfText(IOBase<String> file) {
            super(file);
        }

        @Override
        int length(String line) {
            return line.codePointCount(0, line.length());
        }

        @Override
        boolean isEnd(String line) {
            return line.isEmpty();
        }
    }
}
