package memio.examples.images;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import memio.binary.BinaryIO;

/** Python's Pillow: {@code Image.open(file)}, {@code thumbnail}, {@code save(file, "JPEG", quality=85)}. */
public final class Pictures {
    static {
        ImageIO.setUseCache(false); // or ImageIO keeps what it reads from a stream in a temporary file
    }

    private Pictures() {}

    /** Reads a picture of whatever format there is a plug-in for: with TwelveMonkeys on the class path, WebP, too. */
    public static BufferedImage open(BinaryIO source) throws IOException {
        BufferedImage picture = ImageIO.read(source.asInputStream());
        if (picture == null) {
            throw new IIOException("not a picture of a known format");
        }
        return picture;
    }

    /** The same picture, no larger than {@code size} pixels each way. */
    public static BufferedImage thumbnail(BufferedImage picture, int size) {
        double scale = Math.min(1, (double) size / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** Writes a picture as JPEG. */
    public static void saveJpeg(BufferedImage picture, float quality, BinaryIO target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(target.asOutputStream())) {
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), options);
        } finally {
            writer.dispose();
        }
    }
}
