package memio.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import memio.IO;
import memio.Open;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.FileIO;
import memio.raw.Opener;
import memio.raw.Raw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files: modes, errors, devices, pipes, size. */
@DisplayName("a file on disk")
class FilesOnDiskTest {
    @TempDir
    Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("file"), content);
    }

    private Path missing() {
        return directory.resolve("missing");
    }

    private static String contentOf(Path path) throws IOException {
        return Files.readString(path);
    }

    // ---- modes

    @Test
    @DisplayName("is read in mode r, and is refused if there is none")
    void reads() throws IOException {
        try (BinaryIO f = IO.openBinary(file("hello"), "r")) {
            assertThat(text(f.read())).isEqualTo("hello");
            assertThat(f.writable()).isFalse();
            assertThatThrownBy(() -> f.write(bytes("x"))).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> f.truncate(0)).isInstanceOf(UnsupportedOperationException.class);
        }
        for (String mode : new String[] {"rb", "r+b"}) {
            assertThatThrownBy(() -> IO.openBinary(missing(), mode))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining(missing().toString());
        }
        assertThat(missing()).doesNotExist();
    }

    @Test
    @DisplayName("is emptied in mode w, or created")
    void writes() throws IOException {
        try (BinaryIO f = IO.openBinary(file("hello"), "wb")) {
            assertThat(f.readable()).isFalse();
            assertThatThrownBy(f::read).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(f::readLine).isInstanceOf(UnsupportedOperationException.class);
            f.write(bytes("abc"));
        }
        assertThat(contentOf(directory.resolve("file"))).isEqualTo("abc");
        IO.openBinary(missing().toString(), "w").close();
        assertThat(missing()).isEmptyFile();
        try (BinaryIO f = IO.openBinary(file("hello"), "w+b")) {
            f.write(bytes("abc"));
            f.seek(0);
            assertThat(text(f.read())).isEqualTo("abc");
        }
    }

    @Test
    @DisplayName("is created in mode x, and refused if there is one")
    void creates() throws IOException {
        Path path = file("hello");
        for (String mode : new String[] {"xb", "x+b"}) {
            assertThatThrownBy(() -> IO.openBinary(path, mode))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessageContaining(path.toString());
        }
        assertThat(contentOf(path)).isEqualTo("hello");
        try (BinaryIO f = IO.openBinary(missing(), "x+b")) {
            f.write(bytes("abc"));
            f.seek(0);
            assertThat(text(f.read())).isEqualTo("abc");
        }
    }

    @Test
    @DisplayName("takes what is written at its end in mode a, wherever it stands and whoever else appends")
    void appends() throws IOException {
        Path path = file("hello");
        try (FileIO f = IO.openRaw(path, "a+b");
                FileIO other = IO.openRaw(path, "ab")) {
            assertThat(f.tell()).isEqualTo(5);
            f.seek(1);
            assertThat(text(f.read(2))).isEqualTo("el");
            f.write(bytes(" one"));
            assertThat(f.tell()).isEqualTo(9);
            other.write(bytes(" two"));
            f.write(bytes(" three"));
            f.seek(0);
            assertThat(text(f.readAll())).isEqualTo("hello one two three");
            f.truncate(5);
            other.write(bytes("!"));
        }
        assertThat(contentOf(path)).isEqualTo("hello!");
        try (BinaryIO f = IO.openBinary(path, "ab")) {
            assertThat(f.tell()).isEqualTo(6);
            f.write(bytes("?"));
        }
        assertThat(contentOf(path)).isEqualTo("hello!?");
    }

    @Test
    @DisplayName("tells its name and mode")
    void tellsNameAndMode() throws IOException {
        Path path = file("");
        for (Map.Entry<String, String> mode : Map.of(
                        "r", "rb", "w", "wb", "r+", "rb+", "bw+", "rb+", "a", "ab", "a+", "ab+")
                .entrySet()) {
            try (FileIO f = IO.openRaw(path, mode.getKey())) {
                assertThat(f.mode().rawName()).isEqualTo(mode.getValue());
                assertThat(f.name()).isEqualTo(path.toString());
                assertThat(f.closesFile()).isTrue();
                assertThat(f.blockSize()).isPositive();
                assertThat(f).hasToString("FileIO[" + path + ", mode=" + mode.getValue() + "]");
            }
        }
        try (FileIO f = IO.openRaw(missing(), "x")) {
            assertThat(f.mode().rawName()).isEqualTo("xb");
        }
    }

    @Test
    @DisplayName("is refused for a mode that is none, before anything happens to it")
    void refusesModes() throws IOException {
        Path path = file("hello");
        for (String mode : new String[] {"", "b", "rw", "rr", "r++", "U", "rt", "w t", "wba"}) {
            assertThatThrownBy(() -> IO.openBinary(path, mode))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + mode + "'");
        }
        assertThatThrownBy(() -> IO.openBinary(path, "wb", Open.DEFAULT.buffering(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IO.openBinary(path, "wb", Open.DEFAULT.closeFile(false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(contentOf(path)).isEqualTo("hello");
    }

    // ---- errors

    @Test
    @DisplayName("must not be a directory, have no name, or lie below a file")
    void refusesNames() throws IOException {
        Path path = file("");
        for (String mode : new String[] {"rb", "wb", "r+b", "ab"}) {
            assertThatThrownBy(() -> IO.openBinary(directory, mode))
                    .isExactlyInstanceOf(FileSystemException.class)
                    .hasMessage(directory + ": Is a directory");
            assertThatThrownBy(() -> IO.openBinary("", mode)).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> IO.openBinary(path.resolve("below"), mode))
                    .isInstanceOf(FileSystemException.class);
            assertThatThrownBy(() -> IO.openBinary(missing().resolve("below"), mode))
                    .isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> IO.openBinary("a\0b", mode)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> IO.openBinary(directory, "xb")).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    @DisplayName("is not for others, if it was created for its owner only")
    void createsForTheOwner() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX file permissions");
        Open options = Open.DEFAULT.opener(Opener.ownerOnly());
        for (String mode : new String[] {"wb", "ab", "xb", "x+b", "w+b", "a+b"}) {
            Path path = directory.resolve("private " + mode);
            try (BinaryIO f = IO.openBinary(path, mode, options)) {
                f.write(bytes("secret"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        Path path = file("old");
        var rights = Files.getPosixFilePermissions(path);
        IO.openBinary(path, "wb", options).close();
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(rights);
        assertThatThrownBy(() -> IO.openBinary(missing(), "rb", options)).isInstanceOf(NoSuchFileException.class);
    }

    // ---- an opener, a file that is open already, another file system

    @Test
    @DisplayName("may be opened by an opener of one's own, which is closed if it cannot do what the mode says")
    void opensByAnOpener() throws IOException {
        Path path = file("hello");
        Open options = Open.DEFAULT.opener((name, mode) -> Raw.of(Files.newInputStream(path)));
        try (BinaryIO f = IO.openBinary(missing(), "rb", options)) {
            assertThat(text(f.read())).isEqualTo("hello");
        }
        FileIO[] opened = new FileIO[1];
        Open readOnly = Open.DEFAULT.opener((name, mode) -> opened[0] = IO.openRaw(path, "rb"));
        assertThatThrownBy(() -> IO.openBinary(missing(), "wb", readOnly))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(opened[0].closed()).isTrue();
    }

    @Test
    @DisplayName("stays open if it was open already and is to stay so")
    void leavesOpen() throws IOException {
        try (FileIO raw = IO.openRaw(file("hello"), "r+b")) {
            try (BinaryIO f = IO.openBinary(raw, "r+b", Open.DEFAULT.closeFile(false))) {
                f.write(bytes("HE"));
            }
            assertThat(raw.closed()).isFalse();
            raw.seek(0);
            assertThat(text(raw.readAll())).isEqualTo("HEllo");
            IO.openBinary(raw, "rb").close();
            assertThat(raw.closed()).isTrue();
        }
    }

    @Test
    @DisplayName("may lie in another file system")
    void opensInAnArchive() throws IOException {
        Path archive = directory.resolve("archive.zip");
        try (var zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            try (BinaryIO f = IO.openBinary(zip.getPath("entry"), "wb")) {
                f.write(bytes("hello"));
            }
            try (BinaryIO f = IO.openBinary(zip.getPath("entry"), "rb")) {
                assertThat(text(f.read())).isEqualTo("hello");
            }
        }
    }

    // ---- devices and pipes

    @Test
    @DisplayName("may be the device that is always full, and keeps what it could not write")
    void cannotWriteToAFullDevice() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "/dev/full");
        BinaryIO f = IO.openBinary(full, "wb", Open.DEFAULT.buffering(8));
        f.write(bytes("abc"));
        assertThatThrownBy(f::flush).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> f.write(letters(100))).isInstanceOf(IOException.class);
        assertThatThrownBy(f::close).isInstanceOf(IOException.class);
        assertThat(f.closed()).isTrue();
        f.close();
        try (FileIO raw = IO.openRaw(full, "wb")) {
            assertThatThrownBy(() -> raw.write(bytes("abc"))).isInstanceOf(IOException.class);
            assertThat(raw.isatty()).isFalse();
        }
    }

    @Test
    @DisplayName("may be endless")
    void readsFromAnEndlessDevice() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "/dev/zero");
        try (BinaryIO f = IO.openBinary(zero, "rb")) {
            assertThat(f.read(300_000)).hasSize(300_000).containsOnly(0);
            assertThat(f.read1(10)).containsOnly(0);
        }
    }

    @Test
    @DisplayName("may be a pipe, which cannot seek")
    void readsFromAndWritesToPipes() throws Exception {
        Path pipe = directory.resolve("pipe");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo");
        } catch (IOException e) {
            assumeTrue(false, "mkfifo: " + e.getMessage());
        }
        byte[] sample = letters(200_000);
        IOException[] failure = new IOException[1];
        Thread writer = new Thread(() -> {
            try (BinaryIO f = IO.openBinary(pipe, "wb")) {
                assertThat(f.seekable()).isFalse();
                f.write(sample);
            } catch (IOException e) {
                failure[0] = e;
            }
        });
        writer.start();
        try (BinaryIO f = IO.openBinary(pipe, "rb")) {
            assertThat(f.seekable()).isFalse();
            assertThatThrownBy(f::tell).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> f.seek(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(f.read(100_001)).isEqualTo(Arrays.copyOf(sample, 100_001));
            assertThat(f.read()).hasSize(99_999);
            assertThat(f.read()).isEmpty();
        }
        writer.join();
        assertThat(failure[0]).isNull();
    }

    @Test
    @DisplayName("tells its descriptor where the system tells of descriptors, and only while it is open")
    void tellsItsDescriptor() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/fdinfo")), "/proc/self/fdinfo");
        BinaryIO f = IO.openBinary(file("hello"), "r+b");
        f.read(2);
        int number = f.fileno();
        assertThat(Files.isSameFile(Path.of("/proc/self/fd/" + number), directory.resolve("file")))
                .isTrue();
        assertThat(f.fileno()).isEqualTo(number);
        assertThat(text(f.read())).isEqualTo("llo");
        f.close();
        assertThatThrownBy(f::fileno).isInstanceOf(ClosedFileException.class);
    }

    // ---- size

    @Test
    @DisplayName("may be larger than 4 GiB")
    void goesBeyondFourGibibytes() throws IOException {
        long far = (1L << 32) + 5;
        try (BinaryIO f = IO.openBinary(missing(), "w+b")) {
            f.write(bytes("start"));
            assertThat(f.seek(far)).isEqualTo(far);
            f.write(bytes("far"));
            assertThat(f.tell()).isEqualTo(far + 3);
            assertThat(f.size()).isEqualTo(far + 3);
            assertThat(f.seek(-5, Whence.END)).isEqualTo(far - 2);
            assertThat(text(f.read())).isEqualTo("\0\0far");
            assertThat(f.truncate(far + 1)).isEqualTo(far + 1);
            f.seek(0);
            assertThat(text(f.read(6))).isEqualTo("start\0");
            assertThatThrownBy(f::read).as("more than an array holds").isInstanceOf(FileTooLargeException.class);
            assertThat(f.tell()).isEqualTo(6);
        }
    }

    @Test
    @DisplayName("has a buffer of at least 128 KiB, or the size that was asked for")
    void buffersAsMuchAsItShould() throws IOException {
        Path path = Files.write(missing(), letters(500_000));
        try (BinaryIO f = IO.openBinary(path, "rb")) {
            assertThat(f.peek(1).length).isGreaterThanOrEqualTo(1 << 17);
        }
        try (BinaryIO f = IO.openBinary(path, "rb", Open.DEFAULT.buffering(100))) {
            assertThat(f.peek(1)).hasSize(100);
            assertThat(((Buffered) f).raw()).isInstanceOf(FileIO.class);
        }
    }

    @Test
    @DisplayName("is the text of its encoding, byte by byte")
    void knowsNothingOfText() throws IOException {
        try (BinaryIO f = IO.openBinary(file("grüße\n"), "rb")) {
            assertThat(f.readLine()).isEqualTo("grüße\n".getBytes(UTF_8));
        }
    }
}
