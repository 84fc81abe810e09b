package memio.raw;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import memio.base.Whence;

/**
 * Finds out the numbers of descriptors, which the JDK keeps to itself: the standard three are known, and Linux tells of
 * each descriptor where it stands and what it has locked, so that one that is moved to a place of its own, or locks one,
 * can be recognised.
 */
final class DescriptorNumbers {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fdinfo");

    private DescriptorNumbers() {}

    /** The number of {@link FileDescriptor#in}, {@code out} or {@code err}, or −1. */
    static int standard(FileDescriptor descriptor) {
        return List.of(FileDescriptor.in, FileDescriptor.out, FileDescriptor.err)
                .indexOf(descriptor);
    }

    /**
     * The number of the descriptor below {@code file}, whose position is moved for a moment.
     *
     * @throws UnsupportedOperationException if it cannot be found out
     */
    static int find(RawIO file) throws IOException {
        long position = file.tell();
        // Everywhere below 2^42 can be sought in the file systems of Linux.
        long place = ThreadLocalRandom.current().nextLong(1L << 41, 1L << 42);
        try {
            file.seek(place, Whence.START);
            return withInfo("pos:\t" + place + "\n");
        } finally {
            file.seek(position, Whence.START);
        }
    }

    /**
     * The number of the descriptor below {@code channel}, one byte of which is locked for a moment, far away from where
     * anybody else locks. That works where there is no position: for pipes, terminals and sockets.
     *
     * @throws UnsupportedOperationException if it cannot be found out
     */
    static int find(BorrowedChannel channel, boolean shared) throws IOException {
        long place = ThreadLocalRandom.current().nextLong(1L << 61, 1L << 62);
        return (int) channel.make(c -> {
            try {
                FileLock lock = c.lock(place, 1, shared);
                try {
                    return withInfo(" " + place + " " + place + "\n");
                } finally {
                    lock.release();
                }
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException | OverlappingFileLockException e) {
                throw new UnsupportedOperationException("fileno", e);
            }
        });
    }

    /** The number of the descriptor whose information contains {@code sought}. */
    private static int withInfo(String sought) throws IOException {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                if (infoOf(descriptor).contains(sought)) {
                    return Integer.parseInt(descriptor.getFileName().toString());
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            throw new UnsupportedOperationException("fileno", e);
        }
        throw new UnsupportedOperationException("fileno");
    }

    private static String infoOf(Path descriptor) throws IOException {
        try {
            return Files.readString(descriptor);
        } catch (NoSuchFileException e) {
            return ""; // closed meanwhile
        }
    }
}
