package memio.examples.charts;

import java.io.IOException;
import javax.imageio.ImageIO;
import memio.binary.BinaryIO;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** A chart of XChart: Python's {@code plt.savefig(file, format="png")}. */
public final class LineChart {
    private LineChart() {}

    /** Draws a line as PNG. */
    public static void draw(String title, double[] x, double[] y, BinaryIO target) throws IOException {
        XYChart chart = new XYChartBuilder().title(title).width(640).height(400).build();
        chart.addSeries(title, x, y);
        ImageIO.setUseCache(false); // or ImageIO keeps what it writes to a stream in a temporary file
        ChartEncoder.saveChart(chart, target.asOutputStream(), "png");
    }
}
