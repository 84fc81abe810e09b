package memio.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.binary.Snapshot;
import memio.cli.terminal.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the shelf")
class ShelfTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("gives every name once")
    void names() {
        Shelf shelf = Shelf.open(directory);
        assertThat(shelf.reserve("data")).isEqualTo("data");
        assertThat(shelf.reserve("Data")).isEqualTo("Data-2");
        assertThat(shelf.reserve("data-2")).isEqualTo("data-2-2");
        assertThat(shelf.reserve("data")).isEqualTo("data-3");
    }

    @Test
    @DisplayName("saves the whole content in place of an older one")
    void saves() throws IOException {
        Shelf shelf = Shelf.open(directory.resolve("a/b"));
        Files.writeString(shelf.directory().resolve("x"), "something longer from before");
        shelf.save("x", Snapshot.of(new byte[] {1, 2, 3}), "three bytes");
        assertThat(shelf.directory().resolve("x")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(shelf.saved()).containsExactly(new Shelf.Saved("x", 3, "three bytes"));
    }

    @Test
    @DisplayName("is not opened where a file stands, nor below one")
    void notADirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Shelf.open(file))
                .withMessage("not a directory: " + file);
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> Shelf.open(file.resolve("below")));
    }

    @Test
    @DisplayName("says what it could not write")
    void cannotWrite() throws IOException {
        Shelf shelf = Shelf.open(directory);
        Files.createDirectory(directory.resolve("taken"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> shelf.save("taken", Snapshot.empty(), ""))
                .withMessageStartingWith("cannot write " + directory.resolve("taken"));
        assertThat(shelf.saved()).isEmpty();
    }
}
