package memio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("memio as a program")
@Timeout(120)
class ProcessTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("passes bytes from its input to its output")
    void pipe() throws Exception {
        Process cat = start("cat", "-");
        try (var in = cat.getOutputStream()) {
            in.write("é\0\n".getBytes(UTF_8));
        }
        assertThat(cat.getInputStream().readAllBytes()).isEqualTo("é\0\n".getBytes(UTF_8));
        assertThat(cat.waitFor()).isZero();
    }

    @Test
    @DisplayName("is quiet when nobody reads on")
    void brokenPipe() throws Exception {
        Path large = Files.write(directory.resolve("large"), new byte[4 << 20]);
        Process cat = start("cat", large.toString());
        try (InputStream out = cat.getInputStream()) {
            assertThat(out.read()).isZero();
        }
        assertThat(cat.getErrorStream().readAllBytes()).isEmpty();
        assertThat(cat.waitFor()).isEqualTo(1);
    }

    @Test
    @DisplayName("leaves no half file when it is interrupted")
    void interrupt() throws Exception {
        Path to = Files.writeString(directory.resolve("to"), "precious");
        Process cp = start("cp", "-", to.toString());
        // More than a pipe holds has gone when this returns: it is copying.
        cp.getOutputStream().write(new byte[1 << 20]);
        cp.getOutputStream().flush();
        assertThat(files()).hasSize(2);
        // A Process that is destroyed has its input closed as well.
        cp.toHandle().destroy();
        assertThat(cp.waitFor()).isNotZero();
        assertThat(to).hasContent("precious");
        assertThat(files()).containsExactly(to);
    }

    @Test
    @DisplayName("ends the program that it runs when it is ended itself")
    void withPath() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
        Process memio = start("with-path", "/bin/sh", "-c", "echo $$ {}; exec sleep 100");
        memio.getOutputStream().close();
        String[] said = memio.inputReader(UTF_8).readLine().split(" ");
        ProcessHandle child = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();
        memio.destroy();
        assertThat(memio.waitFor(60, TimeUnit.SECONDS)).isTrue();
        child.onExit().get(60, TimeUnit.SECONDS);
        assertThat(Path.of(said[1])).doesNotExist();
    }

    @Test
    @DisplayName("shell answers what comes through a pipe")
    void shell() throws Exception {
        Process shell = start("shell");
        try (var in = shell.getOutputStream()) {
            in.write("""
                    var f = new BytesIO("Hello World".getBytes(UTF_8))
                    f.seek(6)
                    f.read().length
                    IO.class.getName()
                    new String(f.getValue(), UTF_8)""".getBytes(UTF_8));
        }
        List<String> said = shell.inputReader(UTF_8).lines().toList();
        assertThat(said).containsExactly("$2 ==> 6", "$3 ==> 5", "$4 ==> \"memio.IO\"", "$5 ==> \"Hello World\"");
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    @DisplayName("shell exits by the code that it is told")
    void shellCode() throws Exception {
        Process shell = start("shell");
        try (var in = shell.getOutputStream()) {
            in.write("/exit 3".getBytes(UTF_8));
        }
        assertThat(shell.inputReader(UTF_8).lines()).isEmpty();
        assertThat(shell.waitFor()).isEqualTo(3);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static Process start(String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(args));
        return new ProcessBuilder(words).start();
    }
}
