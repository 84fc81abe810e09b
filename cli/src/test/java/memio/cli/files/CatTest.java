package memio.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import memio.cli.Commands;
import memio.cli.terminal.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("memio cat")
class CatTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("prints files one after the other, byte by byte as they are")
    void bytes() throws IOException {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        String file = Files.write(directory.resolve("a"), random).toString();
        Commands done = Commands.run("x\n".getBytes(UTF_8), "cat", file, "-", file);
        assertThat(done.code()).isZero();
        assertThat(done.bytes())
                .hasSize(600_002)
                .startsWith(random)
                .endsWith(random)
                .containsSubsequence((byte) 'x', (byte) '\n');
        assertThat(done.err()).isEmpty();
    }

    @Test
    @DisplayName("prints the standard input if there is no name")
    void standardInput() {
        assertThat(Commands.run("é".getBytes(UTF_8), "cat").out()).isEqualTo("é");
        assertThat(Commands.run("cat").out()).isEmpty();
    }

    @Test
    @DisplayName("numbers lines, also across files and without a last line end")
    void numbers() throws IOException {
        String file = Files.writeString(directory.resolve("a"), "one\n\ntwo").toString();
        assertThat(Commands.run("cat", "-n", file, file).out())
                .isEqualTo("     1\tone\n     2\t\n     3\ttwoone\n     4\t\n     5\ttwo");
    }

    @Test
    @DisplayName("prints text of any encoding in UTF-8, with its line ends")
    void encodings() throws IOException {
        String file = Files.write(directory.resolve("a"), "a\r\né€\n".getBytes(StandardCharsets.UTF_16))
                .toString();
        assertThat(Commands.run("cat", "--encoding", "utf-16", file).out()).isEqualTo("a\r\né€\n");
        assertThat(Commands.run(new byte[] {'h', (byte) 0xe9}, "cat", "-e", "latin-1")
                        .out())
                .isEqualTo("hé");
        assertThat(Commands.run(new byte[] {'h', (byte) 0xe9}, "cat", "-e", "utf-8", "--errors", "replace")
                        .out())
                .isEqualTo("h\ufffd");
    }

    @Test
    @DisplayName("tells of a file that cannot be read in a line, prints the others, and fails")
    void missing() throws IOException {
        String file = Files.writeString(directory.resolve("a"), "here").toString();
        Commands done = Commands.run("cat", directory.resolve("b").toString(), file, directory.toString());
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.out()).isEqualTo("here");
        assertThat(done.err().lines())
                .containsExactly(
                        "memio: no such file: " + directory.resolve("b"), "memio: is a directory: " + directory);
    }

    @Test
    @DisplayName("says where text is none")
    void malformed() {
        Commands done = Commands.run(new byte[] {'h', (byte) 0xe9}, "cat", "-e", "utf-8");
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err().strip()).isEqualTo("memio: standard input: 0xe9 is not utf-8: unexpected end of data");
    }

    @Test
    @DisplayName("does not understand names of encodings and handlers that there are not")
    void unknown() {
        assertThat(Commands.run("cat", "-e", "klingon"))
                .extracting(Commands::code, Commands::err)
                .containsExactly(2, "memio: unknown encoding, or is not a text encoding: klingon\n");
        assertThat(Commands.run("cat", "-e", "utf-8", "--errors", "hope"))
                .extracting(Commands::code, Commands::err)
                .containsExactly(2, "memio: unknown error handler name: hope\n");
    }

    @Test
    @DisplayName("is quiet when nobody listens, and not when the disk is full")
    void brokenPipe() {
        assertThat(into("Broken pipe")).isEqualTo("1 ");
        assertThat(into("No space left on device")).isEqualTo("1 memio: standard input: No space left on device\n");
    }

    private static String into(String failure) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(failure);
            }
        };
        StringWriter err = new StringWriter();
        Terminal plain = new Terminal(false, false, UTF_8);
        return Commands.run(plain, new byte[100], broken, err, "cat") + " " + err;
    }
}
