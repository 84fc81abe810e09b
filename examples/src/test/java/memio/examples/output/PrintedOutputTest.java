package memio.examples.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import memio.binary.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a program prints")
class PrintedOutputTest {

    @Test
    @DisplayName("is text")
    void lines() {
        assertThat(PrintedOutput.lines(() -> {
                    System.out.println("Grüße");
                    System.out.printf("%d%n", 42);
                }))
                .containsExactly("Grüße", "42");
    }

    @Test
    @DisplayName("is bytes")
    void bytes() {
        assertThat(PrintedOutput.bytes(() -> System.out.print("€"))).isEqualTo(Snapshot.of("€".getBytes(UTF_8)));
    }
}
