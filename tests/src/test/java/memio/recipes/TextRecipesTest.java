package memio.recipes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Scanner;
import memio.BytesIO;
import memio.Capture;
import memio.Redirection;
import memio.StringIO;
import memio.base.Whence;
import memio.text.ErrorHandler;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIO;
import memio.text.TextIOWrapper;
import memio.text.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The snippets of {@code docs/recipes/text.md}, each in a test named after its recipe; the page is compared with this file. */
@DisplayName("recipes for text")
class TextRecipesTest {

    @Test
    void writeAndReadBack() {
        var lines = new ArrayList<String>();
        try (var file = new StringIO()) {
            file.write("name,age\n");
            file.write("Ada,36\n");
            file.seek(0);
            for (String line : file) {
                lines.add(line.strip());
            }
            String all = file.getValue();

            assertThat(all).isEqualTo("name,age\nAda,36\n");
            assertThat(lines).containsExactly("name,age", "Ada,36");
        }
    }

    @Test
    void append() {
        var file = new StringIO("hello ");
        file.seek(0, Whence.END);
        file.write("world");

        assertThat(file.getValue()).isEqualTo("hello world");
    }

    @Test
    void startAgain() {
        var file = new StringIO("first draft");
        file.read();
        file.truncate(0);
        file.seek(0);
        file.write("second");

        assertThat(file.getValue()).isEqualTo("second");
    }

    @Test
    void csv() throws IOException {
        var table = new StringIO(null, Newline.UNTRANSLATED);
        try (var printer = new CSVPrinter(table.asWriter(), CSVFormat.RFC4180)) {
            printer.printRecord("Ada", "first line\nsecond line");
        }
        table.seek(0);
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(table.asReader()).getRecords();

        assertThat(table.getValue()).isEqualTo("Ada,\"first line\nsecond line\"\r\n");
        assertThat(rows.get(0).get(1)).isEqualTo("first line\nsecond line");
    }

    @Test
    void csvInBytes() throws IOException {
        var upload = new BytesIO("id;name\r\n1;\u00c5sa\r\n".getBytes(UTF_8));
        var text = new TextIOWrapper(upload, Text.DEFAULT.newline(Newline.UNTRANSLATED));
        var names = new ArrayList<String>();
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(text.asReader())) {
            names.add(row.get(1));
        }

        assertThat(names).containsExactly("name", "\u00c5sa");
    }

    @Test
    void encodings() throws IOException {
        var latin = new TextIOWrapper(new BytesIO(new byte[] {'h', (byte) 0xe9}), Text.DEFAULT.encoding("latin-1"));
        String text = latin.read();

        var bytes = new BytesIO();
        var excel = new TextIOWrapper(bytes, Text.DEFAULT.encoding("utf-8-sig").newline(Newline.CRLF));
        excel.write("h\u00e9\n");
        excel.flush();

        assertThat(text).isEqualTo("h\u00e9");
        assertThat(bytes.getValue()).isEqualTo("\ufeffh\u00e9\r\n".getBytes(UTF_8));
    }

    @Test
    void bytesOfAText() throws IOException {
        var bytes = new BytesIO();
        var text = new TextIOWrapper(bytes, Text.DEFAULT.encoding(ISO_8859_1));
        text.write("d\u00e9j\u00e0 vu");
        text.detach();
        byte[] encoded = bytes.getValue();

        assertThat(encoded).isEqualTo("d\u00e9j\u00e0 vu".getBytes(ISO_8859_1));
    }

    @Test
    void unknownBytes() throws IOException {
        var escaping = Text.DEFAULT.errors(ErrorHandler.SURROGATEESCAPE).newline(Newline.LF);
        byte[] original = {'#', ' ', (byte) 0xff, (byte) 0xe9, '\n', 'x', '\n'};

        var source = new TextIOWrapper(new BytesIO(original), escaping);
        var target = new BytesIO();
        var edited = new TextIOWrapper(target, escaping);
        for (String line : source) {
            edited.write(line.equals("x\n") ? "y\n" : line);
        }
        edited.flush();

        assertThat(target.getValue()).containsExactly('#', ' ', 0xff, 0xe9, '\n', 'y', '\n');
    }

    @Test
    void lineEnds() throws IOException {
        var request = new StringIO(null, Newline.CRLF);
        request.write("GET / HTTP/1.1\nHost: example.org\n\n");

        var mixed = new StringIO("one\rtwo\r\nthree\n", Newline.UNIVERSAL);
        List<String> lines = mixed.readLines();
        List<String> met = mixed.newlines();

        assertThat(request.getValue()).isEqualTo("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n");
        assertThat(lines).containsExactly("one\n", "two\n", "three\n");
        assertThat(met).containsExactly("\r", "\n", "\r\n");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void capture() throws IOException {
        String printed = Capture.stdout(() -> System.out.println("hello"));

        try (var out = Capture.stdoutAndStderr()) {
            System.err.print("careful: ");
            System.out.print("h\u00e9llo");
            assertThat(out.getValue()).isEqualTo("careful: h\u00e9llo");
        }

        assertThat(printed).isEqualTo("hello" + System.lineSeparator());
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    @SuppressWarnings("try") // the redirection does its work without being mentioned
    void redirect() throws IOException {
        var bytes = new BytesIO();
        try (var given = Redirection.stdout(bytes, UTF_8)) {
            System.out.print("into the file");
        }

        assertThat(bytes.getValue()).isEqualTo("into the file".getBytes(UTF_8));
    }

    @Test
    void writersAndReaders() throws IOException {
        var file = new StringIO();
        var properties = new Properties();
        properties.setProperty("key", "value");
        properties.store(file.asWriter(), null);
        var print = new PrintWriter(file.asWriter(), true);
        print.println("more = 42");
        file.seek(0);
        var copy = new Properties();
        copy.load(file.asReader());

        var words = new Scanner(new StringIO("12 ab 3").asReader());

        assertThat(copy).containsEntry("key", "value").containsEntry("more", "42");
        assertThat(words.nextInt()).isEqualTo(12);
    }

    @Test
    void anyReader() throws IOException {
        TextIO file = Texts.from(new StringReader("one\r\ntwo"), Newline.UNIVERSAL);
        String first = file.readLine();

        var target = new StringBuilder();
        TextIO upper = Texts.to(target);
        upper.writeLines(List.of(first.toUpperCase(), "END\n"));

        assertThat(target).hasToString("ONE\nEND\n");
    }

    @Test
    void aCopy() {
        var file = new StringIO("a long text");
        file.seek(7);
        var copy = new StringIO(file.getState());
        copy.write("word");

        assertThat(copy.getValue()).isEqualTo("a long word");
        assertThat(file.getValue()).isEqualTo("a long text");
    }

    // ---- the page

    @Test
    @DisplayName("stand in the page as they stand here")
    void standInThePage() throws IOException {
        Path tests = Path.of(System.getProperty("basedir", "."));
        List<String> source = strippedLines(tests.resolve("src/test/java/memio/recipes/TextRecipesTest.java"));
        List<List<String>> snippets = snippets(tests.resolve("../docs/recipes/text.md"));
        assertThat(snippets).isNotEmpty();
        assertThat(snippets).allSatisfy(snippet -> assertThat(source).containsSequence(snippet));
    }

    private static List<String> strippedLines(Path file) throws IOException {
        return Files.readAllLines(file, UTF_8).stream().map(String::strip).toList();
    }

    private static List<List<String>> snippets(Path page) throws IOException {
        List<List<String>> snippets = new ArrayList<>();
        List<String> snippet = null;
        for (String line : strippedLines(page)) {
            if (line.equals("```java")) {
                snippet = new ArrayList<>();
                snippets.add(snippet);
            } else if (line.equals("```")) {
                snippet = null;
            } else if (snippet != null) {
                snippet.add(line);
            }
        }
        return snippets;
    }
}
