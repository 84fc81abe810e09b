package memio.cli.demo;

import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import memio.BytesIO;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A table as an Excel workbook, written through a stream and read back through another. */
final class Spreadsheet {
    /** The header's row included. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    static final int MOST_COLUMNS = Worksheet.MAX_COLS;
    static final int LONGEST_TEXT = 32_767;

    private static final String APPLICATION = "memio demo";
    private static final String APPLICATION_VERSION = "1.0";

    private Spreadsheet() {}

    /** Writes a workbook with one worksheet: the header, and below it the rows. */
    static void write(Table table, BytesIO target) throws IOException {
        try (Workbook workbook = new Workbook(target.asOutputStream(), APPLICATION, APPLICATION_VERSION)) {
            Worksheet sheet = workbook.newWorksheet("table");
            int index = 0;
            for (Column column : table.columns()) {
                for (int row = 0; row <= table.rows(); row++) {
                    Object content = content(column, row);
                    if (content instanceof Double number) {
                        sheet.value(row, index, number);
                    } else if (content instanceof String text && !text.isEmpty()) {
                        sheet.value(row, index, text);
                    }
                }
                index++;
            }
            sheet.range(0, 0, 0, index - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    /**
     * Reads a workbook and compares every cell with the table's: numbers as numbers, text as text.
     *
     * @return how many cells were compared, the header's included
     * @throws IllegalStateException if one differs
     */
    static long verify(Table table, BytesIO workbook) throws IOException {
        workbook.seek(0);
        try (ReadableWorkbook opened = new ReadableWorkbook(workbook.asInputStream());
                Stream<Row> rows = opened.getFirstSheet().openStream()) {
            Iterator<Row> next = rows.iterator();
            for (int row = 0; row <= table.rows(); row++) {
                verify(table, row, next.next());
            }
            if (next.hasNext()) {
                throw new IllegalStateException("the workbook has more rows than the table");
            }
        }
        return table.cells();
    }

    private static void verify(Table table, int row, Row read) {
        int index = 0;
        for (Column column : table.columns()) {
            Object expected = content(column, row);
            Object found = content(read.getOptionalCell(index++).orElse(null));
            if (!found.equals(expected)) {
                throw new IllegalStateException("the workbook has " + found + " in row " + (row + 1) + " of column "
                        + column.name() + ", the table " + expected);
            }
        }
    }

    /** What belongs into a cell, a number or text; row 0 is the header's. */
    private static Object content(Column column, int row) {
        if (row == 0) {
            return column.name();
        }
        boolean number = column.isNumeric() && !Double.isNaN(column.number(row - 1));
        // A negative zero is none to Excel.
        return number ? (Object) (column.number(row - 1) + 0.0) : column.cell(row - 1);
    }

    /** What is in a cell, in the same terms. */
    private static Object content(@Nullable Cell cell) {
        Object value = cell == null ? null : cell.getValue();
        return value instanceof Number number ? (Object) number.doubleValue() : Objects.requireNonNullElse(value, "");
    }
}
