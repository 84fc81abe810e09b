package memio.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import memio.cli.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("memio with-path")
class WithPathTest {
    @BeforeEach
    void needsShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
    }

    @Test
    @DisplayName("gives a program the standard input under a path, and passes its exit code on")
    void path() {
        assertThat(run("test \"$(cat {})\" = hello")).isEqualTo(0);
        assertThat(run("test -s {} && exit 7")).isEqualTo(7);
        assertThat(run("kill -TERM $$ # {}")).isEqualTo(128 + 15);
    }

    @Test
    @DisplayName("gives it the name that it wants, and nothing is left")
    void name() {
        String script = "case {} in */data.csv) exit 0;; esac; exit 3";
        assertThat(Commands.run("x".getBytes(UTF_8), "with-path", "--name", "data.csv", "/bin/sh", "-c", script)
                        .code())
                .isZero();
    }

    @Test
    @DisplayName("prints what the program has left there, if that was successful")
    void writeBack() {
        Commands done = Commands.run("hello".getBytes(UTF_8), "with-path", "-w", "--", "/bin/sh", "-c", "echo ! >> {}");
        assertThat(done.code()).isZero();
        assertThat(done.out()).isEqualTo("hello!\n");
        done = Commands.run("hello".getBytes(UTF_8), "with-path", "-w", "/bin/sh", "-c", "echo ! >> {}; exit 5");
        assertThat(done.code()).isEqualTo(5);
        assertThat(done.out()).isEmpty();
    }

    @Test
    @DisplayName("says what it does not understand, and what cannot be run")
    void refusals() {
        assertThat(Commands.run("with-path", "cat"))
                .extracting(Commands::code, Commands::err)
                .containsExactly(2, "memio: no {} in the command, so it would not learn of the file: cat\n");
        assertThat(Commands.run("with-path", "--name", "a/b", "cat", "{}").code())
                .isEqualTo(2);
        assertThat(Commands.run("with-path").code()).isEqualTo(2);
        Commands unknown = Commands.run("with-path", "no-such-program", "{}");
        assertThat(unknown.code()).isEqualTo(127);
        assertThat(unknown.err())
                .startsWith("memio: cannot run no-such-program: ")
                .hasLineCount(1);
    }

    private static int run(String script) {
        return Commands.run("hello".getBytes(UTF_8), "with-path", "/bin/sh", "-c", script)
                .code();
    }
}
