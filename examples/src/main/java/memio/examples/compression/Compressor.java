package memio.examples.compression;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import memio.binary.BinaryIO;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.xerial.snappy.SnappyFramedInputStream;
import org.xerial.snappy.SnappyFramedOutputStream;

/** Python's {@code gzip}, {@code lz4.frame}, {@code zstandard} and {@code snappy}: each wraps a stream. */
public enum Compressor {
    GZIP(GZIPOutputStream::new, GZIPInputStream::new),
    LZ4(LZ4FrameOutputStream::new, LZ4FrameInputStream::new),
    ZSTD(ZstdOutputStream::new, ZstdInputStream::new),
    SNAPPY(SnappyFramedOutputStream::new, SnappyFramedInputStream::new);

    private final Wrapper<OutputStream> packing;
    private final Wrapper<InputStream> unpacking;

    Compressor(Wrapper<OutputStream> packing, Wrapper<InputStream> unpacking) {
        this.packing = packing;
        this.unpacking = unpacking;
    }

    /** Compresses from the position of one file to that of another. Closing the stream writes its end, and leaves the file open. */
    public void compress(BinaryIO source, BinaryIO target) throws IOException {
        try (OutputStream out = packing.wrap(target.asOutputStream())) {
            source.transferTo(out);
        }
    }

    /** Expands from the position of one file to that of another. */
    public void expand(BinaryIO source, BinaryIO target) throws IOException {
        try (InputStream in = unpacking.wrap(source.asInputStream())) {
            in.transferTo(target.asOutputStream());
        }
    }

    /** A constructor of a stream over a stream. */
    @FunctionalInterface
    private interface Wrapper<S> {
        S wrap(S stream) throws IOException;
    }
}
