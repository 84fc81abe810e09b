package memio.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import memio.BytesIO;
import memio.SpooledIO;
import memio.binary.Buffered;
import memio.binary.Snapshot;
import memio.raw.Raw;
import memio.storage.Memory;
import memio.storage.Spool;
import memio.testkit.Samples;
import memio.testkit.Seeds;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.file.SeekableInput;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Avro's input")
class AvroFilesTest {
    private static final byte[] SAMPLE = Samples.letters(100);
    private static final Schema SCHEMA =
            SchemaBuilder.record("Point").fields().requiredInt("x").endRecord();

    @Test
    @DisplayName("answers random programs as Avro's own does")
    void randomPrograms() throws IOException {
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int program = 0; program < 200; program++) {
            byte[] bytes = Arrays.copyOf(SAMPLE, random.nextInt(1, SAMPLE.length));
            BytesIO memory = new BytesIO(bytes, Memory.DEFAULT.segmentSize(7));
            SpooledIO disk = new SpooledIO(Spool.DEFAULT.threshold(0).blockSize(16));
            disk.write(bytes); // and stands at its end
            long steps = random.nextLong();
            List<String> expected = run(new SeekableByteArrayInput(bytes), new Random(steps));
            for (SeekableInput actual :
                    List.of(AvroFiles.input(memory), AvroFiles.input(memory.snapshot()), AvroFiles.input(disk))) {
                assertThat(run(actual, new Random(steps)))
                        .as("seed %d, program %d", seed, program)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<String> run(SeekableInput input, Random random) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            byte[] target = new byte[random.nextInt(1, 40)];
            if (random.nextInt(3) == 0) {
                input.seek(random.nextLong(input.length())); // Avro's own refuses the end
            }
            answers.add(input.read(target, 0, target.length) + Arrays.toString(target) + input.tell() + input.length());
        }
        return answers;
    }

    @Test
    @DisplayName("leaves the file open, and ends with it")
    void closing() throws IOException {
        BytesIO file = new BytesIO(SAMPLE);
        SeekableInput first = AvroFiles.input(file);
        SeekableInput second = AvroFiles.input(file);
        first.close();
        assertThat(file.closed()).isFalse();
        assertThatIOException().isThrownBy(first::tell);
        assertThatIOException().isThrownBy(() -> second.seek(-1));
        file.close();
        assertThatIOException().isThrownBy(() -> second.read(new byte[1], 0, 1));
        assertThatIOException().isThrownBy(second::length);
    }

    @Test
    @DisplayName("needs a file that can seek and be read")
    void unsuitable() throws IOException {
        var stream = Buffered.reader(Raw.of(new ByteArrayInputStream(SAMPLE)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> AvroFiles.input(stream));
    }

    @Test
    @DisplayName("is appended to and read from any sync point")
    void records() throws IOException {
        BytesIO file = new BytesIO();
        List<Long> marks = new ArrayList<>();
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(SCHEMA))) {
            writer.setCodec(CodecFactory.deflateCodec(6)).create(SCHEMA, file.asOutputStream());
            for (int x = 0; x < 1_000; x++) {
                if (x % 100 == 0) {
                    marks.add(writer.sync());
                }
                writer.append(point(x));
            }
        }
        Snapshot before = file.snapshot();
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(SCHEMA))) {
            writer.appendTo(AvroFiles.input(before), file.asOutputStream());
            writer.append(point(1_000));
        }
        try (var reader = new DataFileReader<>(AvroFiles.input(file), new GenericDatumReader<GenericRecord>())) {
            reader.seek(marks.get(7));
            assertThat(reader.next().get("x")).isEqualTo(700);
            reader.sync(0);
            assertThat((Iterable<GenericRecord>) reader).hasSize(1_001);
        }
        try (var reader = new DataFileReader<>(AvroFiles.input(before), new GenericDatumReader<GenericRecord>())) {
            assertThat((Iterable<GenericRecord>) reader).hasSize(1_000);
        }
    }

    private static GenericRecord point(int x) {
        GenericRecord point = new GenericData.Record(SCHEMA);
        point.put("x", x);
        return point;
    }
}
