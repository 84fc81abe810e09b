package memio.imageio;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import memio.binary.BinaryIO;
import memio.raw.Raw;
import memio.raw.RawIO;
import org.jspecify.annotations.Nullable;

/**
 * Files of bytes for {@code javax.imageio}: images read from them and written to them, and the streams that its plug-ins want.
 *
 * <pre>{@code
 * Images.write(image, "png", file);
 * file.seek(0);
 * BufferedImage same = Images.read(file);
 * ImageInputStream stream = ImageIO.createImageInputStream(file);
 * }</pre>
 *
 * <p>The last line works by itself if memio is on the class path; as a module it has to be {@linkplain #register() registered} first.
 *
 * <p>A stream made here shares the position of its file, which is its stream position too; bit offset, marks and byte order are its own. Closing it
 * flushes the file and leaves it open. Nothing is cached: flushing discards nothing, and images of more than 2 GiB need no
 * memory. A file that cannot seek is read and written through {@link MemoryCacheImageInputStream} and its sibling.
 */
public final class Images {
    private Images() {}

    /**
     * Reads the image that begins at the position, and moves the position anywhere behind it.
     *
     * @return {@code null} if no plug-in knows the format; the position stays, if the file can seek
     * @throws IOException if the image cannot be read; the position stays, if the file can seek
     */
    public static @Nullable BufferedImage read(BinaryIO file) throws IOException {
        long start = file.seekable() ? file.tell() : -1;
        ImageInputStream stream = asImageInputStream(file);
        boolean read = false;
        try {
            BufferedImage image = ImageIO.read(stream); // closes the stream, unless it answers null
            read = image != null;
            return image;
        } finally {
            if (!read && start >= 0) {
                file.seek(start);
            }
        }
    }

    /**
     * Writes an image at the position, and moves it behind.
     *
     * @param format the informal name of a format, such as {@code png}
     * @return false if no plug-in can write that format; nothing is written then
     */
    public static boolean write(RenderedImage image, String format, BinaryIO file) throws IOException {
        try (ImageOutputStream stream = asImageOutputStream(file)) {
            return ImageIO.write(image, format, stream);
        }
    }

    /**
     * A file as an {@link ImageInputStream}.
     *
     * @throws UnsupportedOperationException if the file cannot be read
     */
    public static ImageInputStream asImageInputStream(BinaryIO file) {
        if (!file.readable()) {
            throw new UnsupportedOperationException("read");
        }
        return file.seekable() ? new ImageDoor(file) : new MemoryCacheImageInputStream(file.asInputStream());
    }

    /**
     * A file as an {@link ImageOutputStream}. It reads, too, if the file does; else single bits cannot be written.
     *
     * @throws UnsupportedOperationException if the file cannot be written
     */
    public static ImageOutputStream asImageOutputStream(BinaryIO file) {
        if (!file.writable()) {
            throw new UnsupportedOperationException("write");
        }
        return file.seekable() ? new ImageDoor(file) : new MemoryCacheImageOutputStream(file.asOutputStream());
    }

    /**
     * Teaches {@link ImageIO#createImageInputStream} and {@link ImageIO#createImageOutputStream} our files, where they do not know them
     * yet: if memio is a module. On the class path {@code ImageIO} finds us; a module that does without {@code java.desktop} must
     * not say that it provides something for it. Calling it again does no harm.
     */
    public static void register() {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        registry.registerServiceProvider(new BinaryImageInputSpi());
        registry.registerServiceProvider(new BinaryImageOutputSpi());
    }

    /**
     * An image stream as a raw file, which shares its position. It can seek as far back as the stream was not flushed, and from the end
     * only if the stream knows its length; it can be written if the stream is an {@link ImageOutputStream}. Closing the file
     * closes the stream.
     */
    public static RawIO of(ImageInputStream stream) {
        return Raw.guarded(new ImageStreamFile(Objects.requireNonNull(stream, "stream")));
    }
}
