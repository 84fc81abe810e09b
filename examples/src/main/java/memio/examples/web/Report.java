package memio.examples.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.charts.LineChart;
import memio.examples.documents.PdfReport;
import memio.examples.spreadsheets.ExcelWorkbook;

/**
 * A chart, and the document and the workbook that go with it; made once, served any number of times.
 *
 * @param chart PNG
 * @param document PDF
 * @param workbook Excel
 */
record Report(Snapshot chart, Snapshot document, Snapshot workbook) {

    static Report of(String title, double[] values) throws IOException {
        double[] days = IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
        List<String> names = IntStream.rangeClosed(1, values.length)
                .mapToObj(day -> "day " + day)
                .toList();
        try (BytesIO chart = new BytesIO();
                BytesIO document = new BytesIO();
                BytesIO workbook = new BytesIO()) {
            LineChart.draw(title, days, values, chart);
            PdfReport.save(List.of(title, values.length + " days"), chart.snapshot(), document);
            ExcelWorkbook.save(names, values, workbook);
            return new Report(chart.snapshot(), document.snapshot(), workbook.snapshot());
        }
    }
}
