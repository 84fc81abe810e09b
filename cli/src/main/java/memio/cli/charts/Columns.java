package memio.cli.charts;

import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;

/** Times side by side, on a logarithmic scale where the largest is many times the smallest. */
public final class Columns {
    /** Names with more characters than this, together with a gap between two, are slanted. */
    private static final int WIDTH = 111;

    private static final int GAP = 1;

    /** More columns than these have smaller numbers. */
    private static final int MOST_LARGE = 6;

    private static final double WORTH_A_LOGARITHM = 12;

    private Columns() {}

    /**
     * One of the columns.
     *
     * @param label whose it is
     * @param value how high, more than 0
     * @param ours whether it is the one that matters
     */
    public record Column(String label, double value, boolean ours) {}

    /** The chart of at least one column. */
    public static CategoryChart of(String title, String unit, List<Column> columns) {
        double least = columns.stream().mapToDouble(Column::value).min().orElse(1);
        double most = columns.stream().mapToDouble(Column::value).max().orElse(1);
        boolean logarithmic = most / least > WORTH_A_LOGARITHM;
        CategoryChart chart = new CategoryChartBuilder()
                .width(Picture.WIDTH)
                .height(Picture.HEIGHT)
                .title(title)
                .yAxisTitle(unit + (logarithmic ? ", logarithmic" : ""))
                .build();
        CategoryStyler style = chart.getStyler();
        Picture.dress(style);
        style.setYAxisLogarithmic(logarithmic);
        // Every column has some height, and there is room for the numbers on them.
        style.setYAxisMin(logarithmic ? Math.pow(10, Math.floor(Math.log10(least) - 0.3)) : 0);
        style.setYAxisMax(logarithmic ? 2 * most : 1.15 * most);
        style.setPlotContentSize(1);
        style.setYAxisDecimalPattern("#,##0.#####");
        style.setYAxisLabelAlignment(TextAlignment.Right);
        style.setPlotGridVerticalLinesVisible(false);
        style.setAvailableSpaceFill(0.6);
        style.setLegendVisible(false);
        style.setLabelsVisible(true);
        style.setLabelsFont(Picture.font(Font.BOLD, columns.size() > MOST_LARGE ? 15 : 20));
        style.setLabelsFontColorAutomaticEnabled(false);
        style.setLabelsFontColor(Picture.INK);
        style.setLabelsPosition(1.05);
        style.setOverlapped(true);
        int longest = columns.stream()
                .mapToInt(column -> column.label().length())
                .max()
                .orElse(0);
        if ((longest + GAP) * columns.size() > WIDTH) {
            style.setXAxisLabelRotation(40);
        }
        addTo(chart, columns);
        return chart;
    }

    /** A series each, so that each can have its colour; the others' places stay empty. */
    private static void addTo(CategoryChart chart, List<Column> columns) {
        List<String> labels = columns.stream().map(Column::label).toList();
        for (int i = 0; i < columns.size(); i++) {
            List<Double> heights = new ArrayList<>(Collections.nCopies(columns.size(), null));
            heights.set(i, rounded(columns.get(i).value()));
            chart.addSeries(labels.get(i), labels, heights)
                    .setFillColor(columns.get(i).ours() ? Picture.ACCENT : Picture.QUIET);
        }
    }

    /** With as many digits as mean something. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(value < 10 ? 2 : 3)).doubleValue();
    }
}
