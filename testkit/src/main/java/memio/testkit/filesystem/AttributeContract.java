package memio.testkit.filesystem;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attributes, as types and by name. */
public abstract class AttributeContract extends FileSystemContract {
    private static final FileTime ONCE = FileTime.fromMillis(1_000_000_000_000L);
    private static final FileTime LATER = FileTime.fromMillis(1_100_000_000_000L);

    /** For subclasses. */
    protected AttributeContract() {}

    @Test
    void knowsFilesFromDirectories() throws IOException {
        Path file = file("file", "hello");
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        assertThat(attributes.size()).isEqualTo(5);
        assertThat(attributes.isRegularFile()).isTrue();
        assertThat(attributes.isDirectory()).isFalse();
        assertThat(attributes.isSymbolicLink()).isFalse();
        assertThat(attributes.isOther()).isFalse();
        BasicFileAttributes folder =
                Files.readAttributes(folder("folder"), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        assertThat(folder.isRegularFile()).isFalse();
        assertThat(folder.isDirectory()).isTrue();
        assertThat(folder.fileKey()).isNotEqualTo(attributes.fileKey());
        fails(NoSuchFileException.class, path("no"), () -> Files.readAttributes(path("no"), BasicFileAttributes.class));
        fails(NoSuchFileException.class, path("no"), () -> Files.readAttributes(path("no"), "*"));
        fails(NoSuchFileException.class, path("no"), () -> Files.size(path("no")));
    }

    @Test
    void readsAttributesByName() throws IOException {
        Path file = file("file", "hello");
        Files.setLastModifiedTime(file, ONCE);
        assertThat(Files.readAttributes(file, "size,lastModifiedTime"))
                .isEqualTo(Map.of("size", 5L, "lastModifiedTime", ONCE));
        assertThat(Files.readAttributes(file, "basic:isDirectory")).isEqualTo(Map.of("isDirectory", false));
        assertThat(Files.getAttribute(file, "basic:size")).isEqualTo(5L);
        for (String all : new String[] {"*", "basic:*", "size,*"}) {
            assertThat(Files.readAttributes(file, all))
                    .containsOnlyKeys(
                            "size",
                            "creationTime",
                            "lastAccessTime",
                            "lastModifiedTime",
                            "isDirectory",
                            "isRegularFile",
                            "isSymbolicLink",
                            "isOther",
                            "fileKey");
        }
        for (String wrong : new String[] {"sizes", "basic:size,sizes", "basic:", "size "}) {
            assertThatThrownBy(() -> Files.readAttributes(file, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Files.readAttributes(file, "strange:size"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void setsTimes() throws IOException {
        for (Path path : new Path[] {file("file", "hello"), folder("folder")}) {
            BasicFileAttributeView view = Files.getFileAttributeView(path, BasicFileAttributeView.class);
            assertThat(view.name()).isEqualTo("basic");
            view.setTimes(ONCE, LATER, null);
            assertThat(view.readAttributes().lastModifiedTime()).isEqualTo(ONCE);
            assertThat(view.readAttributes().lastAccessTime()).isEqualTo(LATER);
            view.setTimes(null, ONCE, null);
            assertThat(view.readAttributes().lastModifiedTime()).isEqualTo(ONCE);
            assertThat(view.readAttributes().lastAccessTime()).isEqualTo(ONCE);
            view.setTimes(null, null, null);
            assertThat(Files.setAttribute(path, "lastModifiedTime", LATER)).isEqualTo(path);
            assertThat(Files.getLastModifiedTime(path)).isEqualTo(LATER);
            Files.setAttribute(path, "basic:lastAccessTime", LATER);
            assertThat(Files.getAttribute(path, "lastAccessTime")).isEqualTo(LATER);
        }
    }

    @Test
    void setsNothingElse() throws IOException {
        Path file = file("file", "hello");
        for (String attribute : new String[] {"size", "isDirectory", "nothing", "basic:fileKey"}) {
            assertThatThrownBy(() -> Files.setAttribute(file, attribute, 3L))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Files.setAttribute(file, "strange:lastModifiedTime", ONCE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.setAttribute(file, "lastModifiedTime", 3L))
                .isInstanceOf(ClassCastException.class);
        fails(NoSuchFileException.class, path("no"), () -> Files.setAttribute(path("no"), "lastModifiedTime", ONCE));
        fails(NoSuchFileException.class, path("no"), () -> Files.setLastModifiedTime(path("no"), ONCE));
    }

    @Test
    void knowsWhenAFileWasChanged() throws IOException {
        Path file = file("file", "hello");
        Files.setLastModifiedTime(file, ONCE);
        Files.readAllBytes(file);
        Files.write(file, new byte[0], APPEND);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(ONCE);
        Files.writeString(file, "!", APPEND);
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(LATER);
        Files.setLastModifiedTime(file, ONCE);
        Files.writeString(file, "");
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(LATER);
    }

    @Test
    void knowsWhenADirectoryWasChanged() throws IOException {
        Path folder = folder("folder");
        Files.setLastModifiedTime(folder, ONCE);
        Path file = file("folder/file", "hello");
        assertThat(Files.getLastModifiedTime(folder)).isGreaterThan(LATER);
        Files.setLastModifiedTime(folder, ONCE);
        Files.writeString(file, "bye");
        assertThat(Files.getLastModifiedTime(folder)).isEqualTo(ONCE);
        Files.move(file, path("file"));
        assertThat(Files.getLastModifiedTime(folder)).isGreaterThan(LATER);
        Files.move(path("file"), file);
        Files.setLastModifiedTime(folder, ONCE);
        Files.delete(file);
        assertThat(Files.getLastModifiedTime(folder)).isGreaterThan(LATER);
    }

    @Test
    void saysWhatCanBeDoneWithAFile() throws IOException {
        Path file = file("file", "hello");
        assertThat(Files.isReadable(file)).isTrue();
        assertThat(Files.isWritable(file)).isTrue();
        assertThat(Files.isExecutable(file)).isFalse();
        assertThat(Files.isExecutable(directory)).isTrue();
        assertThat(Files.isReadable(path("no"))).isFalse();
        assertThat(Files.exists(path("no"))).isFalse();
        assertThat(Files.notExists(path("no"))).isTrue();
        assertThat(Files.exists(file.resolve("below"))).isFalse();
        assertThat(Files.notExists(file)).isFalse();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(Files.isHidden(file)).isFalse();
        assertThat(Files.isHidden(file(".file", ""))).isTrue();
    }

    @Test
    void knowsTheSameFile() throws IOException {
        Path file = file("file", "hello");
        Path other = file("other", "hello");
        folder("folder");
        assertThat(Files.isSameFile(file, path("folder/../file"))).isTrue();
        assertThat(Files.isSameFile(file, other)).isFalse();
        assertThat(Files.isSameFile(path("no"), path("no"))).isTrue();
        fails(NoSuchFileException.class, path("no"), () -> Files.isSameFile(path("no"), file));
        fails(NoSuchFileException.class, path("no"), () -> Files.isSameFile(file, path("no")));
    }

    @Test
    void isInAStore() throws IOException {
        FileStore store = Files.getFileStore(file("file", "hello"));
        assertThat(store.supportsFileAttributeView(BasicFileAttributeView.class))
                .isTrue();
        assertThat(store.supportsFileAttributeView("basic")).isTrue();
        assertThat(store.getTotalSpace()).isGreaterThanOrEqualTo(store.getUsableSpace());
        assertThat(store.getAttribute("totalSpace")).isEqualTo(store.getTotalSpace());
        assertThat(store.name()).isNotNull();
        assertThatThrownBy(() -> store.getAttribute("nothing")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.getFileStore(path("no"))).isInstanceOf(FileSystemException.class);
    }

    @Test
    void hasNoViewsOfOtherKinds() throws IOException {
        interface Strange extends FileAttributeView {}
        Path file = file("file", "hello");
        assertThat(Files.getFileAttributeView(file, Strange.class)).isNull();
        assertThat(directory.getFileSystem().supportedFileAttributeViews()).contains("basic");
    }
}
