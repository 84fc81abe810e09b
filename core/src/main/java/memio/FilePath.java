package memio;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import memio.base.Answers;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.storage.Dropped;
import memio.storage.FrozenScratch;
import memio.storage.FullScratch;
import memio.storage.ScratchFile;

/**
 * The bytes of a file under a real path, for libraries, native code and child processes that accept nothing else.
 *
 * <pre>{@code
 * int entries = FilePath.withPath(f, path -> {
 *     try (var zip = new ZipFile(path.toFile())) {
 *         return zip.size();
 *     }
 * });
 *
 * try (var db = FilePath.named(f, "data.sqlite")) {      // this library wants a name of its own
 *     change(db.path());
 *     db.writeBack();                                    // now f has the changes
 * }
 * }</pre>
 *
 * <p>The bytes are copied to a file that only its owner may open. On Linux that file is in memory ({@code /dev/shm}) if there is room, and
 * has no name: its path, {@code /proc/…/fd/…}, ends with this object or with the process, however that ends. Child processes of the same user may
 * use it, too. A library that resolves links finds nothing there (SQLite does, for its journals): it needs {@link #named}. Elsewhere, a named
 * file in a private directory.
 *
 * <p>A file with a name is deleted with its directory when this object is closed or dropped. If the process is killed before, it stays;
 * nobody else can open it.
 *
 * <p>Not safe for use by several threads, but the path may be used anywhere. Do not use it after closing: it may belong to another file.
 */
public final class FilePath implements Closeable {
    private final BinaryIO file;
    private final PathPlace place;
    private final Cleaner.Cleanable cleanable;
    private boolean closed;

    private FilePath(BinaryIO file, PathPlace place) {
        this.file = file;
        this.place = place;
        this.cleanable = Dropped.closing(this, place);
    }

    /**
     * A copy of all bytes of {@code file} under a path that says nothing. The position of {@code file} stays.
     *
     * @throws IOException if there is no room, or {@code file} cannot be read; nothing is left
     * @throws UnsupportedOperationException if {@code file} cannot seek
     */
    public static FilePath of(BinaryIO file) throws IOException {
        return new FilePath(file, PathPlace.find(candidate -> filled(file, PathPlace.nameless(candidate))));
    }

    /**
     * A copy of all bytes of {@code file} under a path that ends with {@code name}, in a directory that is empty
     * otherwise: for libraries that look at the name, resolve links, or create files beside it. The position of {@code file}
     * stays.
     *
     * @throws IllegalArgumentException if {@code name} is not the name of a file without directories
     * @throws IOException if there is no room, or {@code file} cannot be read; nothing is left
     * @throws UnsupportedOperationException if {@code file} cannot seek
     */
    public static FilePath named(BinaryIO file, String name) throws IOException {
        Path plain = Path.of(name);
        if (name.isEmpty() || !plain.equals(plain.getFileName()) || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("not a name of a file: " + name);
        }
        return new FilePath(file, PathPlace.find(candidate -> filled(file, PathPlace.named(candidate, name))));
    }

    /** What is done with a path. */
    @FunctionalInterface
    public interface Action<R, X extends Exception> {
        /** Does it, while the path is there. */
        R apply(Path path) throws X;
    }

    /**
     * Calls {@code action} with the path of a copy of {@code file}, as {@link #of} makes it. What is changed there is lost;
     * see {@link #writeBack()}.
     *
     * @return what {@code action} returns
     */
    public static <R, X extends Exception> R withPath(BinaryIO file, Action<R, X> action) throws IOException, X {
        try (FilePath path = of(file)) {
            return action.apply(path.path());
        }
    }

    /**
     * Where the bytes are.
     *
     * @throws ClosedFileException if this is closed
     */
    public Path path() {
        if (closed) {
            throw new ClosedFileException();
        }
        return place.path();
    }

    /**
     * Replaces the content of the file by what is under the path now; the position of the file stays. Call it when
     * whoever changes that is done. A {@link BytesIO} or {@link SpooledIO} takes all or, if this fails, nothing; any other file what its
     * {@code write} has taken.
     *
     * @return how many bytes there are
     */
    public long writeBack() throws IOException {
        Path unused = path();
        long position = file.tell();
        try (ScratchFile source = place.reopen()) {
            Snapshot changed = new Snapshot(new FrozenScratch(source, source.size()));
            file.seek(0);
            if (file instanceof BytesIO memory) {
                memory.write(changed);
            } else if (file instanceof SpooledIO spooled) {
                spooled.write(changed);
            } else {
                file.write(changed.open());
            }
            file.truncate(changed.size());
            return changed.size();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            file.seek(position);
        }
    }

    /** Removes the copy; closing again does nothing. */
    @Override
    public void close() throws IOException {
        closed = true;
        Dropped.close(cleanable);
    }

    @Override
    public String toString() {
        return "FilePath[" + (closed ? "closed" : place.path()) + "]";
    }

    private static PathPlace filled(BinaryIO file, PathPlace place) throws IOException {
        try {
            long position = file.tell();
            try {
                file.seek(0);
                byte[] chunk = new byte[1 << 16];
                long at = 0;
                int n;
                while ((n = Answers.believedOrBlocked("read", file.readInto(chunk), chunk.length)) > 0) {
                    FullScratch.write(place.scratch(), ByteBuffer.wrap(chunk, 0, n), at);
                    at += n;
                }
                if (n == ByteIO.WOULD_BLOCK) {
                    throw new WouldBlockException("file has no more yet", 0);
                }
            } finally {
                file.seek(position);
            }
            return place;
        } catch (Throwable e) {
            try (place) {
                throw e;
            }
        }
    }
}
