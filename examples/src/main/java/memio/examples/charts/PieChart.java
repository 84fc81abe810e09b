package memio.examples.charts;

import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import memio.binary.BinaryIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.data.general.DefaultPieDataset;

/** A chart of JFreeChart. */
public final class PieChart {
    private PieChart() {}

    /** Draws the shares of a whole as PNG. */
    public static void draw(String title, Map<String, Integer> shares, BinaryIO target) throws IOException {
        var dataset = new DefaultPieDataset<String>();
        shares.forEach(dataset::setValue);
        ImageIO.setUseCache(false); // or ImageIO keeps what it writes to a stream in a temporary file
        ChartUtils.writeChartAsPNG(target.asOutputStream(), ChartFactory.createPieChart(title, dataset), 480, 360);
    }
}
