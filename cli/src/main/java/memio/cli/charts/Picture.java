package memio.cli.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import memio.BytesIO;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/** A chart as a PNG in memory, and what all our charts look like. */
public final class Picture {
    /** In pixels. */
    public static final int WIDTH = 1200;
    /** In pixels. */
    public static final int HEIGHT = 750;

    /** What matters. */
    public static final Color ACCENT = new Color(0x1B6E9C);
    /** What it is compared with. */
    public static final Color QUIET = new Color(0xA9B4BD);
    /** Text. */
    public static final Color INK = new Color(0x22303A);

    private static final Color GRID = new Color(0xE3E8EC);

    private Picture() {}

    /** Draws a letter, which needs all that a chart needs. */
    static void tryOut() {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        graphics.setFont(font(Font.PLAIN, 12));
        graphics.drawString("x", 0, 0);
        graphics.dispose();
    }

    /** Draws a chart through a stream into memory. */
    public static void draw(AxesChart<?, ?> chart, BytesIO target) throws IOException {
        // ImageIO would keep what it writes in a temporary file.
        ImageIO.setUseCache(false);
        ChartEncoder.saveChart(chart, target.asOutputStream(), "png");
    }

    /**
     * Reads a picture back from memory.
     *
     * @throws IllegalStateException if it is none of ours
     */
    public static void verify(BytesIO png) throws IOException {
        png.seek(0);
        BufferedImage image = ImageIO.read(png.asInputStream());
        if (image == null || image.getWidth() != WIDTH || image.getHeight() != HEIGHT) {
            throw new IllegalStateException("the picture does not show what was drawn");
        }
    }

    /** The font of everything. */
    public static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** White, large enough to read, and no more lines than needed. */
    public static void dress(AxesChartStyler style) {
        style.setBaseFont(font(Font.PLAIN, 18));
        style.setChartTitleFont(font(Font.BOLD, 26));
        style.setAxisTitleFont(font(Font.PLAIN, 20));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 17));
        style.setLegendFont(font(Font.PLAIN, 18));
        style.setChartFontColor(INK);
        style.setAxisTickLabelsColor(INK);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesColor(GRID);
        style.setAxisTicksMarksVisible(false);
        style.setChartTitleBoxVisible(false);
        style.setChartTitlePadding(18);
        style.setChartPadding(24);
        style.setLegendBorderColor(Color.WHITE);
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setLocale(Locale.ROOT);
        style.setAxisTitlePadding(14);
    }
}
