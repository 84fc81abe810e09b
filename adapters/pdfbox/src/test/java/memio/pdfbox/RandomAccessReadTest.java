package memio.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import memio.testkit.Samples;
import memio.testkit.Seeds;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Reads.class)
@DisplayName("what PDFBox reads from")
class RandomAccessReadTest {
    private static final byte[] SAMPLE = Samples.letters(100);

    @Parameter
    Reads reads;

    @Test
    @DisplayName("begins at its start, and has a length")
    void fresh() throws IOException {
        try (RandomAccessRead read = reads.of(SAMPLE)) {
            assertThat(read.getPosition()).isZero();
            assertThat(read.length()).isEqualTo(100);
            assertThat(read.available()).isEqualTo(100);
            assertThat(read.isEOF()).isFalse();
            assertThat(read.peek()).isEqualTo('a');
            assertThat(read.read()).isEqualTo('a');
        }
    }

    @Test
    @DisplayName("ends with −1, and nowhere else")
    void end() throws IOException {
        try (RandomAccessRead read = reads.of(SAMPLE)) {
            read.seek(99);
            assertThat(read.read(new byte[5], 0, 5)).isEqualTo(1);
            assertThat(read.isEOF()).isTrue();
            assertThat(read.read()).isEqualTo(-1);
            assertThat(read.peek()).isEqualTo(-1);
            assertThat(read.read(new byte[5], 0, 5)).isEqualTo(-1);
            read.seek(1_000);
            assertThat(read.getPosition()).isEqualTo(100);
        }
        try (RandomAccessRead empty = reads.of(new byte[0])) {
            assertThat(empty.isEOF()).isTrue();
            assertThat(empty.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("refuses a negative position, and stays where it is")
    void negative() throws IOException {
        try (RandomAccessRead read = reads.of(SAMPLE)) {
            read.seek(7);
            assertThatIOException().isThrownBy(() -> read.seek(-1));
            assertThatIOException().isThrownBy(() -> read.rewind(8));
            assertThat(read.getPosition()).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("answers nothing once closed")
    void closed() throws IOException {
        RandomAccessRead read = reads.of(SAMPLE);
        assertThat(read.isClosed()).isFalse();
        read.close();
        read.close();
        assertThat(read.isClosed()).isTrue();
        assertThatIOException().isThrownBy(read::read);
        assertThatIOException().isThrownBy(() -> read.read(new byte[1], 0, 1));
        assertThatIOException().isThrownBy(() -> read.seek(0));
        assertThatIOException().isThrownBy(read::length);
        assertThatIOException().isThrownBy(read::getPosition);
        assertThatIOException().isThrownBy(read::isEOF);
    }

    @Test
    @DisplayName("has views that read in turns")
    void views() throws IOException {
        try (RandomAccessRead read = reads.of(SAMPLE);
                RandomAccessRead first = read.createView(10, 20);
                RandomAccessRead second = read.createView(90, 10)) {
            assertThat(first.length()).isEqualTo(20);
            for (int i = 0; i < 10; i++) {
                assertThat(first.read()).isEqualTo(SAMPLE[10 + i]);
                assertThat(second.read()).isEqualTo(SAMPLE[90 + i]);
            }
            assertThat(second.isEOF()).isTrue();
            assertThat(second.read()).isEqualTo(-1);
            first.seek(19);
            assertThat(first.read(new byte[5], 0, 5)).isEqualTo(1);
            assertThat(first.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("answers random programs as PDFBox's own does")
    void randomPrograms() throws IOException {
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int program = 0; program < 200; program++) {
            byte[] bytes = Arrays.copyOf(SAMPLE, random.nextInt(SAMPLE.length));
            try (RandomAccessRead expected = new RandomAccessReadBuffer(bytes);
                    RandomAccessRead actual = reads.of(bytes)) {
                long steps = random.nextLong();
                assertThat(run(actual, new Random(steps)))
                        .as("seed %d, program %d", seed, program)
                        .isEqualTo(run(expected, new Random(steps)));
            }
        }
    }

    /** Runs thirty steps, and tells what they answered. */
    private static List<String> run(RandomAccessRead read, Random random) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            int size = random.nextInt(1, 40);
            byte[] target = new byte[size];
            answers.add(
                    switch (random.nextInt(8)) {
                        case 0 -> "seek " + seek(read, size * 3);
                        case 1 -> "peek " + read.peek();
                        case 2 -> "rewind " + rewind(read, size);
                        case 3 -> "skip " + skip(read, size);
                        case 4 -> "read " + read.read(target, 0, size) + Arrays.toString(target);
                        case 5 -> "read array " + read.read(target) + Arrays.toString(target);
                        case 6 -> "end " + read.isEOF() + read.available();
                        default -> "read one " + read.read();
                    });
        }
        return answers;
    }

    private static long seek(RandomAccessRead read, long position) throws IOException {
        read.seek(position);
        return read.getPosition();
    }

    private static long rewind(RandomAccessRead read, int distance) throws IOException {
        read.rewind((int) Math.min(distance, read.getPosition()));
        return read.getPosition();
    }

    private static long skip(RandomAccessRead read, int distance) throws IOException {
        read.skip(distance);
        return read.getPosition();
    }
}
