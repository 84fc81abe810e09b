package memio.examples.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import memio.BytesIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

@DisplayName("records and columns")
class ColumnsTest {
    private static final List<Reading> READINGS = IntStream.range(0, 1_000)
            .mapToObj(day -> new Reading(day % 2 == 0 ? "Zürich" : "Oslo", day, day / 4.0))
            .toList();

    private final BytesIO file = new BytesIO();

    /** Snappy is in C, and is unpacked into the temporary directory at the first use. */
    @BeforeAll
    static void unpackLibrary() throws IOException {
        Snappy.compress(new byte[10]);
    }

    @Test
    @DisplayName("are written and read by Avro")
    void avro() throws IOException {
        AvroRecords.save(READINGS, file);
        assertThat(AvroRecords.load(file)).isEqualTo(READINGS);
    }

    @Test
    @DisplayName("are written and read by Parquet")
    void parquet() throws IOException {
        ParquetRecords.save(READINGS, file);
        assertThat(ParquetRecords.load(file.snapshot())).isEqualTo(READINGS);
    }

    @Test
    @DisplayName("are written and read by Arrow")
    void arrow() throws IOException {
        ArrowColumns.save(READINGS, file);
        file.seek(0);
        assertThat(ArrowColumns.load(file)).isEqualTo(READINGS);
    }
}
