package memio.doors;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import memio.BytesIO;
import memio.imageio.Images;

/** A program that leaves it to ImageIO to know our files. */
final class WithImages {
    private WithImages() {}

    /** Writes and reads an image, and says by whose streams. */
    public static void main(String[] arguments) throws IOException {
        if (BytesIO.class.getModule().isNamed()) {
            Images.register();
        }
        try (BytesIO file = new BytesIO()) {
            try (ImageOutputStream target = ImageIO.createImageOutputStream(file)) {
                ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", target);
            }
            file.seek(0);
            ImageInputStream source = ImageIO.createImageInputStream(file);
            BufferedImage image = ImageIO.read(source);
            String name = BytesIO.class.getModule().getName();
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .print(image.getWidth() + " × " + image.getHeight() + ", by "
                            + source.getClass().getName() + ", module " + (name == null ? "unnamed" : name));
        }
    }
}
