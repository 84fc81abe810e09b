package memio.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import memio.cli.Commands;
import memio.cli.terminal.Output;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("memio cp")
class CpTest {
    @TempDir
    private Path directory;

    private Path from;

    @BeforeEach
    void create() throws IOException {
        from = Files.writeString(directory.resolve("from"), "content".repeat(50_000));
    }

    @Test
    @DisplayName("copies to a new file, over an old one, and into a directory")
    void copies() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path old = Files.writeString(directory.resolve("old"), "x".repeat(1_000_000));
        for (Path to : List.of(directory.resolve("new"), old, folder)) {
            assertThat(Commands.run("cp", from.toString(), to.toString()))
                    .extracting(Commands::code, Commands::err)
                    .containsExactly(0, "");
        }
        for (Path to : List.of(directory.resolve("new"), old, folder.resolve("from"))) {
            assertThat(to).hasSameBinaryContentAs(from);
        }
        assertThat(names()).containsExactly("folder", "from", "new", "old");
    }

    @Test
    @DisplayName("copies from and to the standard streams")
    void streams() throws IOException {
        Path to = directory.resolve("to");
        assertThat(Commands.run("é".getBytes(UTF_8), "cp", "-", to.toString()).code())
                .isZero();
        assertThat(to).hasContent("é");
        assertThat(Commands.run("cp", from.toString(), "-").bytes()).isEqualTo(Files.readAllBytes(from));
        assertThat(Commands.run("a".getBytes(UTF_8), "cp", "-", "-").out()).isEqualTo("a");
    }

    @Test
    @DisplayName("keeps the permissions of what was there, and a link a link")
    void keeps() throws IOException {
        Path to = Files.writeString(directory.resolve("to"), "x");
        assumeTrue(Files.getFileStore(to).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), to);
        assertThat(Commands.run("cp", from.toString(), link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(to).hasSameBinaryContentAs(from);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    @DisplayName("leaves what was there, and no half file, when the source fails")
    void failure() throws IOException {
        Path to = Files.writeString(directory.resolve("to"), "precious");
        InputStream failing = new InputStream() {
            private int reads;

            @Override
            public int read() throws IOException {
                throw new IOException("the wire is cut");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return reads++ < 3 ? length : read();
            }
        };
        StringWriter err = new StringWriter();
        Terminal plain = new Terminal(false, false, UTF_8);
        Standard standard = new Standard(failing, new Output(OutputStream.nullOutputStream()));
        CommandLine cp = new CommandLine(new Cp(plain, standard)).setErr(new PrintWriter(err, true));
        cp.setExecutionExceptionHandler((e, command, result) -> {
            command.getErr().println(e.getMessage());
            return 1;
        });
        assertThat(cp.execute("-", to.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("standard input to " + to + ": the wire is cut");
        assertThat(to).hasContent("precious");
        assertThat(names()).containsExactly("from", "to");
    }

    @Test
    @DisplayName("tells in a line why not")
    void refusals() throws IOException {
        fails("no such file: " + directory.resolve("x"), directory.resolve("x").toString(), from.toString());
        fails("is a directory: " + directory, directory.toString(), "-");
        fails(
                "no such file: " + directory.resolve("x/y"),
                from.toString(),
                directory.resolve("x/y").toString());
        fails("one and the same file: " + from + " and " + from, from.toString(), from.toString());
        fails("one and the same file: " + from + " and " + from, from.toString(), directory.toString());
        fails(
                "what comes from the standard input has no name; give one: " + directory.resolve("NAME"),
                "-",
                directory.toString());
        assertThat(Commands.run("cp", from.toString()).code()).isEqualTo(2);
        assertThat(names()).containsExactly("from");
    }

    @Test
    @DisplayName("shows a bar on a terminal, which disappears")
    void bar() {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(true, true, UTF_8);
        String to = directory.resolve("to").toString();
        assertThat(Commands.run(terminal, new byte[0], new ByteArrayOutputStream(), err, "cp", from.toString(), to))
                .isZero();
        assertThat(err.toString()).contains("MB").doesNotContain("\n").endsWith("\r\u001b[K");
    }

    @Test
    @DisplayName("shows none where it would disturb what is printed")
    void noBar() {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(true, true, true, true, UTF_8);
        Commands.run(terminal, new byte[0], new ByteArrayOutputStream(), err, "cp", from.toString(), "-");
        assertThat(err.toString()).isEmpty();
    }

    private void fails(String message, String... names) {
        Commands done = Commands.run("cp", names[0], names[1]);
        assertThat(done.err()).isEqualTo("memio: " + message + System.lineSeparator());
        assertThat(done.code()).isEqualTo(1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
