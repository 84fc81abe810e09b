package memio.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import memio.benchmarks.Table;
import memio.cli.Commands;
import memio.cli.charts.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("memio bench")
class BenchTest {
    private static final Table TABLE = new Table(
            "Work.do {size=\"1\" & <2>}",
            List.of(
                    new Table.Row("BYTES_IO", 2_000, 100, 4_096),
                    new Table.Row("LIMIT", 1_000, Double.NaN, Double.NaN),
                    new Table.Row("slow", 90_000_000, 5, 8)));

    @TempDir
    private Path directory;

    @Test
    @DisplayName("measures what it is told, prints a table and saves a page")
    void measures() throws IOException {
        Path page = directory.resolve("page.html");
        Commands done = Commands.run("bench", "Snapshots.take", "-p", "size=1024", "--no-open", "-o", page.toString());
        assertThat(done.err()).endsWith("memio: saved " + page + System.lineSeparator());
        assertThat(done.code()).isZero();
        assertThat(done.out()).startsWith("| Snapshots").contains("| take |");
        assertThat(page).content().contains("<h2>Snapshots", "<td>take");
    }

    @Test
    @DisplayName("shows ratios first, and several JDKs side by side, also where one has not measured all")
    void markdown() {
        assertThat(TABLE.markdown()).isEqualTo("""
                | Work.do {size="1" & <2>} | ÷ limit | time | allocated |
                |---|---|---|---|
                | LIMIT | 1.00 | 1.00 µs | |
                | **BYTES_IO** | **2.00** | 2.00 µs ± 5 % | 4,096 B |
                | slow | 90,000 | 90.0 ms ± 0 % | 8 B |
                """);
        Table other = new Table(TABLE.work(), List.of(new Table.Row("BYTES_IO", 3, Double.NaN, Double.NaN)));
        Map<String, Table> both = new LinkedHashMap<>();
        both.put("JDK 17", TABLE);
        both.put("JDK 25", other);
        assertThat(Table.markdown(both)).isEqualTo("""
                | Work.do {size="1" & <2>} | JDK 17: ÷ limit | time | JDK 25: ÷ fastest | time | allocated |
                |---|---|---|---|---|---|
                | LIMIT | 1.00 | 1.00 µs | | | |
                | **BYTES_IO** | **2.00** | 2.00 µs ± 5 % | **1.00** | 3.00 ns | 4,096 B |
                | slow | 90,000 | 90.0 ms ± 0 % | | | 8 B |
                """);
    }

    @Test
    @DisplayName("lists the benchmarks with what they can be asked")
    void list() {
        assertThat(Commands.run("bench", "--list").out())
                .contains("Headline\n", "    rival=LIMIT,BYTES_IO", "    size=67108864,1073741824");
    }

    @Test
    @DisplayName("does not understand names that there are not, and touches no file then")
    void unknown() {
        Path page = directory.resolve("page.html");
        assertThat(Commands.run("bench", "Headlines", "-o", page.toString()))
                .extracting(Commands::code, Commands::err)
                .containsExactly(2, "memio: no such benchmark: Headlines; try: memio bench --list\n");
        assertThat(Commands.run("bench", "-p", "rival=NOBODY", "-o", page.toString()))
                .satisfies(done -> assertThat(done.code()).isEqualTo(2))
                .satisfies(done ->
                        assertThat(done.err()).startsWith("memio: no such rival in Headline: NOBODY; it has LIMIT"));
        assertThat(Commands.run("bench", "-p", "sise=1", "-o", page.toString()))
                .extracting(Commands::code, Commands::err)
                .containsExactly(2, "memio: no such parameter: sise; try: memio bench --list\n");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @DisplayName("finds out beforehand that the page cannot be saved")
    void unwritable() {
        Commands done =
                Commands.run("bench", "-o", directory.resolve("x/page.html").toString());
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).hasLineCount(1).contains("no such file");
    }

    @Test
    @DisplayName("measures few rivals, and one value of all else, unless it is told otherwise")
    void plans() {
        Plan quick = Plan.quick(Benchmark.of("blocks"));
        assertThat(quick.parameters()).containsEntry("size", List.of("67108864"));
        assertThat(quick.parameters().get("rival"))
                .contains("LIMIT", "BYTES_IO")
                .hasSizeLessThan(10);
        assertThat(quick.with("size", List.of("1", "2"))
                        .with("unheard", List.of("3"))
                        .parts())
                .isEqualTo(2 * quick.parts());
        assertThat(Plan.full(Benchmark.of("blocks")).parts()).isGreaterThan(2 * quick.parts());
        assertThat(Plan.quick(Benchmark.of("SequentialFile")).parameters())
                .isEqualTo(Map.of(
                        "piece", List.of("1"),
                        "rival", List.of("MEMIO", "BUFFERED_STREAM", "BUFFERED_STREAM_128K", "OKIO")));
        assertThat(Benchmark.of("headline.WRITE").methods()).containsExactly("write");
    }

    @Test
    @DisplayName("writes JSON that says what was not measured")
    void json() {
        assertThat(Json.of(List.of(TABLE), new Machine("a \"Java\"", "b\\c", 2)))
                .isEqualTo("""
                        {
                          "java": "a \\"Java\\"",
                          "system": "b\\\\c",
                          "processors": 2,
                          "tables": [
                            {"work": "Work.do {size=\\"1\\" & <2>}", "rows": [
                              {"name": "LIMIT", "ours": false, "nanos": 1000.0, "spread": null, "allocated": null},
                              {"name": "BYTES_IO", "ours": true, "nanos": 2000.0, "spread": 100.0, "allocated": 4096.0},
                              {"name": "slow", "ours": false, "nanos": 90000000.0, "spread": 5.0, "allocated": 8.0}
                            ]}
                          ]
                        }
                        """);
    }

    @Test
    @DisplayName("makes a page that needs nothing beside itself")
    void page() throws IOException {
        boolean drawing = Drawing.impossible().isEmpty();
        String html = new Page(List.of(TABLE), Machine.here(), drawing).html().getValue();
        assertThat(html)
                .contains("<h2>Work.do {size=&quot;1&quot; &amp; &lt;2>}</h2>")
                .contains("<tr class=\"ours\"><td>BYTES_IO<td>2.00<td>2.00 µs<td>5 %<td>4.1 kB")
                .doesNotContain("http");
        assertThat(html.contains("src=\"data:image/png;base64,")).isEqualTo(drawing);
    }
}
