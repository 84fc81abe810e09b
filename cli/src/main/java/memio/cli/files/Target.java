package memio.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.HexFormat;
import memio.IO;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.cli.terminal.AtExit;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Standard;
import memio.raw.Raw;

/**
 * A file in the making, which gets its name when it is whole: until then, and if nothing comes of it, what had this name before is there.
 *
 * <p>It grows beside its name as {@code .name.….part}; a process that is killed leaves that behind. What is no regular file, a device or a pipe, and the
 * standard output are written directly.
 */
public final class Target implements Closeable {
    private final String name;
    private final BinaryIO file;
    private final Growing growing;

    private Target(String name, BinaryIO file, Growing growing) {
        this.name = name;
        this.file = file;
        this.growing = growing;
    }

    /**
     * Begins a file.
     *
     * @throws Failure if it cannot be written there
     */
    public static Target open(String name, Standard standard) {
        try {
            if (name.equals(Standard.NAME)) {
                return new Target("standard output", Buffered.writer(Raw.of(standard.out())), new Nothing());
            }
            // A link stays what it is; what it leads to is replaced.
            Path named = Names.path(name);
            Path place = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            if (Files.isDirectory(place)) {
                throw new Failure("is a directory: " + name);
            }
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                return new Target(name, IO.openBinary(place, "wb"), new Nothing());
            }
            if (Files.exists(place) && !Files.isWritable(place)) {
                throw new Failure("permission denied: " + name);
            }
            Path path = Part.beside(place);
            BinaryIO file = IO.openBinary(path, "xb");
            return new Target(name, file, new Part(place, path));
        } catch (IOException e) {
            throw Failure.of(name, e);
        }
    }

    /** Where the bytes go. */
    public BinaryIO file() {
        return file;
    }

    /**
     * The file is whole.
     *
     * @throws Failure if it is not, after all
     */
    public void finish() {
        try {
            if (growing instanceof Part) {
                file.close();
            } else {
                file.flush();
            }
            growing.finish();
        } catch (IOException e) {
            throw Failure.of(name, e);
        }
    }

    /** Drops what is not finished. */
    @Override
    public void close() {
        try {
            if (growing instanceof Part) {
                file.close();
            }
        } catch (IOException e) {
            // What could not be written to a file that is thrown away: the reason was told by the write before.
            return;
        } finally {
            growing.drop();
        }
    }

    /** What is between a file and its name. */
    private interface Growing {
        void finish() throws IOException;

        void drop();
    }

    /** The name is written directly. */
    private static final class Nothing implements Growing {
        @Override
        public void finish() {}

        @Override
        public void drop() {}
    }

    /** A file beside the one that is wanted. */
    private static final class Part implements Growing {
        private final Path place;
        private final Path path;
        private final AtExit atExit = new AtExit("memio-delete-part", this::delete);
        private volatile boolean finished;

        Part(Path place, Path path) {
            this.place = place;
            this.path = path;
        }

        static Path beside(Path place) {
            byte[] random = new byte[6];
            new SecureRandom().nextBytes(random);
            return place.resolveSibling(
                    "." + place.getFileName() + "." + HexFormat.of().formatHex(random) + ".part");
        }

        @Override
        public void finish() throws IOException {
            keepPermissions();
            // Whoever wrote to us may have ended because of the same interrupt.
            if (!atExit.cancel()) {
                throw new InterruptedIOException("interrupted");
            }
            try {
                Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(path, place, StandardCopyOption.REPLACE_EXISTING);
            }
            finished = true;
        }

        /** Those of the file that had the name before. */
        private void keepPermissions() throws IOException {
            PosixFileAttributeView before = Files.getFileAttributeView(place, PosixFileAttributeView.class);
            PosixFileAttributeView now = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (before != null && now != null && Files.exists(place)) {
                now.setPermissions(before.readAttributes().permissions());
            }
        }

        @Override
        public void drop() {
            atExit.cancel();
            delete();
        }

        private void delete() {
            if (!finished) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
