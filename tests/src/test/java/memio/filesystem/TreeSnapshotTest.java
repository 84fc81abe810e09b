package memio.filesystem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import memio.binary.Snapshot;
import memio.storage.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole trees, pictured and brought back. */
@DisplayName("a snapshot of a tree")
class TreeSnapshotTest {
    private final AtomicLong allocated = new AtomicLong();
    private final MemioFileSystem fs = MemioFileSystem.open(
            Volume.DEFAULT.files(Spool.DEFAULT.threshold(Long.MAX_VALUE).allocator(length -> {
                allocated.addAndGet(length);
                return new byte[length];
            })));

    @AfterEach
    void close() throws IOException {
        fs.close();
    }

    private Path write(String path, String content) throws IOException {
        Path file = fs.getPath(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Snapshot bytes(String content) {
        return Snapshot.of(content.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "brings everything back, files in memory up to {0}")
    @ValueSource(longs = {Long.MAX_VALUE, 3, 0})
    void bringsEverythingBack(long threshold) throws IOException {
        Spool options = Spool.DEFAULT.threshold(threshold).blockSize(4);
        try (MemioFileSystem tree = MemioFileSystem.open(Volume.DEFAULT.files(options))) {
            Path file = tree.getPath("/a/b/file");
            Files.createDirectories(file.getParent());
            Files.createDirectory(tree.getPath("/empty"));
            Files.writeString(file, "hello world");
            FileTime once = FileTime.fromMillis(1_000_000_000_000L);
            Files.setLastModifiedTime(file, once);
            Files.setLastModifiedTime(file.getParent(), once);
            TreeSnapshot before = tree.snapshot();
            assertThat(before.files()).isEqualTo(Map.of("/a/b/file", bytes("hello world")));
            assertThat(before.size()).isEqualTo(11);
            Files.writeString(file, " and more", APPEND);
            Files.move(file, tree.getPath("/moved"));
            Files.delete(tree.getPath("/empty"));
            TreeSnapshot after = tree.snapshot();
            for (int i = 0; i < 2; i++) {
                tree.restore(before);
                assertThat(Files.readString(file)).isEqualTo("hello world");
                assertThat(Files.getLastModifiedTime(file)).isEqualTo(once);
                assertThat(Files.getLastModifiedTime(file.getParent())).isEqualTo(once);
                assertThat(Files.isDirectory(tree.getPath("/empty"))).isTrue();
                Files.writeString(file, "changed");
            }
            tree.restore(after);
            assertThat(tree.snapshot().files()).isEqualTo(Map.of("/moved", bytes("hello world and more")));
            assertThat(before.files()).isEqualTo(Map.of("/a/b/file", bytes("hello world")));
            try (MemioFileSystem fork = MemioFileSystem.open()) {
                fork.restore(before);
                assertThat(Files.readString(fork.getPath("/a/b/file"))).isEqualTo("hello world");
            }
        }
    }

    @Test
    void copiesNoBytes() throws IOException {
        Path file = fs.getPath("/file");
        Files.write(file, new byte[1 << 20]);
        long before = allocated.get();
        TreeSnapshot snapshot = fs.snapshot();
        Files.copy(file, fs.getPath("/copy"));
        fs.restore(snapshot);
        fs.put(fs.getPath("/other"), fs.snapshot(file));
        assertThat(allocated).hasValue(before);
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.write(ByteBuffer.allocate(1), 500_000);
        }
        assertThat(allocated.get() - before).as("what is copied for one byte").isBetween(1L, 1L << 17);
    }

    @Test
    void leavesOpenChannelsWithTheFilesTheyHave() throws IOException {
        Path file = write("/file", "old");
        TreeSnapshot snapshot = fs.snapshot();
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            fs.restore(snapshot);
            channel.write(ByteBuffer.wrap(new byte[] {'#'}));
            assertThat(Files.readString(file)).isEqualTo("old");
            assertThat(channel.size()).isEqualTo(3);
        }
    }

    @Test
    void isKeptAliveByItself() throws IOException {
        TreeSnapshot snapshot;
        try (MemioFileSystem closed = MemioFileSystem.open(Volume.DEFAULT.files(Spool.DEFAULT.threshold(0)))) {
            Files.writeString(closed.getPath("/file"), "on disk");
            snapshot = closed.snapshot();
        }
        assertThat(snapshot.files().get("/file")).isEqualTo(bytes("on disk"));
        fs.restore(snapshot);
        Path file = fs.getPath("/file");
        Files.writeString(file, "!", APPEND);
        assertThat(Files.readString(file)).isEqualTo("on disk!");
    }

    @Test
    void isRestoredWithinTheQuotaOrNotAtAll() throws IOException {
        write("/a", "123456");
        TreeSnapshot large = fs.snapshot();
        try (MemioFileSystem small = MemioFileSystem.open(Volume.DEFAULT.maxSize(10))) {
            small.restore(large);
            small.restore(large); // what it replaces does not count
            Path file = small.getPath("/a");
            try (FileChannel channel = FileChannel.open(file)) {
                assertThatThrownBy(() -> small.restore(large)) // but it does while somebody uses it
                        .isInstanceOf(FileSystemException.class)
                        .hasMessageContaining("quota 10");
                assertThat(channel.size()).isEqualTo(6);
            }
            assertThat(Files.getFileStore(file).getUsableSpace()).isEqualTo(4);
            Files.writeString(file, "7890", APPEND);
            assertThat(Files.getFileStore(file).getUsableSpace()).isZero();
            small.restore(large);
            assertThat(Files.getFileStore(file).getUsableSpace()).isEqualTo(4);
        }
    }

    @Test
    void cannotBeChanged() throws IOException {
        write("/a", "123456");
        TreeSnapshot snapshot = fs.snapshot();
        assertThatThrownBy(() -> snapshot.files().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(snapshot).hasToString("TreeSnapshot[files=1, size=6]");
    }
}
