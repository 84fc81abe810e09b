package memio.raw;

import java.io.FileDescriptor;
import java.io.IOException;
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
 * each descriptor where it stands, so that one that is moved to a place of its own can be recognised.
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
            return at(place);
        } finally {
            file.seek(position, Whence.START);
        }
    }

    private static int at(long place) throws IOException {
        String sought = "pos:\t" + place + "\n";
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                if (infoOf(descriptor).startsWith(sought)) {
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
