package memio.imageio;

import java.io.File;
import java.util.Locale;
import javax.imageio.spi.ImageInputStreamSpi;
import javax.imageio.stream.ImageInputStream;
import memio.binary.BinaryIO;

/** Teaches {@link javax.imageio.ImageIO#createImageInputStream} our files. It is found and made by the registry of {@code javax.imageio}. */
public final class BinaryImageInputSpi extends ImageInputStreamSpi {
    /** For the registry. */
    public BinaryImageInputSpi() {
        super("memio", "1", BinaryIO.class);
    }

    /**
     * As {@link Images#asImageInputStream}; the cache is not needed.
     *
     * @throws IllegalArgumentException if {@code input} is not a {@link BinaryIO}
     */
    @Override
    public ImageInputStream createInputStreamInstance(Object input, boolean useCache, File cacheDir) {
        if (input instanceof BinaryIO file) {
            return Images.asImageInputStream(file);
        }
        throw new IllegalArgumentException("not a BinaryIO: " + input);
    }

    @Override
    public String getDescription(Locale locale) {
        return "a memio file as an image input stream";
    }
}
