package memio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.binary.BinaryIO;
import memio.storage.Memory;
import memio.storage.Spool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bytes of any file under a path that exists. */
@DisplayName("a real path")
class FilePathTest {
    private static final byte[] TEXT = "what is in the file".getBytes(UTF_8);

    private static BytesIO memory() {
        BytesIO file = new BytesIO(TEXT);
        file.seek(5);
        return file;
    }

    private static boolean isLinux() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    @Test
    void holdsTheBytesAndLeavesThePosition() throws IOException {
        BytesIO file = memory();
        byte[] read = FilePath.withPath(file, Files::readAllBytes);
        assertThat(read).isEqualTo(TEXT);
        assertThat(file.tell()).isEqualTo(5);
    }

    @Test
    void isOpenedMappedAndReadFromAnywhere() throws IOException {
        try (FilePath path = FilePath.of(memory())) {
            try (RandomAccessFile opened = new RandomAccessFile(path.path().toFile(), "r")) {
                opened.seek(8);
                assertThat(opened.readLine()).isEqualTo("in the file");
            }
            try (FileChannel channel = FileChannel.open(path.path())) {
                assertThat(channel.map(MapMode.READ_ONLY, 0, channel.size()).get(3))
                        .isEqualTo((byte) 't');
            }
            assertThat(Files.size(path.path())).isEqualTo(TEXT.length);
        }
    }

    @Test
    void hasNoNameOnLinux() throws IOException {
        assumeTrue(isLinux(), "there is no /proc");
        Path place;
        try (FilePath path = FilePath.of(memory())) {
            place = path.path();
            assertThat(place.toString()).matches("/proc/\\d+/fd/\\d+");
            assertThat(Files.readSymbolicLink(place).toString()).endsWith(" (deleted)");
        }
        assertThat(Files.exists(place)
                        && Files.readSymbolicLink(place).toString().contains("memio-"))
                .isFalse();
    }

    @Test
    void hasTheNameThatIsAskedForInADirectoryOfItsOwn() throws IOException {
        Path place;
        try (FilePath path = FilePath.named(memory(), "data.bin")) {
            place = path.path();
            assertThat(place.getFileName()).hasToString("data.bin");
            assertThat(place.toRealPath()).isEqualTo(place);
            assertThat(Files.readAllBytes(place)).isEqualTo(TEXT);
            if (isLinux()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                        .isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.getParent())))
                        .isEqualTo("rwx------");
            }
            Files.writeString(place.resolveSibling("journal"), "left by the library");
            Files.createDirectory(place.resolveSibling("more"));
        }
        assertThat(place.getParent()).doesNotExist();
    }

    @Test
    void refusesWhatIsNotAName() {
        for (String name : new String[] {"", ".", "..", "a/b", "/a", "../a"}) {
            assertThatThrownBy(() -> FilePath.named(memory(), name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a name of a file: " + name);
        }
    }

    @Test
    void writesBackOnlyWhenItIsAsked() throws IOException {
        for (BinaryIO file : new BinaryIO[] {
            memory(), new SpooledIO(Spool.DEFAULT.threshold(4)), new SpooledIO(), new BytesIO(TEXT).slice(0, 7)
        }) {
            for (boolean named : new boolean[] {false, true}) {
                file.seek(2);
                try (FilePath path = named ? FilePath.named(file, "x") : FilePath.of(file)) {
                    Files.writeString(path.path(), "changed");
                    assertThat(Files.readString(path.path())).isEqualTo("changed");
                    assertThat(path.writeBack()).isEqualTo(7);
                    assertThat(file.tell()).isEqualTo(2);
                    Files.writeString(path.path(), "again");
                }
                assertThat(file.size()).isEqualTo(7);
                file.seek(0);
                assertThat(file.read()).isEqualTo("changed".getBytes(UTF_8));
            }
        }
    }

    @Test
    void writesBackWhatTookThePlaceOfTheFile() throws IOException {
        BytesIO file = memory();
        try (FilePath path = FilePath.named(file, "x")) {
            Path other = path.path().resolveSibling("x.new");
            Files.writeString(other, "renamed");
            Files.move(other, path.path(), StandardCopyOption.REPLACE_EXISTING);
            path.writeBack();
        }
        assertThat(file.getValue()).isEqualTo("renamed".getBytes(UTF_8));
    }

    @Test
    void changesNothingWhenThereIsTooMuchToWriteBack() throws IOException {
        BytesIO file = new BytesIO(TEXT, Memory.DEFAULT.maxSize(100));
        try (FilePath path = FilePath.of(file)) {
            Files.write(path.path(), new byte[101]);
            assertThatThrownBy(path::writeBack).isInstanceOf(FileTooLargeException.class);
            assertThat(file.getValue()).isEqualTo(TEXT);
            assertThat(file.tell()).isZero();
        }
    }

    @Test
    void isGoneOnceClosed() throws IOException {
        FilePath path = FilePath.of(memory());
        path.close();
        path.close();
        assertThatThrownBy(path::path).isInstanceOf(ClosedFileException.class);
        assertThatThrownBy(path::writeBack).isInstanceOf(ClosedFileException.class);
        assertThat(path).hasToString("FilePath[closed]");
    }

    @Test
    void leavesNothingWhenTheActionFails() throws IOException {
        Path[] place = new Path[1];
        assertThatThrownBy(() -> FilePath.withPath(memory(), path -> {
                    place[0] = path;
                    throw new FileNotFoundException("by the library");
                }))
                .isInstanceOf(FileNotFoundException.class);
        assertThat(Files.exists(place[0])
                        && Files.readSymbolicLink(place[0]).toString().contains("memio-"))
                .isFalse();
    }

    @Test
    void tellsWhyAFileCannotBeCopied() throws IOException {
        BytesIO closed = memory();
        closed.close();
        assertThatThrownBy(() -> FilePath.of(closed)).isInstanceOf(ClosedFileException.class);
    }

    @Test
    void isAZipForTheJdk() throws IOException {
        try (SpooledIO file = new SpooledIO(Spool.DEFAULT.threshold(10))) {
            try (ZipOutputStream zip = new ZipOutputStream(file.asOutputStream())) {
                zip.putNextEntry(new ZipEntry("entry"));
                zip.write(TEXT);
            }
            byte[] entry = FilePath.withPath(file, path -> {
                try (ZipFile zip = new ZipFile(path.toFile())) {
                    return zip.getInputStream(zip.getEntry("entry")).readAllBytes();
                }
            });
            assertThat(entry).isEqualTo(TEXT);
        }
    }

    @Test
    void takesMoreThanItHeldAtFirst() throws IOException {
        BytesIO file = memory();
        try (FilePath path = FilePath.of(file);
                FileChannel channel = FileChannel.open(path.path(), StandardOpenOption.APPEND)) {
            for (int i = 0; i < 100; i++) {
                channel.write(java.nio.ByteBuffer.allocate(10_000));
            }
            assertThat(path.writeBack()).isEqualTo(1_000_000 + TEXT.length);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        assertThat(file.size()).isEqualTo(1_000_000 + TEXT.length);
    }
}
