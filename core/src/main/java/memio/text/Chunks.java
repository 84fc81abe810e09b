package memio.text;

import java.io.IOException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/** The file below, read in chunks. */
final class Chunks {
    /** How many bytes a chunk has when nobody says otherwise. */
    static final int DEFAULT_SIZE = 8192;

    private final BinaryIO file;
    private int size = DEFAULT_SIZE;

    Chunks(BinaryIO file) {
        this.file = file;
    }

    int size() {
        return size;
    }

    void setSize(int bytes) {
        size = bytes;
    }

    /** The next chunk, or more if {@code hint} asks for more; empty at the end. */
    byte[] next(int hint) throws IOException {
        return present(file.read1(Math.max(size, hint)));
    }

    /** At most {@code count} bytes, fewer only at the end. */
    byte[] exactly(int count) throws IOException {
        return present(file.read(count));
    }

    /** All that is left. */
    byte[] rest() throws IOException {
        return present(file.read());
    }

    private static byte[] present(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            throw new WouldBlockException("nothing to read yet", 0);
        }
        return bytes;
    }
}
