package memio.testkit.program;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An empty directory in which a program runs, and the channels it has open. */
final class Ground implements Closeable {
    static final int CHANNELS = 3;

    final Path root;

    @Nullable
    SeekableByteChannel[] channels = new SeekableByteChannel[CHANNELS];

    Ground(Path root) {
        this.root = root;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    boolean hasChannels() {
        return Arrays.stream(channels).anyMatch(Objects::nonNull);
    }

    /** What is there: the names of directories end with a slash, files have their content. */
    SortedMap<String, String> content() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                found.put(root.relativize(directory) + "/", "");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String content = Files.readString(file);
                found.put(root.relativize(file).toString(), content.length() + ":" + content);
                if (attributes.size() != content.length()) {
                    throw new AssertionError(attributes.size() + " bytes in " + file + ": " + content);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Closes the channels and deletes everything. */
    @Override
    public void close() throws IOException {
        for (SeekableByteChannel channel : channels) {
            if (channel != null) {
                channel.close();
            }
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
