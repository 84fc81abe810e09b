package memio.examples.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.IndexedCsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import memio.FilePath;
import memio.StringIO;
import memio.binary.BinaryIO;

/** CSV by fastcsv: as text in memory, and page by page from bytes. */
public final class FastCsvTable {
    private FastCsvTable() {}

    /** Writes rows. */
    public static void save(List<String[]> rows, StringIO target) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(target.asWriter())) {
            rows.forEach(csv::writeRecord);
        }
    }

    /** Reads rows by the names in the first. */
    public static List<Map<String, String>> load(StringIO source) throws IOException {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(source.asReader()).stream()) {
            return rows.map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    /** Reads one page of a table. This reader jumps about in the file, and therefore wants a path. */
    public static List<List<String>> page(BinaryIO source, int number, int size) throws IOException {
        return FilePath.withPath(source, path -> {
            try (var csv = IndexedCsvReader.builder().pageSize(size).ofCsvRecord(path)) {
                return csv.readPage(number).stream()
                        .map(record -> List.copyOf(record.getFields()))
                        .toList();
            }
        });
    }
}
