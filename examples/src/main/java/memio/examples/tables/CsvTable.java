package memio.examples.tables;

import java.io.IOException;
import java.util.List;
import memio.binary.BinaryIO;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Python's {@code csv} over a file of bytes, by Commons CSV. */
public final class CsvTable {
    /** Python's {@code newline=''}: line ends within cells stay as they are. */
    private static final Text TEXT = Text.DEFAULT.newline(Newline.UNTRANSLATED);

    private CsvTable() {}

    /** Writes rows in UTF-8. */
    public static void save(List<List<String>> rows, BinaryIO target) throws IOException {
        TextIOWrapper text = new TextIOWrapper(target, TEXT);
        try (CSVPrinter printer = new CSVPrinter(text.asWriter(), CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        }
        text.detach(); // writes what the wrapper still has; close() would close the file, too
    }

    /** Reads rows in an encoding that Python or Java knows, such as {@code utf-8-sig} or {@code windows-1252}. */
    public static List<List<String>> load(BinaryIO source, String encoding) throws IOException {
        TextIOWrapper text = new TextIOWrapper(source, TEXT.encoding(encoding));
        try (var rows = CSVFormat.RFC4180.parse(text.asReader())) {
            return rows.stream().map(CSVRecord::toList).toList();
        }
    }
}
