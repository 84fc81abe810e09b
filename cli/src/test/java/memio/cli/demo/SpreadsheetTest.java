package memio.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a workbook")
class SpreadsheetTest {
    @Test
    @DisplayName("holds every cell of the iris measurements")
    void iris() throws IOException {
        assertThat(roundTrip(Tables.iris())).isEqualTo(151 * 5);
    }

    @Test
    @DisplayName("holds odd cells as they are")
    void odd() throws IOException {
        Table table = Tables.read("""
                id,text,number
                007," space around ",1e-99
                008,"a ""quoted"", thing
                with a line",0.30000000000000004
                009,_x0041_,123456789012345
                010,<b>&amp;</b>,-0
                011,=1+1,NA
                012,😀 é§,1e21
                013,,
                """.replace('§', '\u2028'));
        assertThat(table.numeric()).hasSize(1);
        assertThat(roundTrip(table)).isEqualTo(8 * 3);
    }

    @Test
    @DisplayName("that differs from the table is noticed")
    void different() throws IOException {
        Table table = Tables.read("name,n\nann,1\nbob,2\n");
        for (String other : new String[] {
            "name,n\nann,1\nbob,3\n",
            "name,n\nanne,1\nbob,2\n",
            "names,n\nann,1\nbob,2\n",
            "name,n\nann,1\nbob,2\nbob,2\n"
        }) {
            try (BytesIO workbook = new BytesIO()) {
                Spreadsheet.write(Tables.read(other), workbook);
                assertThatIllegalStateException().isThrownBy(() -> Spreadsheet.verify(table, workbook));
            }
        }
    }

    private static long roundTrip(Table table) throws IOException {
        try (BytesIO workbook = new BytesIO()) {
            Spreadsheet.write(table, workbook);
            return Spreadsheet.verify(table, workbook);
        }
    }
}
