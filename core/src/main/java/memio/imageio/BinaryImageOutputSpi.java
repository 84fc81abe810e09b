package memio.imageio;

import java.io.File;
import java.util.Locale;
import javax.imageio.spi.ImageOutputStreamSpi;
import javax.imageio.stream.ImageOutputStream;
import memio.binary.BinaryIO;

/** Teaches {@link javax.imageio.ImageIO#createImageOutputStream} our files. It is found and made by the registry of {@code javax.imageio}. */
public final class BinaryImageOutputSpi extends ImageOutputStreamSpi {
    /** For the registry. */
    public BinaryImageOutputSpi() {
        super("memio", "1", BinaryIO.class);
    }

    /**
     * As {@link Images#asImageOutputStream}; the cache is not needed.
     *
     * @throws IllegalArgumentException if {@code output} is not a {@link BinaryIO}
     */
    @Override
    public ImageOutputStream createOutputStreamInstance(Object output, boolean useCache, File cacheDir) {
        if (output instanceof BinaryIO file) {
            return Images.asImageOutputStream(file);
        }
        throw new IllegalArgumentException("not a BinaryIO: " + output);
    }

    @Override
    public String getDescription(Locale locale) {
        return "a memio file as an image output stream";
    }
}
