package memio.testkit.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import memio.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of a file system share: an empty directory for each test, and words for what is in it. */
public abstract class FileSystemContract {
    /** An empty directory; null only before the test begins. */
    protected Path directory = Path.of("");

    /** For subclasses. */
    protected FileSystemContract() {}

    /** An empty directory of the file system under test. */
    protected abstract Path emptyDirectory() throws IOException;

    @BeforeEach
    final void begin() throws IOException {
        directory = emptyDirectory();
    }

    /** What {@code name} in the directory is. */
    protected final Path path(String name) {
        return directory.resolve(name);
    }

    /** A file that holds {@code content}. */
    protected final Path file(String name, String content) throws IOException {
        return Files.writeString(path(name), content);
    }

    /** A new directory. */
    protected final Path folder(String name) throws IOException {
        return Files.createDirectory(path(name));
    }

    /** The names in a directory, in order. */
    protected static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (var stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                names.add(entry.getFileName().toString());
            }
        }
        return names.stream().sorted().toList();
    }

    /** Demands an exception of a type which names {@code about}. */
    protected static void fails(Class<? extends FileSystemException> type, Path about, Samples.Call call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(type, e -> assertThat(e.getFile()).isEqualTo(about.toString()));
    }

    /** Demands that a file holds {@code content}. */
    protected static void holds(Path file, String content) throws IOException {
        assertThat(Files.readString(file)).isEqualTo(content);
        assertThat(Files.size(file)).isEqualTo(content.length());
    }
}
