package memio.examples.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.parquet.ParquetFiles;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Python's {@code pandas.to_parquet(file)} and {@code read_parquet(file)}. The plain configuration is the one without Hadoop. */
public final class ParquetRecords {
    private ParquetRecords() {}

    /** Writes records, column by column, into an empty file. */
    public static void save(List<Reading> readings, BinaryIO target) throws IOException {
        try (var writer = AvroParquetWriter.<GenericRecord>builder(ParquetFiles.output(target))
                .withConf(new PlainParquetConfiguration())
                .withDataModel(GenericData.get())
                .withSchema(AvroRecords.SCHEMA)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (Reading reading : readings) {
                writer.write(AvroRecords.toRecord(reading));
            }
        }
    }

    /** Reads records. */
    public static List<Reading> load(Snapshot source) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (var reader = AvroParquetReader.<GenericRecord>builder(
                        ParquetFiles.input(source), new PlainParquetConfiguration())
                .withDataModel(GenericData.get())
                .build()) {
            for (GenericRecord record = reader.read(); record != null; record = reader.read()) {
                readings.add(AvroRecords.fromRecord(record));
            }
        }
        return readings;
    }
}
