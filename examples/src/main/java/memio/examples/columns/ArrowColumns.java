package memio.examples.columns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import memio.binary.BinaryIO;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowFileWriter;

/** Python's {@code pyarrow.ipc.new_file(file, …)} and {@code open_file(file)}: by channel. */
public final class ArrowColumns {
    private ArrowColumns() {}

    /** Writes one batch of columns. */
    public static void save(List<Reading> readings, BinaryIO target) throws IOException {
        try (BufferAllocator memory = new RootAllocator();
                VarCharVector stations = new VarCharVector("station", memory);
                IntVector days = new IntVector("day", memory);
                Float8Vector values = new Float8Vector("value", memory)) {
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                stations.setSafe(i, reading.station().getBytes(UTF_8));
                days.setSafe(i, reading.day());
                values.setSafe(i, reading.value());
            }
            VectorSchemaRoot columns = VectorSchemaRoot.of(stations, days, values);
            columns.setRowCount(readings.size());
            try (var writer = new ArrowFileWriter(columns, null, target.asChannel())) {
                writer.writeBatch();
            }
        }
    }

    /** Reads all batches. */
    public static List<Reading> load(BinaryIO source) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (BufferAllocator memory = new RootAllocator();
                var reader = new ArrowFileReader(source.asChannel(), memory)) {
            VectorSchemaRoot columns = reader.getVectorSchemaRoot();
            while (reader.loadNextBatch()) {
                for (int i = 0; i < columns.getRowCount(); i++) {
                    readings.add(new Reading(
                            columns.getVector("station").getObject(i).toString(),
                            (int) columns.getVector("day").getObject(i),
                            (double) columns.getVector("value").getObject(i)));
                }
            }
        }
        return readings;
    }
}
