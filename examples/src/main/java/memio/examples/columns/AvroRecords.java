package memio.examples.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import memio.avro.AvroFiles;
import memio.binary.BinaryIO;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** Python's {@code fastavro.writer(file, …)} and {@code reader(file)}. */
public final class AvroRecords {
    static final Schema SCHEMA = SchemaBuilder.record("Reading")
            .fields()
            .requiredString("station")
            .requiredInt("day")
            .requiredDouble("value")
            .endRecord();

    private AvroRecords() {}

    /** Writes records. */
    public static void save(List<Reading> readings, BinaryIO target) throws IOException {
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(SCHEMA))) {
            writer.create(SCHEMA, target.asOutputStream());
            for (Reading reading : readings) {
                writer.append(toRecord(reading));
            }
        }
    }

    /** Reads records. */
    public static List<Reading> load(BinaryIO source) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (var reader = new DataFileReader<>(AvroFiles.input(source), new GenericDatumReader<GenericRecord>())) {
            reader.forEach(record -> readings.add(fromRecord(record)));
        }
        return readings;
    }

    static GenericRecord toRecord(Reading reading) {
        GenericRecord record = new GenericData.Record(SCHEMA);
        record.put("station", reading.station());
        record.put("day", reading.day());
        record.put("value", reading.value());
        return record;
    }

    static Reading fromRecord(GenericRecord record) {
        return new Reading(record.get("station").toString(), (int) record.get("day"), (double) record.get("value"));
    }
}
