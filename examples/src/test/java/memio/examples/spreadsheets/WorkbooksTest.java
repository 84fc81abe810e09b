package memio.examples.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a workbook")
class WorkbooksTest {
    private static final List<String> NAMES = List.of("one", "two");
    private static final double[] NUMBERS = {1, 2.5};
    private static final List<List<Object>> ROWS =
            List.of(List.of("one", 1.0), List.of("two", 2.5), List.of("sum", 3.5));

    private final BytesIO file = new BytesIO();

    @Test
    @DisplayName("of today's Excel is written and read")
    void xlsx() throws IOException {
        ExcelWorkbook.save(NAMES, NUMBERS, file);
        file.seek(0);
        assertThat(ExcelWorkbook.load(file)).isEqualTo(ROWS);
    }

    @Test
    @DisplayName("of yesterday's Excel is written and read")
    void xls() throws IOException {
        ExcelWorkbook.saveOld(NAMES, NUMBERS, file);
        assertThat(ExcelWorkbook.sheets(file)).containsExactly("data");
        assertThat(file.closed()).isFalse();
        file.seek(0);
        assertThat(ExcelWorkbook.load(file)).isEqualTo(ROWS);
    }

    @Test
    @DisplayName("of yesterday's Excel is changed in its place")
    void inPlace() throws IOException {
        ExcelWorkbook.saveOld(NAMES, NUMBERS, file);
        ExcelWorkbook.change(file, 1, 10);
        file.seek(0);
        assertThat(ExcelWorkbook.load(file)).contains(List.of("two", 10.0), List.of("sum", 11.0));
    }

    @Test
    @DisplayName("of many rows is written and read row by row")
    void large() throws IOException {
        LargeWorkbook.save(5_000, file);
        file.seek(0);
        assertThat(LargeWorkbook.sum(file)).isEqualTo(4_999.0 * 5_000 * 9_999 / 6);
    }
}
