package memio.text;

import java.io.IOException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.StorageIO;
import org.jspecify.annotations.Nullable;

/** The file below, read in chunks. */
final class Chunks {
    /** How many bytes a chunk has when nobody says otherwise. */
    static final int DEFAULT_SIZE = 8192;

    private final BinaryIO file;
    private int size = DEFAULT_SIZE;
    private double bytesPerCharacter;

    Chunks(BinaryIO file) {
        this.file = file;
    }

    int size() {
        return size;
    }

    /** How many bytes a character had in the last chunk, at least 1. */
    double bytesPerCharacter() {
        return Math.max(1, bytesPerCharacter);
    }

    void setBytesPerCharacter(double ratio) {
        bytesPerCharacter = ratio;
    }

    void setSize(int bytes) {
        size = bytes;
    }

    /** The next chunk, or more if {@code hint} asks for more; empty at the end. */
    byte[] next(int hint) throws IOException {
        return present(file.read1(Math.max(size, hint)));
    }

    /** Whether the file below may be given an array of ours: our own files of bytes neither keep nor change it. */
    boolean trusted() {
        return file instanceof StorageIO;
    }

    /** The next bytes into part of an array; returns how many, 0 at the end. */
    int next(byte[] target, int offset, int length) throws IOException {
        return file.readInto1(target, offset, length);
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
