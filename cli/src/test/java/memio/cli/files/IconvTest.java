package memio.cli.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.cli.Commands;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("memio iconv")
class IconvTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("goes from one encoding to another")
    void encodings() {
        byte[] latin = "déjà\n".getBytes(ISO_8859_1);
        assertThat(Commands.run(latin, "iconv", "-f", "latin-1").out()).isEqualTo("déjà\n");
        assertThat(Commands.run("déjà\n".getBytes(UTF_8), "iconv", "-t", "latin-1")
                        .bytes())
                .isEqualTo(latin);
        assertThat(Commands.run("é".getBytes(UTF_8), "iconv", "-t", "utf-8-sig").out())
                .isEqualTo("\ufeffé");
    }

    @ParameterizedTest
    @DisplayName("changes line ends, if it is told to")
    @CsvSource({"keep,a|r|nb|rc|nd", "lf,a|nb|nc|nd", "crlf,a|r|nb|r|nc|r|nd", "cr,a|rb|rc|rd"})
    void newlines(String kind, String expected) {
        byte[] mixed = "a\r\nb\rc\nd".getBytes(UTF_8);
        assertThat(Commands.run(mixed, "iconv", "--newline", kind).out())
                .isEqualTo(expected.replace("|r", "\r").replace("|n", "\n"));
    }

    @ParameterizedTest
    @DisplayName("does about errors what it is told")
    @CsvSource({"replace,a?", "ignore,a", "xmlcharrefreplace,a&#8364;", "namereplace,a\\N{EURO SIGN}"})
    void errors(String handler, String expected) {
        assertThat(Commands.run("a€".getBytes(UTF_8), "iconv", "-t", "ascii", "--errors", handler)
                        .out())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("lets unknown bytes through with surrogateescape")
    void escape() {
        byte[] odd = {'a', (byte) 0xff, '\r', '\n'};
        assertThat(Commands.run(odd, "iconv", "--errors", "surrogateescape").bytes())
                .isEqualTo(odd);
    }

    @Test
    @DisplayName("makes one text of several files, in a file that is whole or not there")
    void files() throws IOException {
        String one = Files.writeString(directory.resolve("one"), "é").toString();
        Path out = directory.resolve("out");
        String[] command = {"iconv", "-t", "latin-1", one, "-", "-o", out.toString()};
        assertThat(Commands.run("x".getBytes(UTF_8), command).code()).isZero();
        assertThat(out).hasBinaryContent(new byte[] {(byte) 0xe9, 'x'});
        Commands failed = Commands.run("€".getBytes(UTF_8), command);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("latin-1").hasLineCount(1);
        assertThat(out).hasBinaryContent(new byte[] {(byte) 0xe9, 'x'});
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisplayName("lists the encodings")
    void list() {
        assertThat(Commands.run("iconv", "--list").out().lines()).contains("UTF-8", "windows-1252");
    }

    @Test
    @DisplayName("does not understand line ends that there are not")
    void misunderstood() {
        assertThat(Commands.run("iconv", "--newline", "dos"))
                .satisfies(done -> assertThat(done.code()).isEqualTo(2))
                .satisfies(done -> assertThat(done.err()).hasLineCount(1).contains("keep, lf, crlf, cr"));
    }
}
