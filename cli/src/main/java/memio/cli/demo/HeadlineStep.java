package memio.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import memio.BytesIO;
import memio.cli.charts.Picture;
import memio.cli.terminal.Progress;
import memio.cli.terminal.Report;
import memio.cli.terminal.Style;
import memio.cli.terminal.Terminal;

/**
 * Runs the headline benchmark and shows its times as a table and as a chart.
 *
 * @param report where it is told
 * @param shelf where the chart goes
 * @param drawing whether this JVM can draw charts
 */
record HeadlineStep(Report report, Shelf shelf, boolean drawing) {
    /** What to call the chart, without ending. */
    static final String CHART = "headline";

    private static final String ROW = "%-24s %10s %11s %7s  %s";
    private static final int LONGEST_BAR = 19;

    void run(Headline headline, Terminal terminal, PrintWriter err) throws IOException {
        List<Timing> timings;
        try (Progress progress = Progress.of("measuring", Headline.STEPS, Headline.PARTS, terminal, err)) {
            timings = headline.run(progress);
        }
        print(timings);
        report.check("equal", "all hold the same " + Report.count(headline.bytes(), "byte") + " after every round", "");
        if (drawing) {
            try (BytesIO picture = new BytesIO()) {
                Picture.draw(HeadlineChart.of(headline, timings), picture);
                Picture.verify(picture);
                shelf.save(CHART + ".png", picture.snapshot(), "the times above as a chart");
            }
        }
    }

    private void print(List<Timing> timings) {
        Timing ours = timings.stream()
                .filter(timing -> timing.contender() == Contender.BYTES_IO)
                .findFirst()
                .orElseThrow();
        double most =
                timings.stream().mapToDouble(timing -> timing.times(ours)).max().orElse(1);
        report.row(report.style(Style.FAINT, ROW.formatted("", "median", "× BytesIO", "rounds", "log scale")));
        for (Timing timing : timings) {
            double times = timing.times(ours);
            String row = ROW.formatted(
                    timing.contender().title(),
                    timing.time(),
                    Timing.ratio(times),
                    Report.number(timing.rounds()),
                    bar(times, most));
            report.row(timing == ours ? report.style(Style.BOLD, row) : row);
        }
        report.gap();
    }

    private static String bar(double times, double most) {
        double share = most > 1 ? Math.log(Math.max(1, times)) / Math.log(most) : 0;
        return "█".repeat(1 + (int) Math.round(share * (LONGEST_BAR - 1)));
    }
}
