package memio.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a terminal")
class TerminalTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

    @Test
    @DisplayName("has colours and a bar if the script says that both streams are one")
    void colours() {
        Terminal terminal = Terminal.detect(properties("memio.out", "terminal", "memio.err", "terminal"), XTERM);
        assertThat(terminal.colours()).isTrue();
        assertThat(terminal.bar()).isTrue();
    }

    @Test
    @DisplayName("is plain if nobody says so")
    void plain() {
        Terminal terminal = Terminal.detect(new Properties(), XTERM);
        assertThat(terminal.colours()).isFalse();
        assertThat(terminal.bar()).isFalse();
    }

    @Test
    @DisplayName("has no colours with NO_COLOR, but a bar")
    void noColour() {
        Properties both = properties("memio.out", "terminal", "memio.err", "terminal");
        Terminal terminal = Terminal.detect(both, Map.of("TERM", "xterm", "NO_COLOR", "1"));
        assertThat(terminal.colours()).isFalse();
        assertThat(terminal.bar()).isTrue();
        assertThat(Terminal.detect(both, Map.of("TERM", "xterm", "NO_COLOR", ""))
                        .colours())
                .isTrue();
    }

    @Test
    @DisplayName("that is dumb, or has no name, is plain")
    void dumb() {
        Properties both = properties("memio.out", "terminal", "memio.err", "terminal");
        assertThat(Terminal.detect(both, Map.of("TERM", "dumb")).bar()).isFalse();
        assertThat(Terminal.detect(both, Map.of()).colours()).isFalse();
    }

    @Test
    @DisplayName("has the characters that the JVM found out")
    void charset() {
        Properties latin = properties("stdout.encoding", "ISO-8859-1", "native.encoding", "UTF-8");
        assertThat(Terminal.detect(latin, XTERM).charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        Properties unknown = properties("stdout.encoding", "x-unheard-of", "native.encoding", "UTF-8");
        assertThat(Terminal.detect(unknown, XTERM).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("shows stand-ins of the same width for characters that it does not have")
    void standIns() {
        String ours = "✓ × … █";
        assertThat(new Terminal(false, false, StandardCharsets.UTF_8).show(ours))
                .isEqualTo(ours);
        assertThat(new Terminal(false, false, StandardCharsets.US_ASCII).show(ours))
                .isEqualTo("+ x ~ #");
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
