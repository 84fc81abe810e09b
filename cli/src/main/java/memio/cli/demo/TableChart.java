package memio.cli.demo;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import memio.cli.charts.Picture;
import memio.cli.terminal.Report;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.Histogram;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The picture of a table: its two most closely related columns of numbers as points, coloured by a column that names few groups;
 * or the histogram of its only column of numbers.
 *
 * @param chart what to draw
 * @param caption what it shows
 */
record TableChart(AxesChart<?, ?> chart, String caption) {
    /** Colours that people with any kind of colour vision tell apart (Okabe and Ito). */
    private static final int[] GROUPS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x555555};

    /** Points lie on each other; this much of a colour lets those below shine through. */
    private static final int ALPHA = 190;

    private static final int MOST_POINTS = 5_000;
    private static final int LONGEST_NAME = 28;

    /** The picture of a table that has numbers. */
    static Optional<TableChart> of(Table table) {
        if (table.numeric().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Pair.closest(table).map(pair -> scatter(table, pair)).orElseGet(() -> histogram(table)));
    }

    private static TableChart scatter(Table table, Pair pair) {
        String x = title(pair.x());
        String y = title(pair.y());
        XYChart chart = new XYChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title(Report.shorten(table.name(), LONGEST_NAME) + ": " + y + " over " + x)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        Picture.dress(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        chart.getStyler().setLegendPosition(pair.correlation() > 0 ? LegendPosition.InsideNW : LegendPosition.InsideNE);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(TableChart::tick);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(TableChart::tick);
        int[] rows = rows(table, pair);
        chart.getStyler().setMarkerSize(rows.length <= 500 ? 13 : rows.length <= 2_000 ? 9 : 6);
        Map<String, List<Integer>> groups = groups(table, rows);
        chart.getStyler().setLegendVisible(groups.size() > 1);
        int index = 0;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            double[] xs =
                    group.getValue().stream().mapToDouble(pair.x()::number).toArray();
            double[] ys =
                    group.getValue().stream().mapToDouble(pair.y()::number).toArray();
            int rgb = GROUPS[index++];
            chart.addSeries(group.getKey(), xs, ys)
                    .setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, ALPHA));
        }
        String sample = rows.length == MOST_POINTS ? ", " + Report.count(MOST_POINTS, "row") + " drawn" : "";
        return new TableChart(
                chart, String.format(Locale.ROOT, "%s over %s, r = %.3f%s", y, x, pair.correlation(), sample));
    }

    /** The rows to draw: all that can be drawn, or a sample of them, the same every time. */
    private static int[] rows(Table table, Pair pair) {
        int[] rows = IntStream.range(0, table.rows()).filter(pair::isPresent).toArray();
        if (rows.length <= MOST_POINTS) {
            return rows;
        }
        IntStream sample =
                new SplittableRandom(0).ints(0, rows.length).distinct().limit(MOST_POINTS);
        return sample.sorted().map(i -> rows[i]).toArray();
    }

    /** The rows by the group they belong to. */
    private static Map<String, List<Integer>> groups(Table table, int[] rows) {
        Column names = grouping(table);
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int row : rows) {
            String name = names == null ? table.name() : names.cell(row);
            String group = name.isBlank() ? "(none)" : Report.shorten(name.replaceAll("\\s+", " "), LONGEST_NAME);
            groups.computeIfAbsent(group, n -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /** The first column of text that has few values, each in several rows. */
    private static @Nullable Column grouping(Table table) {
        for (Column column : table.columns()) {
            int values = column.values(GROUPS.length + 1).size();
            if (!column.isNumeric() && values > 1 && values <= GROUPS.length && values * 2 <= table.rows()) {
                return column;
            }
        }
        return null;
    }

    private static TableChart histogram(Table table) {
        Column column = table.numeric().get(0);
        List<Double> numbers = Arrays.stream(column.present()).boxed().toList();
        int bins = (int) Math.max(5, Math.min(30, Math.sqrt(numbers.size())));
        double min = column.summary().getMin();
        double max = column.summary().getMax();
        Histogram histogram = new Histogram(numbers, bins, min, max > min ? max : min + 1);
        double width = (histogram.getMax() - histogram.getMin()) / bins;
        double most = histogram.getyAxisData().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        String caption = "distribution of " + title(column);
        CategoryChart chart = new CategoryChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title(Report.shorten(table.name(), LONGEST_NAME) + ": " + caption)
                .xAxisTitle(title(column))
                .yAxisTitle("rows")
                .build();
        CategoryStyler style = chart.getStyler();
        Picture.dress(style);
        style.setLegendVisible(false);
        style.setAvailableSpaceFill(0.96);
        style.setXAxisMaxLabelCount(10);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotContentSize(1);
        style.setYAxisMin(0.0);
        style.setYAxisMax(most * 1.05);
        // There is no half row.
        style.setYAxisTickLabelsFormattingFunction(tick -> tick == Math.rint(tick) ? tick(tick) : "");
        style.setPlotGridLinesVisible(most > 10);
        List<String> labels = histogram.getxAxisData().stream()
                .map(middle -> Digits.stepped(middle, width))
                .toList();
        chart.addSeries(column.name(), labels, histogram.getyAxisData()).setFillColor(Picture.ACCENT);
        return new TableChart(chart, caption + ", " + Report.count(bins, "bin"));
    }

    private static String tick(double value) {
        return Digits.significant(value, 6);
    }

    private static String title(Column column) {
        return Report.shorten(column.title(), LONGEST_NAME);
    }
}
