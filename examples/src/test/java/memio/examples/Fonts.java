package memio.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.image.BufferedImage;

/** Whether this Java can draw text, which needs fonts of the system. */
public final class Fonts {
    private Fonts() {}

    /** Skips the test if it cannot. */
    public static void assumeInstalled() {
        assumeTrue(installed(), "this Java has no fonts to draw with");
    }

    private static boolean installed() {
        var graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            graphics.drawString("x", 0, 0);
            return true;
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        } finally {
            graphics.dispose();
        }
    }
}
