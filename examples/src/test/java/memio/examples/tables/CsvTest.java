package memio.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import memio.BytesIO;
import memio.StringIO;
import memio.examples.Python;
import memio.text.Newline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a table")
class CsvTest {
    private static final List<List<String>> ROWS =
            List.of(List.of("name", "note"), List.of("Zoë", "first line\nsecond, \"quoted\""), List.of("Ada", ""));

    private final BytesIO file = new BytesIO();

    @Test
    @DisplayName("is written and read by Commons CSV")
    void commonsCsv() throws IOException {
        CsvTable.save(ROWS, file);
        assertThat(file.closed()).isFalse();
        file.seek(0);
        assertThat(CsvTable.load(file, "utf-8")).isEqualTo(ROWS);
    }

    @Test
    @DisplayName("is read in other encodings")
    void encodings() throws IOException {
        BytesIO excel = new BytesIO("\ufeffé,1\r\n".getBytes(UTF_8));
        assertThat(CsvTable.load(excel, "utf-8-sig")).containsExactly(List.of("é", "1"));
        BytesIO windows = new BytesIO(new byte[] {(byte) 0x80, ',', '1'});
        assertThat(CsvTable.load(windows, "windows-1252")).containsExactly(List.of("€", "1"));
    }

    @Test
    @DisplayName("is what Python reads")
    void python() throws Exception {
        Python.assumeModule("csv");
        CsvTable.save(ROWS, file);
        String program = "import csv, io, sys; "
                + "print(ascii(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, 'utf-8', newline='')))))";
        assertThat(Python.ask(program, file.snapshot()))
                .isEqualTo("[['name', 'note'], ['Zo\\xeb', 'first line\\nsecond, \"quoted\"'], ['Ada', '']]");
    }

    @Test
    @DisplayName("is written and read by fastcsv")
    void fastCsv() throws IOException {
        StringIO text = new StringIO(null, Newline.UNTRANSLATED);
        FastCsvTable.save(List.of(new String[] {"name", "age"}, new String[] {"Zoë", "36"}), text);
        text.seek(0);
        assertThat(FastCsvTable.load(text)).containsExactly(Map.of("name", "Zoë", "age", "36"));
    }

    @Test
    @DisplayName("is read page by page")
    void pages() throws IOException {
        for (int row = 0; row < 100; row++) {
            file.write((row + ",x\n").getBytes(UTF_8));
        }
        assertThat(FastCsvTable.page(file, 3, 10))
                .hasSize(10)
                .startsWith(List.of("30", "x"))
                .endsWith(List.of("39", "x"));
    }
}
