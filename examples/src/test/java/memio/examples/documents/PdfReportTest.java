package memio.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import memio.BytesIO;
import memio.binary.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a PDF document")
class PdfReportTest {

    @Test
    @DisplayName("is made, read, and put together with another")
    void report() throws IOException {
        Snapshot first = report("Grüße", "second line");
        Snapshot second = report("Ende");
        assertThat(PdfReport.text(first).lines()).containsExactly("Grüße", "second line");
        try (BytesIO both = new BytesIO()) {
            PdfReport.merge(List.of(first, second), both);
            assertThat(PdfReport.text(both.snapshot()).lines()).containsExactly("Grüße", "second line", "Ende");
        }
    }

    private static Snapshot report(String... lines) throws IOException {
        try (BytesIO picture = new BytesIO();
                BytesIO document = new BytesIO()) {
            ImageIO.setUseCache(false);
            ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", picture.asOutputStream());
            PdfReport.save(List.of(lines), picture.snapshot(), document);
            return document.snapshot();
        }
    }
}
