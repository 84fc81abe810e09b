package memio.examples.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a picture")
class PicturesTest {
    private final BytesIO file = new BytesIO();

    @Test
    @DisplayName("is made smaller and written as JPEG")
    void thumbnail() throws IOException {
        BufferedImage red = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = red.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 400, 200);
        graphics.dispose();
        Pictures.saveJpeg(Pictures.thumbnail(red, 100), 0.85f, file);
        file.seek(0);
        assertThat(file.read(2)).containsExactly(0xff, 0xd8);
        file.seek(0);
        BufferedImage read = Pictures.open(file);
        assertThat(read.getWidth()).isEqualTo(100);
        assertThat(read.getHeight()).isEqualTo(50);
        assertThat(new Color(read.getRGB(50, 25)).getRed()).isGreaterThan(240);
    }

    @Test
    @DisplayName("of the web is read by a plug-in of TwelveMonkeys")
    void webp() throws IOException {
        String onePixel = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
        BufferedImage picture = Pictures.open(new BytesIO(Base64.getDecoder().decode(onePixel)));
        assertThat(picture.getWidth()).isEqualTo(1);
    }

    @Test
    @DisplayName("is not made of anything else")
    void other() {
        assertThatIOException().isThrownBy(() -> Pictures.open(new BytesIO(new byte[100])));
    }
}
