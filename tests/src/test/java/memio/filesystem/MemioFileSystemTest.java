package memio.filesystem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import memio.BytesIO;
import memio.IO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.storage.Spool;
import memio.testkit.Samples;
import memio.text.TextIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a file system in memory has beyond the contract, and what it has not. */
@DisplayName("a file system in memory")
class MemioFileSystemTest {
    private final MemioFileSystem fs = MemioFileSystem.open();
    private final Path file = fs.getPath("/file");

    @AfterEach
    void close() throws IOException {
        fs.close();
    }

    private static void refused(Samples.Call call) {
        assertThatThrownBy(call::run).isInstanceOf(UnsupportedOperationException.class);
    }

    // ---- beside memio's own files

    @Test
    void takesAndGivesBytesWithoutCopying() throws IOException {
        try (BytesIO f = new BytesIO("hello".getBytes(UTF_8))) {
            fs.put(file, f.snapshot());
            f.write("HELLO".getBytes(UTF_8));
            assertThat(Files.readString(file)).isEqualTo("hello");
        }
        Files.writeString(file, "!", StandardOpenOption.APPEND);
        try (BytesIO f = new BytesIO(fs.snapshot(file))) {
            assertThat(f.getValue()).asString().isEqualTo("hello!");
            f.truncate(0);
        }
        assertThat(Files.size(file)).isEqualTo(6);
        assertThatThrownBy(() -> fs.snapshot(fs.getPath("/no"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> fs.snapshot(fs.getPath("/"))).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> fs.put(fs.getPath("/"), Snapshot.empty())).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> fs.put(fs.getPath("/no/file"), Snapshot.empty()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void givesNewBytesToChannelsThatAreOpen() throws IOException {
        Files.writeString(file, "old");
        try (FileChannel channel = FileChannel.open(file)) {
            fs.put(file, Snapshot.of("newer".getBytes(UTF_8)));
            assertThat(channel.size()).isEqualTo(5);
        }
    }

    @Test
    void isOpenedByIO() throws IOException {
        try (TextIO text = IO.openText(file, "w")) {
            text.write("käse\n");
        }
        try (BinaryIO binary = IO.openBinary(file, "r+b")) {
            binary.seek(1);
            assertThat(binary.read(2)).isEqualTo("ä".getBytes(UTF_8));
            binary.write("X".getBytes(UTF_8));
        }
        try (BinaryIO binary = IO.openBinary(file, "ab")) {
            binary.write("end".getBytes(UTF_8));
        }
        assertThat(Files.readString(file)).isEqualTo("käXe\nend");
        assertThatThrownBy(() -> IO.openBinary(file, "xb"))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        assertThatThrownBy(() -> IO.openBinary(fs.getPath("/no"), "rb")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isSureThatNothingIsBelowAFile() throws IOException {
        Path below = Files.writeString(file, "abc").resolve("below");
        assertThat(Files.notExists(below)).isTrue();
        assertThat(Files.exists(below)).isFalse();
    }

    // ---- limits

    @Test
    void refusesWhatExceedsTheQuotaAndChangesNothing() throws IOException {
        try (MemioFileSystem small = MemioFileSystem.open(Volume.DEFAULT.maxSize(10))) {
            Path a = Files.writeString(small.getPath("/a"), "123456");
            Path b = Files.writeString(small.getPath("/b"), "123");
            FileStore store = Files.getFileStore(a);
            assertThat(store.getTotalSpace()).isEqualTo(10);
            assertThat(store.getUsableSpace()).isEqualTo(1);
            for (Samples.Call call : new Samples.Call[] {
                () -> Files.writeString(b, "xx", StandardOpenOption.APPEND),
                () -> Files.copy(b, small.getPath("/c")),
                () -> small.put(b, Snapshot.of(new byte[5])),
                () -> small.put(small.getPath("/d"), Snapshot.of(new byte[2])),
            }) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(FileSystemException.class)
                        .hasMessageContaining("quota 10");
            }
            try (FileChannel channel = FileChannel.open(b, StandardOpenOption.WRITE)) {
                ByteBuffer[] two = {ByteBuffer.allocate(3), ByteBuffer.allocate(2)};
                assertThatThrownBy(() -> channel.write(two)).isInstanceOf(FileSystemException.class);
                assertThat(two[0].position()).isZero();
                assertThatThrownBy(() -> channel.write(two[0], Long.MAX_VALUE - 1))
                        .isInstanceOf(FileSystemException.class);
                assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1), 1000))
                        .isInstanceOfSatisfying(
                                FileSystemException.class,
                                e -> assertThat(e.getFile()).isEqualTo("/b"));
            }
            assertThat(Files.readString(b)).isEqualTo("123");
            assertThat(store.getUsableSpace()).isEqualTo(1);
            Files.copy(b, a, StandardCopyOption.REPLACE_EXISTING); // there is room once the old bytes are gone
            Files.writeString(b, "", StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(store.getUsableSpace()).isEqualTo(7);
            Files.delete(a);
            assertThat(store.getUsableSpace()).isEqualTo(10);
        }
    }

    @Test
    void countsADeletedFileUntilItsLastChannelIsClosed() throws IOException {
        try (MemioFileSystem small = MemioFileSystem.open(Volume.DEFAULT.maxSize(10))) {
            Path a = Files.writeString(small.getPath("/a"), "123456");
            FileStore store = Files.getFileStore(small.getPath("/"));
            FileChannel one = FileChannel.open(a, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileChannel two = FileChannel.open(a);
            Files.delete(a);
            one.write(ByteBuffer.allocate(3), 6);
            assertThat(store.getUsableSpace()).isEqualTo(1);
            one.close();
            assertThat(store.getUsableSpace()).isEqualTo(1);
            two.close();
            assertThat(store.getUsableSpace()).isEqualTo(10);
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        try (MemioFileSystem small = MemioFileSystem.open(Volume.DEFAULT.files(Spool.DEFAULT.maxSize(4)))) {
            Path a = Files.writeString(small.getPath("/a"), "1234");
            assertThatThrownBy(() -> Files.writeString(a, "12345"))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("/a: size > 4: 5");
            assertThatThrownBy(() -> small.put(a, Snapshot.of(new byte[5]))).isInstanceOf(FileSystemException.class);
            Files.writeString(file, "12345");
            assertThatThrownBy(() -> Files.copy(file, small.getPath("/b"))).isInstanceOf(FileSystemException.class);
            assertThatThrownBy(() -> small.restore(fs.snapshot())).isInstanceOf(FileSystemException.class);
            assertThat(small.snapshot().files()).containsOnlyKeys("/a");
        }
    }

    @Test
    void doesNotTakeAHoleForBytesUnlessItMust() throws IOException {
        assertThatThrownBy(() -> {
                    try (FileChannel channel =
                            FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                        channel.write(ByteBuffer.allocate(1), 1L << 50);
                    }
                })
                .as("a gap is mostly a mistake")
                .isInstanceOf(FileSystemException.class);
        Spool sparse = Spool.DEFAULT.threshold(Long.MAX_VALUE);
        try (MemioFileSystem wide = MemioFileSystem.open(Volume.DEFAULT.files(sparse))) {
            Path hole = wide.getPath("hole");
            try (FileChannel channel = FileChannel.open(hole, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                channel.write(ByteBuffer.allocate(1), 1L << 50);
            }
            assertThat(Files.size(hole)).isEqualTo((1L << 50) + 1);
        }
    }

    // ---- several file systems

    @Test
    void copiesAndMovesToAnother() throws IOException {
        try (MemioFileSystem other = MemioFileSystem.open()) {
            Files.writeString(file, "abc");
            Path there = other.getPath("/there");
            Files.copy(file, there);
            Files.writeString(there, "xyz", StandardOpenOption.APPEND);
            assertThatThrownBy(() -> Files.move(file, there)).isInstanceOf(FileSystemException.class);
            assertThatThrownBy(() -> Files.move(file, there, StandardCopyOption.ATOMIC_MOVE))
                    .isInstanceOf(AtomicMoveNotSupportedException.class);
            assertThat(Files.readString(file)).isEqualTo("abc");
            Files.move(file, there, StandardCopyOption.REPLACE_EXISTING);
            assertThat(Files.readString(there)).isEqualTo("abc");
            assertThat(Files.exists(file)).isFalse();
            Path folder = Files.createDirectory(fs.getPath("/folder"));
            Path inside = Files.createFile(folder.resolve("inside"));
            assertThatThrownBy(() -> Files.move(folder, other.getPath("/folder")))
                    .isInstanceOf(DirectoryNotEmptyException.class);
            Files.delete(inside);
            Files.move(folder, other.getPath("/folder"));
            assertThat(Files.isDirectory(other.getPath("/folder"))).isTrue();
            assertThat(Files.isSameFile(other.getPath("/"), fs.getPath("/"))).isFalse();
        }
    }

    @Test
    void copiesToAndFromTheDisk(@org.junit.jupiter.api.io.TempDir Path disk) throws IOException {
        Files.writeString(file, "abc");
        Files.copy(file, disk.resolve("abc"));
        Files.move(disk.resolve("abc"), fs.getPath("/moved"));
        assertThat(Files.readString(fs.getPath("/moved"))).isEqualTo("abc");
        assertThatThrownBy(() -> fs.snapshot(disk)).isInstanceOf(java.nio.file.ProviderMismatchException.class);
    }

    // ---- closing

    @Test
    void closesEverythingAndRefusesWhatComesLater() throws IOException {
        Files.writeString(file, "abc");
        FileChannel channel = FileChannel.open(file);
        FileChannel unlinked = FileChannel.open(file, StandardOpenOption.DELETE_ON_CLOSE);
        DirectoryStream<Path> stream = Files.newDirectoryStream(fs.getPath("/"));
        var iterator = stream.iterator();
        Path relative = fs.getPath("a");
        fs.close();
        fs.close();
        assertThat(fs.isOpen()).isFalse();
        assertThat(channel.isOpen()).isFalse();
        assertThat(unlinked.isOpen()).isFalse();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
        assertThat(iterator.hasNext()).isFalse();
        for (Samples.Call call : new Samples.Call[] {
            () -> Files.readString(file),
            () -> Files.writeString(file, "x"),
            () -> Files.size(file),
            () -> Files.delete(file),
            () -> Files.createDirectory(relative),
            () -> Files.newDirectoryStream(fs.getPath("/")),
            () -> Files.copy(file, relative),
            () -> Files.move(file, relative),
            () -> Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0)),
            () -> file.toRealPath(),
            () -> Files.getFileStore(file),
            () -> fs.snapshot(),
            () -> fs.snapshot(file),
            () -> fs.put(file, Snapshot.empty()),
        }) {
            assertThatThrownBy(call::run).isInstanceOf(ClosedFileSystemException.class);
        }
        assertThat(file.resolve("b").normalize().toUri()).isNotNull();
    }

    // ---- channels

    @Test
    void survivesInterrupts() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Thread.currentThread().interrupt();
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(channel.isOpen()).isTrue();
            assertThat(channel.size()).isEqualTo(3);
        }
    }

    @Test
    void locksRegionsForAllChannels() throws IOException {
        Files.writeString(file, "abc");
        FileChannel two = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel one = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = one.lock(0, 2, false);
            assertThatThrownBy(() -> two.tryLock(1, 1, true)).isInstanceOf(OverlappingFileLockException.class);
            assertThat(two.tryLock(2, 1, true)).isNotNull();
            two.write(ByteBuffer.wrap(new byte[] {'x'}), 0); // locks are for those who ask
            lock.release();
            FileLock next = two.lock(0, 2, true);
            two.close();
            assertThat(next.isValid()).isFalse();
            assertThatThrownBy(next::release).isInstanceOf(ClosedChannelException.class);
            assertThat(one.lock().isValid()).isTrue();
        }
    }

    // ---- what it has not

    @Test
    void refusesWhatItHasNot() throws IOException {
        Files.writeString(file, "abc");
        Path other = fs.getPath("/other");
        refused(() -> Files.createSymbolicLink(other, file));
        refused(() -> Files.createLink(other, file));
        refused(() -> Files.readSymbolicLink(file));
        refused(() -> file.toFile());
        refused(() -> fs.newWatchService());
        refused(() -> fs.getUserPrincipalLookupService());
        refused(() -> Files.getOwner(file));
        refused(() -> Files.getPosixFilePermissions(file));
        refused(() -> Files.readAttributes(file, PosixFileAttributes.class));
        refused(() -> Files.readAttributes(file, "posix:*"));
        refused(() -> Files.setAttribute(file, "unix:mode", 0));
        refused(() -> Files.createFile(
                other, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        refused(() -> Files.createDirectory(
                other, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
        refused(() -> java.nio.channels.AsynchronousFileChannel.open(file));
        assertThat(Files.getFileAttributeView(file, FileOwnerAttributeView.class))
                .isNull();
        assertThat(fs.snapshot().files()).containsOnlyKeys("/file");
    }

    @Test
    void keepsSecretsFromBeingCopied() throws IOException {
        try (MemioFileSystem secret = MemioFileSystem.open(Volume.DEFAULT.files(Spool.DEFAULT.secret()))) {
            Path a = Files.writeString(secret.getPath("/a"), "abc");
            refused(() -> Files.copy(a, secret.getPath("/b")));
            refused(secret::snapshot);
            Files.move(a, secret.getPath("/b"));
            assertThat(Files.readString(secret.getPath("/b"))).isEqualTo("abc");
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        FileSystem plain = fs;
        assertThat(plain.isReadOnly()).isFalse();
        assertThat(plain.toString()).isEqualTo("MemioFileSystem[" + fs.name() + "]");
        assertThat(plain.supportedFileAttributeViews()).containsExactly("basic");
        assertThat(plain.getFileStores()).hasSize(1);
        assertThat(plain.provider().getScheme()).isEqualTo("memio");
        fs.close();
        assertThat(plain.toString()).endsWith("closed]");
    }
}
