package memio.testkit.filesystem;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** Copies and moves. */
public abstract class TransferContract extends FileSystemContract {
    /** For subclasses. */
    protected TransferContract() {}

    @Test
    void copiesAFile() throws IOException {
        Path source = file("source", "abc");
        Path target = path("target");
        assertThat(Files.copy(source, target)).isEqualTo(target);
        holds(target, "abc");
        file("source", "xyz");
        holds(target, "abc");
        Files.writeString(target, "longer");
        holds(source, "xyz");
    }

    @Test
    void replacesOnlyIfToldTo() throws IOException {
        Path source = file("source", "abc");
        Path target = file("target", "old");
        fails(FileAlreadyExistsException.class, target, () -> Files.copy(source, target));
        fails(FileAlreadyExistsException.class, target, () -> Files.move(source, target));
        holds(target, "old");
        Files.copy(source, target, REPLACE_EXISTING);
        holds(target, "abc");
        Path folder = folder("folder");
        fails(FileAlreadyExistsException.class, folder, () -> Files.copy(source, folder));
        Files.copy(source, folder, REPLACE_EXISTING);
        holds(folder, "abc");
        Files.move(source, target, REPLACE_EXISTING);
        assertThat(names(directory)).containsExactly("folder", "target");
    }

    @Test
    void doesNotReplaceADirectoryThatIsNotEmpty() throws IOException {
        Path source = file("source", "abc");
        Path folder = folder("folder");
        file("folder/file", "");
        fails(DirectoryNotEmptyException.class, folder, () -> Files.copy(source, folder, REPLACE_EXISTING));
        fails(DirectoryNotEmptyException.class, folder, () -> Files.move(source, folder, REPLACE_EXISTING));
        holds(source, "abc");
        assertThat(names(folder)).containsExactly("file");
    }

    @Test
    void copiesADirectoryWithoutWhatIsInIt() throws IOException {
        folder("folder");
        file("folder/file", "");
        Files.copy(path("folder"), path("copy"));
        assertThat(names(path("copy"))).isEmpty();
        file("target", "old");
        Files.copy(path("folder"), path("target"), REPLACE_EXISTING);
        assertThat(names(path("target"))).isEmpty();
    }

    @Test
    void leavesAFileAloneThatIsBothSourceAndTarget() throws IOException {
        Path file = file("file", "abc");
        folder("a");
        Path same = path("a/../file");
        Files.copy(file, file);
        Files.copy(file, same, REPLACE_EXISTING);
        Files.move(file, file);
        Files.move(file, same);
        holds(file, "abc");
    }

    @Test
    void movesFilesAndWholeDirectories() throws IOException {
        Path folder = folder("folder");
        file("folder/file", "abc");
        Object key = Files.readAttributes(path("folder/file"), "fileKey").get("fileKey");
        assertThat(Files.move(folder, path("moved"))).isEqualTo(path("moved"));
        holds(path("moved/file"), "abc");
        Files.move(path("moved/file"), path("file"));
        holds(path("file"), "abc");
        assertThat(Files.readAttributes(path("file"), "fileKey").get("fileKey")).isEqualTo(key);
        assertThat(names(directory)).containsExactly("file", "moved");
        assertThat(names(path("moved"))).isEmpty();
        Files.createDirectories(path("x/y"));
        Files.move(path("x/y"), path("y"));
        assertThat(Files.isSameFile(path("y/.."), directory)).isTrue();
    }

    @Test
    void movesAtOnceAndReplaces() throws IOException {
        Path source = file("source", "abc");
        Path target = file("target", "old");
        Files.move(source, target, ATOMIC_MOVE);
        holds(target, "abc");
        assertThat(names(directory)).containsExactly("target");
    }

    @Test
    void doesNotMoveADirectoryIntoItself() throws IOException {
        Path folder = folder("folder");
        folder("folder/inner");
        for (CopyOption[] options : new CopyOption[][] {{}, {REPLACE_EXISTING}, {ATOMIC_MOVE}}) {
            fails(FileSystemException.class, folder, () -> Files.move(folder, path("folder/inner/new"), options));
        }
        fails(
                DirectoryNotEmptyException.class,
                folder,
                () -> Files.move(path("folder/inner"), folder, REPLACE_EXISTING));
        assertThat(names(folder)).containsExactly("inner");
    }

    @Test
    void missesWhatIsMissing() throws IOException {
        Path missing = path("missing");
        Path target = file("target", "abc");
        fails(NoSuchFileException.class, missing, () -> Files.copy(missing, path("new")));
        fails(NoSuchFileException.class, missing, () -> Files.move(missing, path("new")));
        fails(NoSuchFileException.class, missing, () -> Files.copy(missing, target, REPLACE_EXISTING));
        fails(NoSuchFileException.class, missing, () -> Files.move(missing, target, REPLACE_EXISTING));
        holds(target, "abc");
        Path lost = path("missing").resolve("file");
        fails(NoSuchFileException.class, lost, () -> Files.copy(target, lost));
        assertThatThrownBy(() -> Files.move(target, lost)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.copy(target, target.resolve("below"))).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> Files.move(target, target.resolve("below"))).isInstanceOf(FileSystemException.class);
        assertThat(names(directory)).containsExactly("target");
    }

    @Test
    void takesTheTimesAlongIfToldTo() throws IOException {
        Path source = file("source", "abc");
        FileTime once = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(source, once);
        Files.copy(source, path("plain"));
        Files.copy(source, path("old"), COPY_ATTRIBUTES);
        assertThat(Files.getLastModifiedTime(path("plain"))).isNotEqualTo(once);
        assertThat(Files.getLastModifiedTime(path("old"))).isEqualTo(once);
        Files.move(source, path("moved"));
        assertThat(Files.getLastModifiedTime(path("moved"))).isEqualTo(once);
    }

    @Test
    void refusesOptionsThatItCannotHeed() throws IOException {
        Path source = file("source", "abc");
        assertThatThrownBy(() -> Files.copy(source, path("new"), ATOMIC_MOVE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.move(source, path("new"), COPY_ATTRIBUTES))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.copy(source, path("new"), new CopyOption() {}))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.copy(source, path("new"), (CopyOption) null))
                .isInstanceOf(NullPointerException.class);
        assertThat(names(directory)).containsExactly("source");
    }
}
