package memio.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("progress")
class ProgressTest {
    private final StringWriter written = new StringWriter();

    @Test
    @DisplayName("is a line for each part where no line can be redrawn")
    void lines() {
        run(new Terminal(false, false, StandardCharsets.UTF_8));
        assertThat(written.toString().lines())
                .containsExactly("memio: measuring one (1/2)", "memio: measuring another (2/2)");
    }

    @Test
    @DisplayName("is a bar on a terminal, and leaves nothing behind")
    void bar() {
        run(new Terminal(true, true, StandardCharsets.UTF_8));
        assertThat(written.toString())
                .contains("measuring")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    @Test
    @DisplayName("is a bar of ASCII where there is nothing else")
    void ascii() {
        run(new Terminal(true, true, StandardCharsets.US_ASCII));
        assertThat(written.toString()).matches("[\\x00-\\x7f]+");
    }

    private void run(Terminal terminal) {
        try (Progress progress = Progress.of("measuring", 2, 2, terminal, new PrintWriter(written, true))) {
            progress.part("one");
            progress.step();
            progress.part("another");
            progress.step();
        }
    }
}
