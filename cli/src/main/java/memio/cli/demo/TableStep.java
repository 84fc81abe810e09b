package memio.cli.demo;

import java.io.IOException;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.cli.charts.Picture;
import memio.cli.terminal.Report;

/**
 * What becomes of a table without a file on disk: a chart, a workbook, and an archive of all three, each checked by reading it
 * back. Only then are the archive and the chart saved.
 *
 * @param report where it is told
 * @param shelf where the results go
 * @param drawing whether this JVM can draw charts
 */
record TableStep(Report report, Shelf shelf, boolean drawing) {
    private static final int MOST_SUMMARIES = 4;

    void run(Source source, Table table) throws IOException {
        tell(source, table);
        String stem = shelf.reserve(source.stem());
        Map<String, Snapshot> members = new LinkedHashMap<>();
        members.put(
                source.nameBeside(stem + ".png", stem + ".xlsx"),
                source.content().snapshot());
        try (BytesIO picture = new BytesIO();
                BytesIO workbook = new BytesIO();
                BytesIO archive = new BytesIO()) {
            Optional<TableChart> chart = draw(table, picture);
            if (chart.isPresent()) {
                members.put(stem + ".png", picture.snapshot());
            }
            Spreadsheet.write(table, workbook);
            long cells = Spreadsheet.verify(table, workbook);
            report.check(
                    "workbook", Report.count(cells, "cell") + " written as Excel, read back, equal", size(workbook));
            members.put(stem + ".xlsx", workbook.snapshot());

            Archive.write(members, archive);
            Archive.verify(members, archive);
            report.check("archive", members.size() + " files zipped, opened by asChannel(), equal", size(archive));

            shelf.save(stem + ".zip", archive.snapshot(), String.join(", ", members.keySet()));
            if (chart.isPresent()) {
                shelf.save(stem + ".png", picture.snapshot(), chart.get().caption());
            }
        }
    }

    private void tell(Source source, Table table) {
        List<Column> numeric = table.numeric();
        String rows = Report.count(table.rows(), "row");
        String columns = Report.count(table.columns().size(), "column");
        report.check("table", rows + ", " + columns + " (" + numeric.size() + " of numbers)", size(source.content()));
        for (Column column : numeric.subList(0, Math.min(MOST_SUMMARIES, numeric.size()))) {
            DoubleSummaryStatistics summary = column.summary();
            report.fact(
                    "",
                    String.format(
                            Locale.ROOT,
                            "%-20s %s … %s, mean %s",
                            Report.shorten(column.title(), 20),
                            Digits.significant(summary.getMin(), 4),
                            Digits.significant(summary.getMax(), 4),
                            Digits.significant(summary.getAverage(), 4)),
                    "");
        }
    }

    private Optional<TableChart> draw(Table table, BytesIO picture) throws IOException {
        if (!drawing) {
            report.skipped("chart", "left out, this Java cannot draw text");
            return Optional.empty();
        }
        Optional<TableChart> chart = TableChart.of(table);
        if (chart.isEmpty()) {
            report.skipped("chart", "left out, no column holds numbers");
            return chart;
        }
        Picture.draw(chart.get().chart(), picture);
        Picture.verify(picture);
        report.check("chart", chart.get().caption(), size(picture));
        return chart;
    }

    private static String size(BytesIO file) {
        return Report.bytes(file.size());
    }
}
