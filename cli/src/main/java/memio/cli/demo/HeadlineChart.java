package memio.cli.demo;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;

/** The times of the headline as columns on a logarithmic scale. */
final class HeadlineChart {

    private HeadlineChart() {}

    static CategoryChart of(Headline headline, List<Timing> timings) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title(String.format(Locale.ROOT, "%,d appends of \"%s\"", headline.appends(), HelloStep.TEXT))
                .yAxisTitle("milliseconds, logarithmic")
                .build();
        CategoryStyler style = chart.getStyler();
        Picture.dress(style);
        style.setYAxisLogarithmic(true);
        style.setYAxisMin(floor(timings));
        style.setYAxisMax(ceiling(timings));
        style.setPlotContentSize(1);
        style.setYAxisDecimalPattern("#,##0.#####");
        style.setYAxisLabelAlignment(TextAlignment.Right);
        style.setPlotGridVerticalLinesVisible(false);
        style.setAvailableSpaceFill(0.6);
        style.setLegendVisible(false);
        style.setLabelsVisible(true);
        style.setLabelsFont(Picture.font(Font.BOLD, 20));
        style.setLabelsFontColorAutomaticEnabled(false);
        style.setLabelsFontColor(Picture.INK);
        style.setLabelsPosition(1.05);
        style.setOverlapped(true);
        List<String> titles =
                timings.stream().map(timing -> timing.contender().label()).toList();
        for (int i = 0; i < timings.size(); i++) {
            // A series each, so that each can have its colour; the others' places stay empty.
            List<Double> column = new ArrayList<>(Collections.nCopies(timings.size(), null));
            column.set(i, timings.get(i).roundedMillis());
            chart.addSeries(titles.get(i), titles, column)
                    .setFillColor(timings.get(i).contender() == Contender.BYTES_IO ? Picture.ACCENT : Picture.QUIET);
        }
        return chart;
    }

    /** A power of ten below all times, so that every column has some height. */
    private static double floor(List<Timing> timings) {
        double least = timings.stream().mapToDouble(Timing::millis).min().orElse(1);
        return Math.pow(10, Math.floor(Math.log10(least) - 0.3));
    }

    /** Above all times, so that there is room for the numbers on the columns. */
    private static double ceiling(List<Timing> timings) {
        return 2 * timings.stream().mapToDouble(Timing::millis).max().orElse(1);
    }
}
