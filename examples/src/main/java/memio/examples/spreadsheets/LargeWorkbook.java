package memio.examples.spreadsheets;

import java.io.IOException;
import java.util.stream.Stream;
import memio.binary.BinaryIO;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Tall workbooks, by fastexcel: rows leave memory as they are written, and enter it as they are read. */
public final class LargeWorkbook {
    private LargeWorkbook() {}

    /** Writes the numbers from 0 on and their squares. */
    public static void save(int rows, BinaryIO target) throws IOException {
        try (Workbook workbook = new Workbook(target.asOutputStream(), "memio", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("squares");
            for (int row = 0; row < rows; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, (long) row * row);
                if (row % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    /** Adds up the second column. */
    public static double sum(BinaryIO source) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(source.asInputStream());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.mapToDouble(row -> row.getCellAsNumber(1).orElseThrow().doubleValue())
                    .sum();
        }
    }
}
