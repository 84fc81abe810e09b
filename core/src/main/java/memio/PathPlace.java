package memio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import memio.storage.ScratchFile;
import org.jspecify.annotations.Nullable;

/** A file of the operating system under a path that others can open: without a name where that is possible, else in a directory of its own. */
final class PathPlace implements Closeable {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Path PROC_SELF = Path.of("/proc/self");

    private final ScratchFile scratch;
    private final Path path;
    private final @Nullable Path directory;

    private PathPlace(ScratchFile scratch, Path path, @Nullable Path directory) {
        this.scratch = scratch;
        this.path = path;
        this.directory = directory;
    }

    /** Makes a place in a directory. */
    @FunctionalInterface
    interface Maker {
        PathPlace in(Path directory) throws IOException;
    }

    /** A place in memory, or if that fails, where temporary files go. */
    static PathPlace find(Maker maker) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> candidates =
                Files.isWritable(SHARED_MEMORY) ? List.of(SHARED_MEMORY, temporary) : List.of(temporary);
        IOException failure = null;
        for (Path candidate : candidates) {
            try {
                return maker.in(candidate.toRealPath());
            } catch (IOException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw Objects.requireNonNull(failure);
    }

    /** A new file without a name, under the path of its descriptor; where there are no such paths, one with a name. */
    static PathPlace nameless(Path parent) throws IOException {
        if (Files.isDirectory(PROC_SELF)) {
            ScratchFile scratch = ScratchFile.open(parent);
            Path descriptor = null;
            try {
                descriptor = descriptorOf(scratch);
            } finally {
                if (descriptor == null) {
                    scratch.close();
                }
            }
            if (descriptor != null) {
                return new PathPlace(scratch, descriptor, null);
            }
        }
        return named(parent, ScratchFile.randomName());
    }

    /** A new file with this name in a new directory. */
    static PathPlace named(Path parent, String name) throws IOException {
        boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Path directory = Files.createDirectory(parent.resolve(ScratchFile.randomName()), ownerOnly);
        Path path = directory.resolve(name);
        try {
            return new PathPlace(ScratchFile.create(path), path, directory);
        } catch (Throwable e) {
            Files.delete(directory);
            throw e;
        }
    }

    /** The link under which the kernel shows this process the descriptor of a file that has no name any more. */
    private static @Nullable Path descriptorOf(ScratchFile scratch) throws IOException {
        // By the number of the process, for the sake of its children.
        Path process = PROC_SELF.resolveSibling(Files.readSymbolicLink(PROC_SELF));
        String target = scratch.path() + " (deleted)";
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (isLinkTo(target, descriptor)) {
                    return Files.isReadable(descriptor) ? descriptor : null;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return null;
    }

    private static boolean isLinkTo(String target, Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(target);
        } catch (NoSuchFileException e) {
            return false; // closed in the meantime by another thread
        }
    }

    ScratchFile scratch() {
        return scratch;
    }

    Path path() {
        return path;
    }

    /** What is under the path now, which may be another file than at first. */
    ScratchFile reopen() throws IOException {
        return ScratchFile.reopen(path);
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            if (directory != null) {
                Files.walkFileTree(directory, new Deletion());
            }
        }
    }

    /** Deletes a directory and what is in it; links are not followed. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
