package memio.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import memio.storage.ScratchFile;
import memio.storage.Spool;
import memio.testkit.Samples;
import memio.testkit.Seeds;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("where PDFBox keeps streams")
class ScratchTest {

    @Test
    @DisplayName("goes to disk only beyond the threshold")
    void threshold() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Spool options = Spool.DEFAULT.threshold(1_000).scratch(directory -> {
            opened.incrementAndGet();
            return ScratchFile.open(directory);
        });
        try (RandomAccessStreamCache cache = PdfFiles.scratch(options).create()) {
            RandomAccess small = cache.createBuffer();
            small.write(new byte[1_000]);
            assertThat(opened).hasValue(0);
            RandomAccess large = cache.createBuffer();
            large.write(Samples.letters(1_001));
            assertThat(opened).hasValue(1);
            byte[] read = new byte[1_001];
            large.seek(0);
            large.readFully(read);
            assertThat(read).isEqualTo(Samples.letters(1_001));
        }
    }

    @Test
    @DisplayName("is gone when the document is closed")
    void closing() throws IOException {
        RandomAccessStreamCache cache = PdfFiles.scratch(Spool.DEFAULT).create();
        RandomAccess first = cache.createBuffer();
        RandomAccess second = cache.createBuffer();
        first.close();
        second.write(1);
        cache.close();
        cache.close();
        assertThat(second.isClosed()).isTrue();
        assertThatIOException().isThrownBy(() -> second.write(2));
        assertThatIOException().isThrownBy(() -> second.write(new byte[2]));
        assertThatIOException().isThrownBy(second::clear);
        assertThatIOException().isThrownBy(cache::createBuffer);
    }

    @Test
    @DisplayName("says that it is full as a stream does, and keeps what it has")
    void full() throws IOException {
        try (RandomAccessStreamCache cache =
                PdfFiles.scratch(Spool.DEFAULT.maxSize(10)).create()) {
            RandomAccess buffer = cache.createBuffer();
            buffer.write(new byte[8]);
            assertThatIOException().isThrownBy(() -> buffer.write(new byte[3]));
            assertThat(buffer.length()).isEqualTo(8);
            assertThat(buffer.getPosition()).isEqualTo(8);
            buffer.write(new byte[2]);
            assertThatIOException().isThrownBy(() -> buffer.write(1));
        }
    }

    @Test
    @DisplayName("holds after random writes what PDFBox's own holds")
    void randomPrograms() throws IOException {
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int program = 0; program < 200; program++) {
            Spool options = Spool.DEFAULT.threshold(random.nextInt(300)).blockSize(16);
            try (RandomAccessStreamCache cache = PdfFiles.scratch(options).create();
                    RandomAccess expected = new RandomAccessReadWriteBuffer()) {
                RandomAccess actual = cache.createBuffer();
                long steps = random.nextLong();
                write(expected, new Random(steps));
                write(actual, new Random(steps));
                assertThat(content(actual))
                        .as("seed %d, program %d", seed, program)
                        .isEqualTo(content(expected));
            }
        }
    }

    private static void write(RandomAccess target, Random random) throws IOException {
        for (int step = 0; step < 20; step++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            switch (random.nextInt(8)) {
                case 0 -> target.seek(random.nextInt(300));
                case 1 -> target.write(bytes.length);
                case 2 -> {
                    if (random.nextInt(5) == 0) {
                        target.clear();
                    }
                }
                case 3 -> target.write(bytes, bytes.length / 3, bytes.length / 3);
                default -> target.write(bytes);
            }
        }
    }

    private static byte[] content(RandomAccess buffer) throws IOException {
        buffer.seek(0);
        byte[] content = new byte[(int) buffer.length() + 1];
        int count = Math.max(0, buffer.read(content));
        return Arrays.copyOf(content, count);
    }
}
