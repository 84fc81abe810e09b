package memio.cli.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Report;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table from CSV: finds out its characters, its separator, and whether its first line is a header. */
final class TableReader {
    /** How many records are looked at to find the separator. */
    private static final int SAMPLE = 20;

    /** The comma last: a file that is even in something rarer means that. */
    private static final char[] SEPARATORS = {'\t', ';', '|', ','};

    private final Source source;
    private final Encoding encoding;
    private final char separator;

    private TableReader(Source source) throws IOException {
        this.source = source;
        encoding = Encoding.of(source);
        separator = separator();
    }

    /**
     * The table in a file.
     *
     * @throws Failure if there is none, or it would not fit into a worksheet
     */
    static Table read(Source source) throws IOException {
        return new TableReader(source).table();
    }

    private char separator() throws IOException {
        for (char candidate : SEPARATORS) {
            if (isEven(candidate)) {
                return candidate;
            }
        }
        return ',';
    }

    /** Whether the first records have the same number of fields, and more than one. */
    private boolean isEven(char candidate) throws IOException {
        try (CSVParser records = parse(candidate)) {
            int fields = 0;
            Iterator<CSVRecord> all = records.iterator();
            for (int i = 0; i < SAMPLE && all.hasNext(); i++) {
                int size = all.next().size();
                if (size < 2 || (fields > 0 && size != fields)) {
                    return false;
                }
                fields = size;
            }
            return fields > 0;
        } catch (UncheckedIOException e) {
            // A quotation mark where this separator allows none.
            return false;
        }
    }

    private CSVParser parse(char separator) throws IOException {
        Reader text = encoding.open(source.content());
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(text);
    }

    private Table table() throws IOException {
        List<List<String>> columns = new ArrayList<>();
        int rows = 0;
        try (CSVParser records = parse(separator)) {
            for (CSVRecord record : records) {
                if (rows == 0) {
                    checkWidth(record.size());
                    record.forEach(cell -> columns.add(new ArrayList<>()));
                }
                add(record, columns, records.getCurrentLineNumber());
                rows++;
                if (rows > Spreadsheet.MOST_ROWS) {
                    throw tooLarge("more than " + Report.count(Spreadsheet.MOST_ROWS - 1, "row"));
                }
            }
        } catch (UncheckedIOException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new Failure("not CSV: " + source.name() + ": " + cause.getMessage(), e);
        }
        return table(columns, rows);
    }

    private void checkWidth(int fields) {
        if (fields > Spreadsheet.MOST_COLUMNS) {
            throw tooLarge(Report.count(fields, "column") + ", not at most " + Report.number(Spreadsheet.MOST_COLUMNS));
        }
    }

    private void add(CSVRecord record, List<List<String>> columns, long line) {
        int fields = record.size();
        while (fields > columns.size() && record.get(fields - 1).isEmpty()) {
            fields--;
        }
        if (fields != columns.size()) {
            throw notCsv("line " + Report.number(line) + " has " + Report.count(fields, "field") + ", not "
                    + Report.number(columns.size()));
        }
        for (int i = 0; i < fields; i++) {
            String cell = record.get(i).replace("\r\n", "\n").replace('\r', '\n');
            if (cell.length() > Spreadsheet.LONGEST_TEXT) {
                throw tooLarge("line " + Report.number(line) + " has a field of more than "
                        + Report.count(Spreadsheet.LONGEST_TEXT, "character"));
            }
            columns.get(i).add(cell);
        }
    }

    private Table table(List<List<String>> columns, int records) {
        boolean headed = hasHeader(columns);
        int rows = headed ? records - 1 : records;
        if (rows < 1) {
            throw notCsv(records == 0 ? "no rows" : "no rows below the header");
        }
        Table table = new Table(
                source.name(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> column(i, columns.get(i), headed))
                        .toList(),
                rows);
        if (table.columns().size() == 1 && table.numeric().isEmpty()) {
            throw notCsv("neither a separator nor a column of numbers");
        }
        return table;
    }

    private Column column(int index, List<String> cells, boolean headed) {
        String name = headed ? cells.get(0) : "";
        return Column.of(
                name.isEmpty() ? "column " + (index + 1) : name,
                headed ? cells.subList(1, cells.size()) : cells,
                separator != ',');
    }

    /** The first record is a header, unless it has a number wherever the others have. */
    private boolean hasHeader(List<List<String>> columns) {
        boolean headless = false;
        for (List<String> cells : columns) {
            String first = cells.get(0);
            if (isNumeric(cells.size() == 1 ? cells : cells.subList(1, cells.size())) && !Column.isMissing(first)) {
                if (!isNumeric(List.of(first))) {
                    return true;
                }
                headless = true;
            }
        }
        return !headless;
    }

    private boolean isNumeric(List<String> cells) {
        return Column.of("", cells, separator != ',').isNumeric();
    }

    private Failure notCsv(String why) {
        return new Failure("not CSV: " + source.name() + ": " + why);
    }

    private Failure tooLarge(String why) {
        return new Failure("too large for a worksheet: " + source.name() + ": " + why);
    }
}
