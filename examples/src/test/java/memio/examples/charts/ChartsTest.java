package memio.examples.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.Fonts;
import memio.examples.images.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a chart")
class ChartsTest {
    private final BytesIO file = new BytesIO();

    @BeforeAll
    static void needsFonts() {
        Fonts.assumeInstalled();
    }

    @Test
    @DisplayName("of lines is a picture in memory")
    void line() throws IOException {
        LineChart.draw("squares", new double[] {1, 2, 3}, new double[] {1, 4, 9}, file);
        assertPicture(640, 400);
    }

    @Test
    @DisplayName("of a pie is a picture in memory")
    void pie() throws IOException {
        PieChart.draw("shares", Map.of("a", 2, "b", 1), file);
        assertPicture(480, 360);
    }

    @Test
    @DisplayName("fits into an address")
    void dataUrl() {
        String url = DataUrl.of("image/png", Snapshot.of(new byte[] {1, 2, 3}));
        assertThat(url).isEqualTo("data:image/png;base64,AQID");
        assertThat(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)))
                .containsExactly(1, 2, 3);
    }

    private void assertPicture(int width, int height) throws IOException {
        file.seek(0);
        BufferedImage picture = Pictures.open(file);
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        assertThat(java.util.stream.IntStream.of(pixels).distinct().count()).isGreaterThan(5);
    }
}
