package memio.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import memio.cli.terminal.Progress;
import memio.cli.terminal.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("the headline")
class HeadlineTest {
    @ParameterizedTest
    @DisplayName("is the same work for everyone")
    @EnumSource
    void sameWork(Contender contender) throws IOException {
        for (int times : new int[] {0, 1, 2, 3_000}) {
            assertThat(new String(contender.append(times).get(), StandardCharsets.UTF_8))
                    .isEqualTo("Hello World".repeat(times));
        }
    }

    @Test
    @DisplayName("times everyone, at least three rounds, and tells how far it has come")
    void times() throws IOException {
        StringWriter err = new StringWriter();
        Terminal plain = new Terminal(false, false, StandardCharsets.UTF_8);
        List<Timing> timings;
        try (Progress progress =
                Progress.of("measuring", Headline.STEPS, Headline.PARTS, plain, new PrintWriter(err, true))) {
            timings = new Headline(400, Duration.ZERO).run(progress);
        }
        assertThat(timings).extracting(Timing::contender).containsExactly(Contender.values());
        assertThat(timings).allMatch(timing -> timing.rounds() == 3 && timing.nanos() > 0);
        assertThat(err.toString().lines()).hasSize(Contender.values().length);
    }

    @Test
    @DisplayName("counts the median")
    void median() {
        assertThat(Timing.of(Contender.BYTES_IO, List.of(9L, 1L, 5L)).nanos()).isEqualTo(5);
        assertThat(Timing.of(Contender.BYTES_IO, List.of(9L, 1L)).nanos()).isEqualTo(5);
        assertThat(Timing.of(Contender.BYTES_IO, List.of(7L)).nanos()).isEqualTo(7);
    }

    @Test
    @DisplayName("writes times and ratios with the digits that mean something")
    void digits() {
        assertThat(new Timing(Contender.STREAM, 1, 146_300).time()).isEqualTo("0.15 ms");
        assertThat(new Timing(Contender.STREAM, 1, 716_606_000).time()).isEqualTo("717 ms");
        assertThat(new Timing(Contender.STREAM, 1, 1_352_900_000).time()).isEqualTo("1,353 ms");
        assertThat(Timing.ratio(1)).isEqualTo("1.0");
        assertThat(Timing.ratio(4.849)).isEqualTo("4.8");
        assertThat(Timing.ratio(5204.7)).isEqualTo("5,205");
    }
}
