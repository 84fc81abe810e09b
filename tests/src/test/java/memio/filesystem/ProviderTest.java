package memio.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import memio.storage.Spool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File systems and paths by their URIs. */
@DisplayName("the JDK")
class ProviderTest {
    private static URI uri(String text) {
        return URI.create(text);
    }

    @Test
    void findsTheProvider() throws IOException {
        assertThat(FileSystemProvider.installedProviders())
                .filteredOn(provider -> provider.getScheme().equals("memio"))
                .hasSize(1)
                .hasOnlyElementsOfType(MemioFileSystemProvider.class);
        try (MemioFileSystem fs = MemioFileSystem.open()) {
            assertThat(FileSystemProvider.installedProviders()).contains(fs.provider());
        }
    }

    @Test
    void findsANamedFileSystemUntilItIsClosed() throws IOException {
        URI here = uri("memio://Pro.vider_1-x/");
        assertThatThrownBy(() -> FileSystems.getFileSystem(here)).isInstanceOf(FileSystemNotFoundException.class);
        try (FileSystem fs = FileSystems.newFileSystem(here, Map.of())) {
            assertThat(FileSystems.getFileSystem(here)).isSameAs(fs);
            assertThatThrownBy(() -> FileSystems.newFileSystem(here, Map.of()))
                    .isInstanceOf(FileSystemAlreadyExistsException.class);
            assertThatThrownBy(() -> MemioFileSystem.open(Volume.DEFAULT.name("Pro.vider_1-x")))
                    .isInstanceOf(FileSystemAlreadyExistsException.class);
            Path path = Path.of(uri("memio://Pro.vider_1-x/a%20b/c"));
            assertThat(path).isEqualTo(fs.getPath("/a b/c"));
            assertThat(Path.of(path.toUri())).isEqualTo(path);
            assertThat(Path.of(uri("memio://Pro.vider_1-x"))).isEqualTo(fs.getPath("/"));
        }
        assertThatThrownBy(() -> FileSystems.getFileSystem(here)).isInstanceOf(FileSystemNotFoundException.class);
        assertThatThrownBy(() -> Path.of(here)).isInstanceOf(FileSystemNotFoundException.class);
        FileSystems.newFileSystem(here, Map.of()).close();
    }

    @Test
    void findsAnUnnamedFileSystemByItsNumber() throws IOException {
        try (MemioFileSystem fs = MemioFileSystem.open()) {
            assertThat(Path.of(fs.getPath("/a").toUri())).isEqualTo(fs.getPath("/a"));
        }
    }

    @Test
    void readsOptions(@TempDir Path disk) throws IOException {
        Map<String, Object> options =
                Map.of("maxSize", 100, "threshold", "4", "directory", disk.toString(), "encrypted", "true");
        try (FileSystem fs = FileSystems.newFileSystem(uri("memio://options/"), options)) {
            Path file = Files.writeString(fs.getPath("/a"), "more than four bytes");
            assertThat(Files.readString(file)).isEqualTo("more than four bytes");
            assertThat(Files.getFileStore(file).getTotalSpace()).isEqualTo(100);
        }
        Volume volume = Volume.DEFAULT.maxSize(7).files(Spool.DEFAULT.maxSize(3));
        try (FileSystem fs = FileSystems.newFileSystem(uri("memio://options/"), Map.of("volume", volume))) {
            assertThat(Files.getFileStore(fs.getPath("/")).getTotalSpace()).isEqualTo(7);
            assertThatThrownBy(() -> Files.writeString(fs.getPath("/a"), "1234"))
                    .isInstanceOf(FileSystemException.class);
        }
        for (Map<String, Object> wrong : java.util.List.<Map<String, Object>>of(
                Map.of("maxsize", 100),
                Map.of("maxSize", "many"),
                Map.of("maxSize", -1),
                Map.of("threshold", true),
                Map.of("encrypted", "maybe"),
                Map.of("directory", 3),
                Map.of("volume", "large"))) {
            assertThatThrownBy(() -> FileSystems.newFileSystem(uri("memio://options/"), wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesOtherUris() {
        for (String wrong : new String[] {
            "memio:/path",
            "memio:name",
            "memio:///path",
            "memio://na%20me/",
            "memio://name/?query",
            "memio://name/#part",
            "memio://-name/",
            "memio://user@name/",
            "memio://name:80/"
        }) {
            assertThatThrownBy(() -> FileSystems.newFileSystem(uri(wrong), Map.of()))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Path.of(uri(wrong))).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsUrls() throws IOException {
        try (MemioFileSystem fs = MemioFileSystem.open()) {
            Path file = Files.writeString(fs.getPath("/ä b.html"), "hello");
            URL url = file.toUri().toURL();
            try (var stream = url.openStream()) {
                assertThat(stream.readAllBytes()).asString().isEqualTo("hello");
            }
            assertThat(url.openConnection().getContentLengthLong()).isEqualTo(5);
            assertThat(url.openConnection().getContentType()).isEqualTo("text/html");
            assertThat(url.openConnection().getLastModified())
                    .isEqualTo(Files.getLastModifiedTime(file).toMillis());
            assertThat(url)
                    .isEqualTo(file.toUri().toURL())
                    .hasSameHashCodeAs(file.toUri().toURL());
            URL missing = fs.getPath("/missing").toUri().toURL();
            assertThatThrownBy(missing::openStream).isInstanceOf(NoSuchFileException.class);
            assertThat(missing.openConnection().getContentLengthLong()).isEqualTo(-1);
            URL nowhere = uri("memio://nowhere/a").toURL();
            assertThatThrownBy(nowhere::openStream).isInstanceOf(NoSuchFileException.class);
        }
    }
}
