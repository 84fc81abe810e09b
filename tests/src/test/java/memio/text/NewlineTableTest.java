package memio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import memio.StringIO;
import memio.base.Whence;
import memio.storage.Memory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CPython does with line ends, in 850 rows that {@code newlines.py} has written. */
@DisplayName("line ends as in CPython")
class NewlineTableTest {

    /** One row; its fields are described in {@code newlines.py}. */
    private record Row(String line, List<String> cells) {
        static Row of(String line) {
            return new Row(line, List.of(line.split("\t", -1)));
        }

        @Nullable
        String text(int column) {
            String cell = cells.get(column);
            return cell.equals("None") ? null : unescape(cell);
        }

        List<String> list(int column) {
            String cell = cells.get(column);
            return cell.isEmpty()
                    ? List.of()
                    : Arrays.stream(cell.split("\\|", -1)).map(Row::unescape).toList();
        }

        private static String unescape(String json) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < json.length(); i++) {
                char c = json.charAt(i);
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                char escaped = json.charAt(++i);
                switch (escaped) {
                    case 'n' -> text.append('\n');
                    case 'r' -> text.append('\r');
                    case 'u' -> {
                        text.append((char) Integer.parseInt(json, i + 1, i + 5, 16));
                        i += 4;
                    }
                    default -> throw new AssertionError("not in the table: \\" + escaped);
                }
            }
            return text.toString();
        }
    }

    private static List<Row> table() throws IOException {
        try (InputStream in = NewlineTableTest.class.getResourceAsStream("newlines.tsv");
                Stream<String> lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).lines()) {
            return lines.map(Row::of).toList();
        }
    }

    @ParameterizedTest(name = "segments of {0}")
    @ValueSource(ints = {1, 2, 3, 7, 1 << 16})
    void areTranslatedKeptAndFound(int segmentSize) throws IOException {
        List<Row> table = table();
        assertThat(table).hasSize(850);
        for (Row row : table) {
            Newline newline = Newline.of(row.text(0));
            try (StringIO file = new StringIO(row.text(1), newline, Memory.DEFAULT.segmentSize(segmentSize))) {
                file.seek(0, Whence.END);
                String written = row.text(2);
                int middle = written.offsetByCodePoints(0, written.codePointCount(0, written.length()) / 2);
                int first = file.write(written.substring(0, middle));
                int second = file.write(written.substring(middle));
                assertThat(first + "|" + second).as(row.line()).isEqualTo(row.text(3));
                assertThat(file.tell()).as(row.line()).isEqualTo(Long.parseLong(row.text(4)));
                assertThat(file.getValue()).as(row.line()).isEqualTo(row.text(5));
                assertThat(file.newlines()).as(row.line()).isEqualTo(row.list(6));
                file.seek(0);
                assertThat(file.readLines()).as(row.line()).isEqualTo(row.list(7));
                for (int limit = 1; limit <= 3; limit++) {
                    assertThat(pieces(file, limit)).as(row.line()).isEqualTo(row.list(7 + limit));
                }
            }
        }
    }

    /** What is stored can be read from any reader with the same result, if nothing is translated in writing. */
    @ParameterizedTest(name = "{0} chars at once")
    @ValueSource(ints = {1, 2, 3, 8192})
    void areFoundInAnyReader(int chunk) throws IOException {
        for (Row row : table()) {
            Newline newline = Newline.of(row.text(0));
            String stored = row.text(5);
            try (TextIO file = Texts.from(new ShortReader(stored, chunk), newline)) {
                assertThat(file.readLines()).as(row.line()).isEqualTo(row.list(7));
            }
            for (int limit = 1; limit <= 3; limit++) {
                try (TextIO file = Texts.from(new ShortReader(stored, chunk), newline)) {
                    assertThat(rest(file, limit)).as(row.line()).isEqualTo(row.list(7 + limit));
                }
            }
        }
    }

    private static List<String> pieces(TextIO file, int limit) throws IOException {
        file.seek(0);
        return rest(file, limit);
    }

    private static List<String> rest(TextIO file, int limit) throws IOException {
        List<String> pieces = new ArrayList<>();
        String piece;
        while (!(piece = file.readLine(limit)).isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
