package memio.filesystem;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What was in a directory when it was opened, in order of the names. It may be closed by another thread. */
final class Listing implements DirectoryStream<Path> {
    private final MemioPath directory;
    private final List<String> names;
    private final Filter<? super Path> filter;
    private volatile boolean closed;
    private boolean used;

    Listing(MemioPath directory, List<String> names, Filter<? super Path> filter) {
        this.directory = directory;
        this.names = names;
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        if (closed || used) {
            throw new IllegalStateException(
                    closed ? "closed directory stream" : "second iterator of a directory stream");
        }
        used = true;
        return new Entries();
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Entries implements Iterator<Path> {
        private int index;
        private @Nullable Path next;

        @Override
        public boolean hasNext() {
            while (next == null
                    && index < names.size()
                    && !closed
                    && directory.getFileSystem().isOpen()) {
                Path candidate = directory.child(names.get(index++));
                next = accepts(candidate) ? candidate : null;
            }
            return next != null;
        }

        @Override
        public Path next() {
            Path found = hasNext() ? next : null;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return found;
        }

        private boolean accepts(Path candidate) {
            try {
                return filter.accept(candidate);
            } catch (IOException e) {
                throw new DirectoryIteratorException(e);
            }
        }
    }
}
