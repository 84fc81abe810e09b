package memio.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import memio.IO;
import memio.Open;
import memio.binary.BinaryIO;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Several threads on one buffered file: each call has the file for itself. */
@DisplayName("a buffered file that threads share")
class SharedFileTest {
    private static final int THREADS = 6;
    private static final int ROUNDS = 100;

    @TempDir
    Path directory;

    @RepeatedTest(5)
    @DisplayName("gives each byte to exactly one of them")
    void isReadOnce() throws Exception {
        byte[] sample = shuffled();
        Path path = Files.write(directory.resolve("read"), sample);
        ConcurrentLinkedQueue<byte[]> portions = new ConcurrentLinkedQueue<>();
        try (BinaryIO file = IO.openBinary(path, "r+b", Open.DEFAULT.buffering(8))) {
            inParallel(number -> {
                byte[] portion;
                int size = 1;
                while ((portion = file.read(size)) != null && portion.length > 0) {
                    portions.add(portion);
                    size = 20 - size;
                }
            });
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        portions.forEach(all::writeBytes);
        assertThat(counts(all.toByteArray())).isEqualTo(counts(sample));
    }

    @RepeatedTest(5)
    @DisplayName("takes each byte once, and what one call writes stays together")
    void isWrittenOnce() throws Exception {
        Path path = directory.resolve("written");
        try (BinaryIO file = IO.openBinary(path, "wb", Open.DEFAULT.buffering(8))) {
            inParallel(number -> {
                byte[] line = (number + ":" + "x".repeat(number * 5) + "\n").getBytes();
                for (int i = 0; i < ROUNDS; i++) {
                    file.write(line);
                    if (i % 10 == number) {
                        file.flush();
                    }
                }
            });
        }
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            expected.addAll(Collections.nCopies(ROUNDS, number + ":" + "x".repeat(number * 5)));
        }
        assertThat(Files.readAllLines(path)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static byte[] shuffled() {
        List<Byte> bytes = new ArrayList<>();
        for (int i = 0; i < 256 * ROUNDS; i++) {
            bytes.add((byte) i);
        }
        Collections.shuffle(bytes, new Random(Seeds.next()));
        byte[] sample = new byte[bytes.size()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = bytes.get(i);
        }
        return sample;
    }

    private static int[] counts(byte[] bytes) {
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 0xff]++;
        }
        return counts;
    }

    private interface Work {
        void of(int number) throws IOException;
    }

    private static void inParallel(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    work.of(number);
                } catch (Throwable e) {
                    failures.add(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
