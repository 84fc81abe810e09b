package memio.testkit.filesystem;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Opening files, and what several open files on the same bytes are to each other. */
public abstract class OpenFileContract extends FileSystemContract {
    /** For subclasses. */
    protected OpenFileContract() {}

    private static ByteBuffer wrap(String text) {
        return ByteBuffer.wrap(bytes(text));
    }

    private static String rest(SeekableByteChannel channel) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) (channel.size() - channel.position()));
        int unused = channel.read(all);
        return text(all.flip());
    }

    private static void write(Path file, String content, OpenOption... options) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            channel.write(wrap(content));
        }
    }

    // ---- options

    @Test
    void createsAFileOnlyIfToldTo() throws IOException {
        Path missing = path("missing");
        fails(NoSuchFileException.class, missing, () -> Files.newByteChannel(missing));
        fails(NoSuchFileException.class, missing, () -> Files.newByteChannel(missing, WRITE));
        fails(NoSuchFileException.class, missing, () -> Files.newByteChannel(missing, APPEND));
        fails(NoSuchFileException.class, missing, () -> Files.newByteChannel(missing, WRITE, TRUNCATE_EXISTING));
        assertThat(Files.exists(missing)).isFalse();
        write(missing, "abc", CREATE, WRITE);
        holds(missing, "abc");
    }

    @Test
    void ignoresWhatOnlyWritersCanWantWhenItReads() throws IOException {
        Path missing = path("missing");
        fails(NoSuchFileException.class, missing, () -> Files.newByteChannel(missing, CREATE));
        fails(NoSuchFileException.class, missing, () -> Files.newByteChannel(missing, READ, CREATE_NEW));
        Path file = file("file", "abc");
        try (SeekableByteChannel channel = Files.newByteChannel(file, READ, CREATE_NEW, TRUNCATE_EXISTING)) {
            assertThat(rest(channel)).isEqualTo("abc");
        }
    }

    @Test
    void writesOverWhatIsThereOrEmptiesIt() throws IOException {
        Path file = file("file", "hello");
        write(file, "HE", WRITE);
        holds(file, "HEllo");
        write(file, "J", CREATE, WRITE);
        holds(file, "JEllo");
        write(file, "x", WRITE, TRUNCATE_EXISTING);
        holds(file, "x");
    }

    @Test
    void createsWhatMustBeNew() throws IOException {
        Path file = path("file");
        write(file, "first", WRITE, CREATE_NEW);
        fails(FileAlreadyExistsException.class, file, () -> write(file, "second", WRITE, CREATE_NEW));
        fails(FileAlreadyExistsException.class, file, () -> write(file, "second", WRITE, CREATE, CREATE_NEW));
        fails(FileAlreadyExistsException.class, file, () -> Files.createFile(file));
        Path folder = folder("folder");
        fails(FileAlreadyExistsException.class, folder, () -> Files.createFile(folder));
        holds(file, "first");
    }

    @Test
    void appendsWhereTheEndIsAtTheTime() throws IOException {
        Path file = file("file", "a");
        try (SeekableByteChannel one = Files.newByteChannel(file, APPEND);
                SeekableByteChannel two = Files.newByteChannel(file, APPEND)) {
            one.write(wrap("b"));
            two.write(wrap("c"));
            one.position(0).write(wrap("d"));
            assertThat(one.position()).isEqualTo(4);
            two.truncate(2);
            one.write(wrap("e"));
        }
        holds(file, "abe");
    }

    @Test
    void refusesOptionsThatContradictEachOther() throws IOException {
        Path file = file("file", "abc");
        assertThatThrownBy(() -> Files.newByteChannel(file, READ, APPEND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Files.newByteChannel(file, APPEND, TRUNCATE_EXISTING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Files.newOutputStream(file, READ)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Files.newInputStream(file, WRITE)).isInstanceOf(UnsupportedOperationException.class);
        holds(file, "abc");
    }

    @Test
    void refusesOptionsItDoesNotKnow() throws IOException {
        Path file = file("file", "abc");
        OpenOption strange = new OpenOption() {};
        assertThatThrownBy(() -> Files.newByteChannel(file, strange)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.newByteChannel(file, (OpenOption) null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void takesHintsAboutTheDisk() throws IOException {
        write(path("sparse"), "abc", CREATE_NEW, SPARSE, WRITE);
        write(path("sync"), "abc", CREATE, SYNC, WRITE);
        write(path("dsync"), "abc", CREATE, DSYNC, WRITE);
        assertThat(names(directory)).containsExactly("dsync", "sparse", "sync");
    }

    @Test
    void deletesWhatWasToBeDeletedOnClosing() throws IOException {
        for (Set<OpenOption> options :
                List.<Set<OpenOption>>of(Set.of(DELETE_ON_CLOSE), Set.of(DELETE_ON_CLOSE, WRITE, CREATE))) {
            Path file = file("file", "abc");
            try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
                assertThat(channel.size()).isEqualTo(3);
            }
            assertThat(names(directory)).isEmpty();
        }
        Path fresh = path("fresh");
        Files.newByteChannel(fresh, CREATE_NEW, WRITE, DELETE_ON_CLOSE).close();
        assertThat(names(directory)).isEmpty();
    }

    @Test
    void readsAndWritesOnlyAsOpened() throws IOException {
        Path file = file("file", "abc");
        try (SeekableByteChannel reader = Files.newByteChannel(file);
                SeekableByteChannel writer = Files.newByteChannel(file, WRITE)) {
            assertThatThrownBy(() -> reader.write(wrap("x"))).isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> reader.truncate(0)).isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> writer.read(wrap("x"))).isInstanceOf(NonReadableChannelException.class);
        }
        holds(file, "abc");
    }

    // ---- where there is no file

    @Test
    void needsADirectoryAround() throws IOException {
        Path lost = path("missing").resolve("file");
        fails(NoSuchFileException.class, lost, () -> Files.newByteChannel(lost));
        fails(NoSuchFileException.class, lost, () -> Files.newByteChannel(lost, CREATE, WRITE));
        Path below = file("file", "").resolve("below");
        fails(FileSystemException.class, below, () -> Files.newByteChannel(below));
        fails(FileSystemException.class, below, () -> Files.newByteChannel(below, CREATE, WRITE));
        assertThat(names(directory)).containsExactly("file");
    }

    @Test
    void doesNotTakeADirectoryForAFile() throws IOException {
        Path folder = folder("folder");
        fails(FileSystemException.class, folder, () -> Files.newByteChannel(folder, WRITE));
        fails(FileSystemException.class, folder, () -> Files.newByteChannel(folder, CREATE, WRITE, TRUNCATE_EXISTING));
        assertThatThrownBy(() -> Files.readAllBytes(folder)).isInstanceOf(IOException.class);
    }

    // ---- several at once

    @Test
    void givesEachChannelAPositionOfItsOwn() throws IOException {
        Path file = file("file", "hello");
        try (SeekableByteChannel one = Files.newByteChannel(file, READ, WRITE);
                SeekableByteChannel two = Files.newByteChannel(file)) {
            one.position(3);
            assertThat(two.position()).isZero();
            one.write(wrap("LOW"));
            assertThat(two.size()).isEqualTo(6);
            assertThat(rest(two)).isEqualTo("helLOW");
            one.truncate(2);
            assertThat(two.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(rest(two.position(0))).isEqualTo("he");
        }
    }

    @Test
    void goesOnWithAFileThatWasDeleted() throws IOException {
        Path file = file("file", "old");
        try (SeekableByteChannel channel = Files.newByteChannel(file, READ, WRITE)) {
            Files.delete(file);
            assertThat(Files.exists(file)).isFalse();
            file("file", "new one");
            assertThat(rest(channel)).isEqualTo("old");
            channel.write(wrap("er"));
            assertThat(rest(channel.position(0))).isEqualTo("older");
        }
        holds(file, "new one");
    }

    @Test
    void goesOnWithAFileThatWasReplacedOrMoved() throws IOException {
        Path file = file("file", "old");
        Path other = file("other", "new");
        try (SeekableByteChannel replaced = Files.newByteChannel(file);
                SeekableByteChannel moved = Files.newByteChannel(other, READ, WRITE)) {
            Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(rest(replaced)).isEqualTo("old");
            moved.write(wrap("N"));
        }
        holds(file, "New");
    }

    @Test
    void fillsHolesWithZeros() throws IOException {
        Path file = file("file", "abc");
        try (SeekableByteChannel channel = Files.newByteChannel(file, WRITE)) {
            channel.truncate(1).position(40).write(wrap("x"));
        }
        holds(file, "a" + "\0".repeat(39) + "x");
    }

    // ---- as Files has it

    @Test
    void servesStreams() throws IOException {
        Path file = path("file");
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(bytes("hello"));
            stream.write('!');
        }
        holds(file, "hello!");
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(bytes("bye"));
        }
        try (OutputStream stream = Files.newOutputStream(file, APPEND)) {
            stream.write(bytes(" bye"));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            assertThat(stream.read()).isEqualTo('b');
            assertThat(stream.available()).isEqualTo(6);
            assertThat(stream.skip(2)).isEqualTo(2);
            assertThat(text(stream.readAllBytes())).isEqualTo(" bye");
            assertThat(stream.read()).isEqualTo(-1);
        }
        fails(NoSuchFileException.class, path("no"), () -> Files.newInputStream(path("no")));
    }

    @Test
    void servesWholeFiles() throws IOException {
        byte[] large = memio.testkit.Samples.letters(200_000);
        Path file = Files.write(path("file"), large);
        assertThat(Files.readAllBytes(file)).isEqualTo(large);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        assertThat(Files.copy(file, copied)).isEqualTo(large.length);
        assertThat(copied.toByteArray()).isEqualTo(large);
        assertThat(Files.copy(new ByteArrayInputStream(large), path("copy"))).isEqualTo(large.length);
        assertThat(Files.mismatch(file, path("copy"))).isEqualTo(-1);
        Files.write(path("lines"), List.of("a", "b"));
        Files.write(path("lines"), List.of("c"), APPEND);
        assertThat(Files.readAllLines(path("lines"))).containsExactly("a", "b", "c");
        try (var lines = Files.lines(path("lines"))) {
            assertThat(lines).containsExactly("a", "b", "c");
        }
    }

    @Test
    void servesTemporaryFiles() throws IOException {
        Path file = Files.createTempFile(directory, "a", ".z");
        assertThat(file.getFileName().toString()).startsWith("a").endsWith(".z");
        assertThat(Files.size(file)).isZero();
        assertThat(Files.isDirectory(Files.createTempDirectory(directory, "d"))).isTrue();
    }
}
