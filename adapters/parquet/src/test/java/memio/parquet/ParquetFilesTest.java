package memio.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import memio.BytesIO;
import memio.SpooledIO;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.storage.Memory;
import memio.storage.Spool;
import memio.testkit.Samples;
import memio.testkit.Seeds;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.SeekableInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Parquet's files")
class ParquetFilesTest {
    private static final byte[] SAMPLE = Samples.letters(100);

    @Test
    @DisplayName("answer random programs as Parquet's own for a disk does")
    void randomPrograms(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("sample");
        Files.write(path, SAMPLE);
        BytesIO memory = new BytesIO(SAMPLE, Memory.DEFAULT.segmentSize(7));
        SpooledIO disk = new SpooledIO(Spool.DEFAULT.threshold(0).blockSize(16));
        disk.write(SAMPLE); // and stands at its end
        List<InputFile> inputs =
                List.of(ParquetFiles.input(memory), ParquetFiles.input(memory.snapshot()), ParquetFiles.input(disk));
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int program = 0; program < 100; program++) {
            long steps = random.nextLong();
            List<String> expected = run(new LocalInputFile(path), new Random(steps));
            for (InputFile input : inputs) {
                assertThat(run(input, new Random(steps)))
                        .as("seed %d, program %d, %s", seed, program, input)
                        .isEqualTo(expected);
            }
        }
    }

    /** Thirty steps on two streams at a time. */
    private static List<String> run(InputFile input, Random random) throws IOException {
        List<String> answers = new ArrayList<>();
        answers.add("length " + input.getLength());
        try (SeekableInputStream first = input.newStream();
                SeekableInputStream second = input.newStream()) {
            for (int step = 0; step < 30; step++) {
                answers.add(step(random.nextBoolean() ? first : second, random));
            }
        }
        return answers;
    }

    private static String step(SeekableInputStream in, Random random) throws IOException {
        byte[] target = new byte[random.nextInt(1, 20)];
        long left = SAMPLE.length - in.getPos();
        int whole = (int) Math.min(target.length, left);
        ByteBuffer buffer = random.nextBoolean() ? ByteBuffer.allocate(whole) : ByteBuffer.allocateDirect(whole);
        String answer = switch (random.nextInt(6)) {
            case 0 -> {
                in.seek(random.nextInt(SAMPLE.length));
                yield "seek";
            }
            case 1 -> "read one " + in.read();
            case 2 -> "read " + in.read(target, 0, target.length);
            case 3 -> {
                in.readFully(target, 0, whole);
                yield "read fully";
            }
            case 4 -> {
                in.readFully(buffer);
                yield "read buffer " + Samples.text(buffer.flip());
            }
            default -> "skip " + in.skip(whole);
        };
        return answer + Arrays.toString(target) + in.getPos();
    }

    @Test
    @DisplayName("end too early with an EOFException")
    void tooShort() throws IOException {
        try (SeekableInputStream in = ParquetFiles.input(new BytesIO(SAMPLE)).newStream()) {
            in.seek(90);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> in.readFully(new byte[11]));
            assertThatIOException().isThrownBy(() -> in.seek(-1));
        }
    }

    @Test
    @DisplayName("are left open by streams")
    void closing() throws IOException {
        BytesIO file = new BytesIO(SAMPLE);
        SeekableInputStream first = ParquetFiles.input(file).newStream();
        SeekableInputStream second = ParquetFiles.input(file).newStream();
        first.close();
        assertThat(file.closed()).isFalse();
        assertThatIOException().isThrownBy(first::read);
        assertThat(second.read()).isEqualTo('a');
        file.close();
        assertThatIOException().isThrownBy(second::read);
    }

    @Test
    @DisplayName("are created only if empty, and overwritten only on request")
    void creating() throws IOException {
        BytesIO file = new BytesIO();
        OutputFile output = ParquetFiles.output(file);
        write(output.create(0), SAMPLE);
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> output.create(0));
        assertThat(file.getValue()).isEqualTo(SAMPLE);
        write(output.createOrOverwrite(0), new byte[] {1, 2});
        assertThat(file.getValue()).containsExactly(1, 2);
        assertThat(file.closed()).isFalse();
    }

    private static void write(PositionOutputStream out, byte[] bytes) throws IOException {
        try (out) {
            out.write(bytes[0]);
            assertThat(out.getPos()).isEqualTo(1);
            out.write(bytes, 1, bytes.length - 1);
            out.flush();
            assertThat(out.getPos()).isEqualTo(bytes.length);
        }
    }

    @Test
    @DisplayName("must be able to seek, and to do what is asked of them")
    void unsuitable() throws IOException {
        BinaryIO stream = Buffered.reader(Raw.of(new ByteArrayInputStream(SAMPLE)));
        BinaryIO readOnly = BytesIO.wrap(SAMPLE);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ParquetFiles.input(stream));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ParquetFiles.output(readOnly));
    }
}
