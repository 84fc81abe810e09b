package memio.files;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import memio.IO;
import memio.Open;
import memio.base.Mode;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.raw.Raw;
import memio.raw.RawIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt neither closes a file nor loses a byte of it, and the thread still knows that it was interrupted. */
@DisplayName("a file whose thread is interrupted")
class InterruptTest {
    @TempDir
    Path directory;

    private RawIO opened(String how) throws IOException {
        Path path = directory.resolve(how);
        if (how.equals("disk")) {
            return IO.openRaw(path, "w+b");
        }
        return Raw.of(new RandomAccessFile(path.toFile(), "rw").getFD(), Mode.of("r+b"));
    }

    @Test
    @DisplayName("goes on as if nothing had happened, and the flag stays set")
    void goesOn() throws IOException {
        for (String how : new String[] {"disk", "descriptor"}) {
            RawIO file = opened(how);
            Thread.currentThread().interrupt();
            try (file) {
                assertThat(file.write(bytes("hello"))).isEqualTo(5);
                assertThat(file.seek(1, Whence.START)).isEqualTo(1);
                assertThat(text(file.read(3))).isEqualTo("ell");
                assertThat(file.truncate(4)).isEqualTo(4);
                assertThat(file.tell()).isEqualTo(4);
                assertThat(file.seek(0, Whence.END)).isEqualTo(4);
                assertThat(Thread.currentThread().isInterrupted()).as(how).isTrue();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(Files.readString(directory.resolve(how))).isEqualTo("hell");
        }
    }

    @RepeatedTest(3)
    @DisplayName("loses no byte under a rain of interrupts")
    void losesNothing() throws Exception {
        for (String how : new String[] {"disk", "descriptor"}) {
            byte[] sample = letters(400_000);
            Thread worker = Thread.currentThread();
            AtomicBoolean done = new AtomicBoolean();
            Thread rain = new Thread(() -> {
                while (!done.get()) {
                    worker.interrupt();
                }
            });
            rain.start();
            try (BinaryIO file = IO.openBinary(opened(how), "r+b", Open.DEFAULT.buffering(100))) {
                for (int at = 0; at < sample.length; at += 40) {
                    file.write(sample, at, 40);
                }
                file.seek(0);
                for (int at = 0; at < sample.length; at += 40) {
                    byte[] part = file.read(40);
                    assertThat(part).isEqualTo(Arrays.copyOfRange(sample, at, at + 40));
                }
            } finally {
                done.set(true);
                awaitEnd(rain);
            }
            assertThat(Files.readAllBytes(directory.resolve(how))).isEqualTo(sample);
        }
    }

    private static void awaitEnd(Thread rain) {
        while (rain.isAlive()) {
            try {
                rain.join();
            } catch (InterruptedException e) {
                continue; // the last drops
            }
        }
        Thread.interrupted();
    }
}
