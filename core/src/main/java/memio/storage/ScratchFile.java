package memio.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A file of the operating system as scratch: created and opened in one call for its owner only, under a name nobody can
 * guess, and nameless right after. What has no name cannot be opened by others, and is gone with the process however
 * that ends. If it is killed between those two system calls, a file without content stays; see {@link LeftOver}.
 *
 * <p>It is an {@link AsynchronousFileChannel} because that is the only channel that an interrupted thread does not close: closing a
 * nameless file destroys it. Its work is done by the calling thread.
 */
public final class ScratchFile implements Scratch {
    private static final Set<OpenOption> NAMED =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private static final Set<OpenOption> NAMELESS = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private static final Set<OpenOption> EXISTING = Set.of(StandardOpenOption.READ);

    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AsynchronousFileChannel channel;
    private final Path path;

    private ScratchFile(AsynchronousFileChannel channel, Path path) {
        this.channel = channel;
        this.path = path;
    }

    /** A new, nameless file in {@code directory}, or in the directory for temporary files if that is null. */
    public static ScratchFile open(@Nullable Path directory) throws IOException {
        Path parent = directory != null ? directory : Path.of(System.getProperty("java.io.tmpdir"));
        ScratchFile file = open(parent.resolve(randomName() + LeftOver.SUFFIX), NAMELESS);
        if (isPosix(parent)) {
            file.unlink();
            boolean unused = LeftOver.sweep(parent); // that is not our concern
        }
        return file;
    }

    /** A new file for its owner only that keeps its name, and stays when it is closed. */
    public static ScratchFile create(Path path) throws IOException {
        return open(path, NAMED);
    }

    /** A file that is there, to be read. */
    public static ScratchFile reopen(Path path) throws IOException {
        return open(path, EXISTING);
    }

    private static ScratchFile open(Path path, Set<OpenOption> options) throws IOException {
        boolean fresh = options != EXISTING;
        try {
            return new ScratchFile(
                    AsynchronousFileChannel.open(
                            path, options, DirectExecutor.INSTANCE, fresh ? ownerOnly(path) : NO_ATTRIBUTES),
                    path);
        } catch (UnsupportedOperationException e) {
            throw new IOException("no scratch files in " + path.getFileSystem() + ": " + path, e);
        }
    }

    /** A name that nobody can guess: 128 random bits. */
    public static String randomName() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return "memio-" + HexFormat.of().formatHex(bits);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : NO_ATTRIBUTES;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The JDK has done so already, but keeps it to itself if that failed. */
    private void unlink() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException | RuntimeException e) {
            try (channel) {
                throw e;
            }
        }
    }

    /** The path at which the file was created; a nameless one is not there any more. */
    public Path path() {
        return path;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return get(channel.read(target, position));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return get(channel.write(source, position));
    }

    /** How many bytes there are. */
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The work is done when the channel returns; should it not be, an interrupt waits until it is. */
    private static int get(Future<Integer> result) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof IOException cause) {
                        throw cause;
                    }
                    throw new IOException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String toString() {
        return "ScratchFile[" + path + "]";
    }
}
