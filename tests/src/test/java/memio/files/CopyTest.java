package memio.files;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import memio.BytesIO;
import memio.IO;
import memio.Open;
import memio.base.TransferException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.testkit.ScriptedRaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copying from file to file, through an array or by the operating system. */
@DisplayName("copying")
class CopyTest {
    @TempDir
    Path directory;

    private Path with(byte[] content) throws IOException {
        return Files.write(directory.resolve("source"), content);
    }

    @Test
    @DisplayName("takes what lies behind the position, to where the target stands, whatever the two are")
    void copiesFromAnythingToAnything() throws IOException {
        byte[] sample = letters(300_000);
        Path path = with(sample);
        Path copy = directory.resolve("copy");
        for (int buffering : new int[] {10, -1}) {
            Open options = Open.DEFAULT.buffering(buffering);
            for (BinaryIO source : List.of(
                    IO.openBinary(path, "rb", options),
                    IO.openBinary(path, "r+b", options),
                    new BytesIO(sample),
                    Buffered.reader(Raw.of(new ByteArrayInputStream(sample)), 100))) {
                Files.deleteIfExists(copy);
                try (source;
                        BinaryIO target = IO.openBinary(copy, "w+b", options)) {
                    assertThat(text(source.read(2))).isEqualTo("ab");
                    target.write(bytes("start:"));
                    assertThat(IO.copy(source, target)).isEqualTo(sample.length - 2);
                    assertThat(target.tell()).isEqualTo(sample.length + 4);
                    target.write(bytes("!"));
                    assertThat(source.read()).as("the rest").isEmpty();
                    target.seek(4);
                    assertThat(text(target.read(5))).isEqualTo("t:cde");
                }
                assertThat(Files.readString(copy))
                        .isEqualTo("start:" + text(sample).substring(2) + "!");
            }
        }
    }

    @Test
    @DisplayName("appends where the target appends, and goes through doors")
    void copiesThroughDoors() throws IOException {
        Path copy = Files.write(directory.resolve("copy"), bytes("head "));
        try (BinaryIO source = IO.openBinary(with(letters(50_000)), "rb");
                BinaryIO target = IO.openBinary(copy, "ab")) {
            assertThat(source.asInputStream().transferTo(target.asOutputStream()))
                    .isEqualTo(50_000);
        }
        assertThat(Files.readString(copy)).isEqualTo("head " + text(letters(50_000)));
    }

    @Test
    @DisplayName("tells how it gets on, and ends when it is told to")
    void tellsHowItGetsOn() throws IOException {
        byte[] sample = letters(20_000_000);
        Path copy = directory.resolve("copy");
        List<Long> told = new ArrayList<>();
        try (BinaryIO source = IO.openBinary(with(sample), "rb");
                BinaryIO target = IO.openBinary(copy, "wb")) {
            IO.copy(source, target, told::add);
            assertThat(told).isSorted().hasSizeGreaterThan(1).endsWith(20_000_000L);

            source.seek(0);
            target.seek(0);
            target.truncate();
            assertThatThrownBy(() -> IO.copy(source, target, total -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
            assertThat(source.tell()).isPositive().isEqualTo(target.tell());
        }
        assertThat(Files.readAllBytes(copy)).isEqualTo(Arrays.copyOf(sample, (int) Files.size(copy)));
    }

    @Test
    @DisplayName("is not disturbed by an interrupt")
    void copiesDespiteAnInterrupt() throws IOException {
        byte[] sample = letters(1_000_000);
        Path copy = directory.resolve("copy");
        Thread.currentThread().interrupt();
        try (BinaryIO source = IO.openBinary(with(sample), "rb");
                BinaryIO target = IO.openBinary(copy, "wb")) {
            assertThat(IO.copy(source, target)).isEqualTo(sample.length);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Files.readAllBytes(copy)).isEqualTo(sample);
    }

    @Test
    @DisplayName("says how much had arrived when a file fails or would block, and the source stands behind that")
    void saysHowMuchArrived() throws IOException {
        for (int call = 0; call < 30; call++) {
            ScriptedRaw raw = new ScriptedRaw("ws", new byte[0]).chunk(3_000).failAtCall(call);
            BinaryIO target = Buffered.writer(raw, 16);
            BytesIO source = new BytesIO(letters(40_000));
            long arrived = 0;
            try {
                arrived = IO.copy(source, target);
            } catch (TransferException e) {
                arrived = e.transferred();
            } catch (IOException e) {
                assertThat(e).hasMessage("scripted failure of write");
            }
            assertThat(source.tell()).as("call %d", call).isEqualTo(arrived);
            assertThat(IO.copy(source, target)).isEqualTo(40_000 - arrived);
            target.close();
            assertThat(raw.data()).isEqualTo(letters(40_000));
        }
        ScriptedRaw full = new ScriptedRaw("w", new byte[0]).credit(20_000);
        BytesIO source = new BytesIO(letters(40_000));
        assertThatThrownBy(() -> IO.copy(source, Buffered.writer(full, 100)))
                .isInstanceOfSatisfying(
                        WouldBlockException.class,
                        e -> assertThat(e.transferred()).isEqualTo(20_100));
        assertThat(source.tell()).isEqualTo(20_100);

        BytesIO target = new BytesIO();
        Buffered slow = Buffered.reader(new ScriptedRaw("r", letters(100)).available(60));
        assertThatThrownBy(() -> IO.copy(slow, target))
                .isInstanceOfSatisfying(
                        WouldBlockException.class,
                        e -> assertThat(e.transferred()).isEqualTo(60));
        assertThat(target.getValue()).isEqualTo(letters(60));
    }

    @Test
    @DisplayName("into a file that cannot be written, or from one that cannot be read, is refused")
    void refusesWhatCannotBe() throws IOException {
        try (BinaryIO source = IO.openBinary(with(letters(10)), "rb");
                BinaryIO target = IO.openBinary(directory.resolve("copy"), "wb")) {
            assertThatThrownBy(() -> IO.copy(target, target)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> IO.copy(source, source)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> IO.copy(target, new BytesIO())).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
