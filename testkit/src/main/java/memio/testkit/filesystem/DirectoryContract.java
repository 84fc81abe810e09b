package memio.testkit.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Directories: made, deleted, listed and walked. */
public abstract class DirectoryContract extends FileSystemContract {
    /** For subclasses. */
    protected DirectoryContract() {}

    // ---- making and deleting

    @Test
    void makesDirectories() throws IOException {
        Path folder = folder("folder");
        assertThat(Files.isDirectory(folder)).isTrue();
        fails(FileAlreadyExistsException.class, folder, () -> Files.createDirectory(folder));
        Path file = file("file", "abc");
        fails(FileAlreadyExistsException.class, file, () -> Files.createDirectory(file));
        Path lost = path("missing").resolve("folder");
        fails(NoSuchFileException.class, lost, () -> Files.createDirectory(lost));
        Path below = file.resolve("folder");
        fails(FileSystemException.class, below, () -> Files.createDirectory(below));
        assertThat(names(directory)).containsExactly("file", "folder");
    }

    @Test
    void makesDirectoriesWithThoseAbove() throws IOException {
        Path deep = path("a/b/c/d");
        assertThat(Files.createDirectories(deep)).isEqualTo(deep);
        assertThat(Files.createDirectories(deep)).isEqualTo(deep);
        file("a/b/file", "");
        assertThatThrownBy(() -> Files.createDirectories(path("a/b/file")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.createDirectories(path("a/b/file/c"))).isInstanceOf(IOException.class);
        assertThat(names(path("a/b"))).containsExactly("c", "file");
    }

    @Test
    void deletesFilesAndEmptyDirectories() throws IOException {
        Path folder = folder("folder");
        Path file = file("folder/file", "abc");
        fails(DirectoryNotEmptyException.class, folder, () -> Files.delete(folder));
        fails(DirectoryNotEmptyException.class, folder, () -> Files.deleteIfExists(folder));
        Files.delete(file);
        fails(NoSuchFileException.class, file, () -> Files.delete(file));
        assertThat(Files.deleteIfExists(file)).isFalse();
        assertThat(Files.deleteIfExists(folder)).isTrue();
        fails(NoSuchFileException.class, folder, () -> Files.delete(folder));
        assertThat(names(directory)).isEmpty();
    }

    @Test
    void doesNotDeleteTheRoot() {
        Path root = directory.getRoot();
        assertThatThrownBy(() -> Files.delete(root)).isInstanceOf(FileSystemException.class);
        assertThat(Files.isDirectory(root)).isTrue();
    }

    @Test
    void findsTheWayThroughDots() throws IOException {
        folder("a");
        folder("a/b");
        file("a/b/file", "abc");
        holds(path("a/./b/../b/file"), "abc");
        assertThat(names(path("a/.."))).containsExactly("a");
        assertThat(names(path("a/b/.."))).containsExactly("b");
        fails(NoSuchFileException.class, path("x/../a"), () -> Files.newDirectoryStream(path("x/../a")));
        assertThat(Files.exists(path("a/b/file/../file"))).isFalse();
        assertThat(path("a/./b/../b/file").toRealPath())
                .isEqualTo(directory.toRealPath().resolve("a/b/file"));
        fails(
                NoSuchFileException.class,
                path("x"),
                () -> assertThat(path("x").toRealPath()).isNull());
        Path root = directory.getRoot();
        assertThat(Files.isSameFile(root, root.resolve("../.."))).isTrue();
        assertThat(root.resolve("..").toRealPath()).isEqualTo(root);
    }

    @Test
    void tellsNamesApart() throws IOException {
        List<String> odd =
                List.of(" ", "  ", "%20", "A", "a", "a.b", "a b", "#", "...", "~", "\"'", "*", "[a]", "x\ny", "-");
        for (String name : odd) {
            file(name, name);
        }
        assertThat(names(directory))
                .containsExactlyElementsOf(odd.stream().sorted().toList());
        for (String name : odd) {
            holds(path(name), name);
            holds(Path.of(path(name).toUri()), name);
        }
    }

    // ---- listing

    @Test
    void listsWhatIsInItAndNothingElse() throws IOException {
        folder("a");
        file("a/deep", "");
        file("b", "");
        file(".hidden", "");
        assertThat(names(directory)).containsExactly(".hidden", "a", "b");
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            assertThat(stream).containsExactlyInAnyOrder(path(".hidden"), path("a"), path("b"));
        }
        Path around = path("a/..");
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(around)) {
            assertThat(stream).contains(around.resolve("b"));
        }
        try (var entries = Files.list(directory)) {
            assertThat(entries).hasSize(3);
        }
    }

    @Test
    void listsDirectoriesOnly() throws IOException {
        Path file = file("file", "");
        fails(NotDirectoryException.class, file, () -> Files.newDirectoryStream(file));
        Path missing = path("missing");
        fails(NoSuchFileException.class, missing, () -> Files.newDirectoryStream(missing));
    }

    @Test
    void listsOnceAndAsLongAsItIsOpen() throws IOException {
        file("a", "");
        DirectoryStream<Path> stream = Files.newDirectoryStream(directory);
        Iterator<Path> iterator = stream.iterator();
        assertThatThrownBy(stream::iterator).isInstanceOf(IllegalStateException.class);
        assertThat(iterator.next()).isEqualTo(path("a"));
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
        stream.close();
        stream.close();
        DirectoryStream<Path> closed = Files.newDirectoryStream(directory);
        closed.close();
        assertThatThrownBy(closed::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listsWhatAFilterAccepts() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "b.java", "c")) {
            file(name, "");
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.{txt,class}")) {
            assertThat(stream).containsExactlyInAnyOrder(path("a.txt"), path("b.txt"));
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, path -> path.endsWith("c"))) {
            assertThat(stream).containsExactly(path("c"));
        }
        DirectoryStream.Filter<Path> failing = path -> {
            throw new IOException("no");
        };
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, failing)) {
            assertThatThrownBy(() -> stream.iterator().hasNext())
                    .isInstanceOf(DirectoryIteratorException.class)
                    .cause()
                    .hasMessage("no");
        }
    }

    @Test
    void canBeEmptiedWhileItIsListed() throws IOException {
        for (int i = 0; i < 50; i++) {
            file("f" + i, "");
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path file : stream) {
                Files.delete(file);
            }
        }
        assertThat(names(directory)).isEmpty();
    }

    // ---- walking

    @Test
    void isWalked() throws IOException {
        Files.createDirectories(path("a/b"));
        file("a/b/1", "");
        file("a/2", "");
        file("3", "");
        List<String> seen = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                seen.add("+" + directory.relativize(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                seen.add(directory.relativize(file).toString());
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                seen.add("-" + directory.relativize(folder));
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(seen).containsExactlyInAnyOrder("+", "+a", "+a/b", "a/b/1", "-a/b", "a/2", "-a", "3", "-");
        assertThat(Files.exists(directory)).isFalse();
    }

    @Test
    void isSearched() throws IOException {
        Files.createDirectories(path("a/b"));
        file("a/b/long", "long");
        file("a/short", "");
        try (var found =
                Files.find(directory, 9, (path, attributes) -> attributes.size() == 4 && attributes.isRegularFile())) {
            assertThat(found).containsExactly(path("a/b/long"));
        }
        try (var walked = Files.walk(directory, 2)) {
            assertThat(walked).containsExactlyInAnyOrder(directory, path("a"), path("a/b"), path("a/short"));
        }
    }
}
