package memio.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a report")
class ReportTest {
    private final StringWriter written = new StringWriter();

    @Test
    @DisplayName("never has a fact longer than 80 columns, and puts its size at the right")
    void width() {
        Report report = report(false);
        report.fact("label", "text", "3.9 kB");
        report.fact("a label that is too long", "text ".repeat(40), "3.9 kB");
        report.check("label", "x".repeat(200), "");
        report.fact("name ".repeat(20), 200, "text ".repeat(40), "3.9 kB");
        assertThat(written.toString().lines()).allMatch(line -> line.length() <= Report.WIDTH);
        assertThat(written.toString().lines().findFirst().orElseThrow())
                .hasSize(80)
                .endsWith("3.9 kB");
    }

    @Test
    @DisplayName("has escapes only where there are colours")
    void colours() {
        report(false).heading("title");
        assertThat(written.toString()).doesNotContain("\u001b");
        report(true).heading("title");
        assertThat(written.toString()).contains("\u001b[1mtitle\u001b[0m");
    }

    @Test
    @DisplayName("counts bytes and things for people")
    void numbers() {
        assertThat(Report.bytes(0)).isEqualTo("0 bytes");
        assertThat(Report.bytes(1)).isEqualTo("1 byte");
        assertThat(Report.bytes(999)).isEqualTo("999 bytes");
        assertThat(Report.bytes(1000)).isEqualTo("1.0 kB");
        assertThat(Report.bytes(999_949)).isEqualTo("999.9 kB");
        assertThat(Report.bytes(999_950)).isEqualTo("1.0 MB");
        assertThat(Report.count(1, "row")).isEqualTo("1 row");
        assertThat(Report.count(1_048_575, "row")).isEqualTo("1,048,575 rows");
    }

    private Report report(boolean colours) {
        return new Report(new PrintWriter(written, true), new Terminal(colours, false, StandardCharsets.UTF_8));
    }
}
