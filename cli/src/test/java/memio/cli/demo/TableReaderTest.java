package memio.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import memio.cli.terminal.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("reading a table")
class TableReaderTest {
    @ParameterizedTest
    @DisplayName("finds the separator")
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separator(String separator) throws IOException {
        Table table = Tables.read("name,size\nann,1\n\"b,o;b\",2\n"
                .replace("name,", "name" + separator)
                .replace(",1", separator + "1")
                .replace(",2", separator + "2"));
        assertThat(names(table)).containsExactly("name", "size");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(cells(table, 0)).containsExactly("ann", "b,o;b");
        assertThat(table.columns().get(1).present()).containsExactly(1, 2);
    }

    @Test
    @DisplayName("takes decimal commas for what they are if they do not separate")
    void decimalComma() throws IOException {
        Table table = Tables.read("a;b;c\n1,5;2;1.5\n-,25;3;2,5\n");
        assertThat(table.columns().get(0).present()).containsExactly(1.5, -0.25);
        assertThat(table.columns().get(1).present()).containsExactly(2, 3);
        assertThat(table.columns().get(2).isNumeric()).isFalse();
    }

    @Test
    @DisplayName("does without a header if the first line has numbers where the others have")
    void headless() throws IOException {
        Table table = Tables.read("1,x,\n2,y,7\n");
        assertThat(names(table)).containsExactly("column 1", "column 2", "column 3");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(Tables.read("5").rows()).isEqualTo(1);
    }

    @Test
    @DisplayName("names the columns that have no name")
    void nameless() throws IOException {
        assertThat(names(Tables.read(",size,\nann,1,x\n"))).containsExactly("column 1", "size", "column 3");
    }

    @Test
    @DisplayName("keeps missing numbers apart from numbers")
    void missing() throws IOException {
        Column column = Tables.read("n,m\n1,x\nNA,x\n,x\n3,x\n").columns().get(0);
        assertThat(column.isNumeric()).isTrue();
        assertThat(column.present()).containsExactly(1, 3);
        assertThat(column.number(1)).isNaN();
        assertThat(column.cell(1)).isEqualTo("NA");
        assertThat(Tables.read("n,m\nNA,x\nNA,x\n").numeric()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("leaves text what would lose by being a number")
    @ValueSource(strings = {"007", "1234567890123456", "1e100", "0x10", "1d", "Infinity", ".", "1.5.2", "1,234", "+"})
    void identifiers(String cell) throws IOException {
        Table table = Tables.read("id,n\n\"" + cell + "\",1\n");
        assertThat(table.columns().get(0).isNumeric()).isFalse();
        assertThat(table.columns().get(0).cell(0)).isEqualTo(cell);
    }

    @ParameterizedTest
    @DisplayName("knows the usual spellings of numbers")
    @ValueSource(strings = {"0", "-0", "+1", "1.", ".5", "-1.5e-7", "1E21", "123456789012345"})
    void numbers(String cell) throws IOException {
        assertThat(Tables.read("n,m\n" + cell + ",x\n").columns().get(0).present())
                .containsExactly(Double.parseDouble(cell));
    }

    @Test
    @DisplayName("knows UTF-8, with and without a mark, UTF-16 by its mark, and what Windows writes")
    void encodings() throws IOException {
        String csv = "größe,preis €\n1,2\n";
        for (byte[] bytes : List.of(
                csv.getBytes(UTF_8),
                ("\ufeff" + csv).getBytes(UTF_8),
                ("\ufeff" + csv).getBytes(UTF_16LE),
                ("\ufeff" + csv).getBytes(UTF_16BE),
                csv.getBytes(Charset.forName("windows-1252")))) {
            assertThat(names(Tables.read(bytes))).containsExactly("größe", "preis €");
        }
    }

    @Test
    @DisplayName("takes quotes, quoted line ends, empty lines, and carriage returns")
    void quotes() throws IOException {
        Table table = Tables.read("a,b\r\n\"x \"\"y\"\"\r\nz\",1\r\n\r\n  spaced  , 2\r\n");
        assertThat(cells(table, 0)).containsExactly("x \"y\"\nz", "spaced");
        assertThat(table.columns().get(1).present()).containsExactly(1, 2);
    }

    @Test
    @DisplayName("refuses what is no text, with the place")
    void binary() {
        refuses("a,b\n1,\0\n".getBytes(UTF_8), "not a text file: test.csv: U+0000 in line 2");
        refuses(new byte[] {(byte) 0x81, ',', 'x'}, "not a text file: test.csv");
        refuses(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'}, "not a text file: test.csv");
        refuses("a,\uffff\n".getBytes(UTF_8), "not a text file: test.csv: U+FFFF in line 1");
    }

    @Test
    @DisplayName("refuses what is no table, with the reason")
    void notCsv() {
        refuses("a,b,c\n".getBytes(UTF_8), "not CSV: test.csv: no rows below the header");
        refuses("\n\n".getBytes(UTF_8), "not CSV: test.csv: no rows");
        refuses("just\nwords\n".getBytes(UTF_8), "not CSV: test.csv: neither a separator nor a column of numbers");
        refuses("a,b\n1,2\n3\n".getBytes(UTF_8), "not CSV: test.csv: line 3 has 1 field, not 2");
        refuses("a,b\n\"x\"y,2\n".getBytes(UTF_8), "not CSV: test.csv: ");
    }

    @Test
    @DisplayName("refuses what no worksheet holds")
    void tooLarge() {
        refuses(
                ("a,b\n1," + "x".repeat(32_768) + "\n").getBytes(UTF_8),
                "too large for a worksheet: test.csv: line 2 has a field of more than 32,767 characters");
        refuses(
                ("x" + ",x".repeat(16_384) + "\n").getBytes(UTF_8),
                "too large for a worksheet: test.csv: 16,385 columns, not at most 16,384");
        refuses(
                "1\n".repeat(1_048_577).getBytes(UTF_8),
                "too large for a worksheet: test.csv: more than 1,048,575 rows");
    }

    private static void refuses(byte[] csv, String message) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Tables.read(csv))
                .withMessageStartingWith(message);
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static List<String> cells(Table table, int column) {
        return IntStream.range(0, table.rows())
                .mapToObj(table.columns().get(column)::cell)
                .toList();
    }
}
