package memio.files;

import static memio.testkit.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.IO;
import memio.base.ClosedFileException;
import memio.base.Mode;
import memio.raw.FileIO;
import memio.raw.Raw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pread} and {@code pwrite} of a file on disk. */
@DisplayName("a file on disk, read and written at positions")
class PositionalFileTest {
    @TempDir
    Path directory;

    private Path hello() throws IOException {
        return Files.write(directory.resolve("file"), bytes("hello"));
    }

    @Test
    @DisplayName("stays where it is")
    void positionStays() throws IOException {
        byte[] target = new byte[4];
        try (FileIO f = IO.openRaw(hello(), "r+b")) {
            f.seek(1);
            assertThat(f.readAt(2, target, 1, 3)).isEqualTo(3);
            assertThat(target).isEqualTo(bytes("\0llo"));
            assertThat(f.writeAt(3, bytes("xyz"), 1, 2)).isEqualTo(2);
            assertThat(f.tell()).isEqualTo(1);
            assertThat(f.read(9)).isEqualTo(bytes("elyz"));
        }
    }

    @Test
    @DisplayName("reads less at the end and nothing behind, and fills a gap with zeros")
    void ends() throws IOException {
        byte[] target = new byte[4];
        try (FileIO f = IO.openRaw(hello(), "r+b")) {
            assertThat(f.readAt(3, target, 0, 4)).isEqualTo(2);
            assertThat(f.readAt(5, target, 0, 4)).isZero();
            assertThat(f.readAt(1L << 40, target, 0, 4)).isZero();
            assertThat(f.readAt(0, target, 4, 0)).isZero();
            assertThat(f.writeAt(9, target, 0, 0)).isZero();
            assertThat(f.size()).isEqualTo(5);
            assertThat(f.writeAt(7, bytes("!"), 0, 1)).isEqualTo(1);
            assertThat(f.readAll()).isEqualTo(bytes("hello\0\0!"));
        }
    }

    @Test
    @DisplayName("moves at most 1 MiB in a call; a buffered file moves all")
    void much() throws IOException {
        byte[] much = new byte[3 << 20];
        much[much.length - 1] = 7;
        try (FileIO f = IO.openRaw(hello(), "r+b")) {
            assertThat(f.writeAt(0, much, 0, much.length)).isEqualTo(1 << 20);
            assertThat(f.readAt(0, new byte[2 << 20], 0, 2 << 20)).isEqualTo(1 << 20);
        }
        try (var f = IO.openBinary(hello(), "r+b")) {
            f.writeAt(1, much, 0, much.length);
            byte[] back = new byte[much.length];
            assertThat(f.readAt(1, back, 0, back.length)).isEqualTo(much.length);
            assertThat(back).isEqualTo(much);
            assertThat(f.read(1)).isEqualTo(bytes("h"));
        }
    }

    @Test
    @DisplayName("goes on after an interrupt, whose flag stays set")
    void interrupted() throws IOException {
        byte[] target = new byte[5];
        try (FileIO f = IO.openRaw(hello(), "r+b")) {
            Thread.currentThread().interrupt();
            assertThat(f.readAt(0, target, 0, 5)).isEqualTo(5);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(f.writeAt(0, bytes("J"), 0, 1)).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(f.readAll()).isEqualTo(bytes("Jello"));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName(
            "is refused a negative position, ranges that are none, a direction it was not opened for, and when closed")
    void refused() throws IOException {
        byte[] one = new byte[1];
        FileIO f = IO.openRaw(hello(), "rb");
        assertThat(f.positional()).isTrue();
        assertThatThrownBy(() -> f.readAt(-1, one, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position < 0: -1");
        assertThatThrownBy(() -> f.readAt(0, one, 1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> f.writeAt(0, one, 0, 1)).isInstanceOf(UnsupportedOperationException.class);
        f.close();
        assertThatThrownBy(() -> f.readAt(0, one, 0, 1)).isInstanceOf(ClosedFileException.class);
    }

    @Test
    @DisplayName("is not to be had of what has no places, nor of a file that appends")
    void notPositional() throws IOException {
        byte[] one = new byte[1];
        try (FileIO stream = FileIO.of(Raw.of(new ByteArrayInputStream(one)), Mode.ofRaw("rb"), "stream", true);
                FileIO appending = IO.openRaw(hello(), "a+b")) {
            for (FileIO f : new FileIO[] {stream, appending}) {
                assertThat(f.positional()).isFalse();
                assertThatThrownBy(() -> f.readAt(0, one, 0, 1)).isInstanceOf(UnsupportedOperationException.class);
            }
            assertThatThrownBy(() -> appending.writeAt(0, one, 0, 1)).isInstanceOf(UnsupportedOperationException.class);
        }
        try (var f = IO.openBinary(hello(), "a+b")) {
            f.writeAt(0, bytes("!"), 0, 1);
            assertThat(f.readAt(5, one, 0, 1)).isEqualTo(1);
            assertThat(one).isEqualTo(bytes("!"));
        }
    }
}
