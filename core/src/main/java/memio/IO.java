package memio;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import memio.base.Mode;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.FileIO;
import memio.raw.RawIO;

/**
 * Opens files: Python's {@code io.open}, with one method for each kind of file where Python decides by the mode.
 *
 * <pre>{@code
 * try (var f = IO.openBinary("data.bin", "r+b")) { … }        // a buffer over a file on disk
 * try (var f = IO.openRaw(path, "rb")) { … }                  // each read is a system call
 * try (var f = IO.openBinary(Raw.of(socket), "rb")) { … }     // whatever Raw makes a file of
 * }</pre>
 *
 * <p>Modes are those of {@link Mode}; here they may leave out the {@code b}. What can go wrong in opening is told with
 * {@link FileIO}; a file that cannot do what its mode says is closed again. A path given as a string is one of the default file
 * system.
 */
public final class IO {
    private static final int LARGEST_DEFAULT = 8 << 20;

    private IO() {}

    // ---- without a buffer

    /** Opens a file without a buffer. */
    public static FileIO openRaw(Path file, String mode) throws IOException {
        return openRaw(file, mode, Open.DEFAULT);
    }

    /** Opens a file without a buffer. */
    public static FileIO openRaw(String file, String mode) throws IOException {
        return openRaw(Path.of(file), mode, Open.DEFAULT);
    }

    /**
     * Opens a file without a buffer.
     *
     * @throws IllegalArgumentException if the mode is none for bytes, the options ask for a buffer, or for leaving the file
     *     open
     */
    public static FileIO openRaw(Path file, String mode, Open options) throws IOException {
        Mode parsed = Mode.ofRaw(mode);
        if (options.buffering() > 0) {
            throw new IllegalArgumentException("a raw file has no buffer: buffering " + options.buffering());
        }
        return raw(file, parsed, options);
    }

    // ---- bytes

    /** Opens a file of bytes. */
    public static BinaryIO openBinary(Path file, String mode) throws IOException {
        return openBinary(file, mode, Open.DEFAULT);
    }

    /** Opens a file of bytes. */
    public static BinaryIO openBinary(String file, String mode) throws IOException {
        return openBinary(Path.of(file), mode, Open.DEFAULT);
    }

    /** Opens a file of bytes. */
    public static BinaryIO openBinary(File file, String mode) throws IOException {
        return openBinary(file.toPath(), mode, Open.DEFAULT);
    }

    /**
     * Opens a file of bytes with a buffer: one to read, to write, or for both if the mode has a {@code +}.
     *
     * @throws IllegalArgumentException if the mode is none for bytes, or the options ask for no buffer, or for leaving the
     *     file open
     */
    public static BinaryIO openBinary(Path file, String mode, Open options) throws IOException {
        Mode parsed = Mode.ofRaw(mode);
        requireBuffer(options);
        return buffered(raw(file, parsed, options), options);
    }

    /** Puts a buffer on a file that is open already, and closes it in the end. */
    public static BinaryIO openBinary(RawIO file, String mode) throws IOException {
        return openBinary(file, mode, Open.DEFAULT);
    }

    /**
     * Puts a buffer on a file that is open already, as Python does with a descriptor. Nothing is created or emptied.
     *
     * @throws IllegalArgumentException if the mode is none for bytes, or the options ask for no buffer
     * @throws UnsupportedOperationException if {@code file} cannot do what the mode says
     */
    public static BinaryIO openBinary(RawIO file, String mode, Open options) throws IOException {
        Mode parsed = Mode.ofRaw(mode);
        requireBuffer(options);
        return buffered(FileIO.of(file, parsed, file.toString(), options.closeFile()), options);
    }

    // ---- what they share

    private static void requireBuffer(Open options) {
        if (options.buffering() == 0) {
            throw new IllegalArgumentException("buffering 0 is a raw file");
        }
    }

    private static FileIO raw(Path file, Mode mode, Open options) throws IOException {
        if (!options.closeFile()) {
            throw new IllegalArgumentException("closeFile is false, and the file has a name: " + file);
        }
        return FileIO.open(file, mode, options.opener());
    }

    /** The buffer that the mode wants; if there cannot be one, the file is closed. */
    private static Buffered buffered(FileIO file, Open options) throws IOException {
        try {
            int size = options.buffering() < 0 ? defaultSize(file) : options.buffering();
            Mode mode = file.mode();
            return mode.updating()
                    ? Buffered.random(file, size)
                    : mode.writes() ? Buffered.writer(file, size) : Buffered.reader(file, size);
        } catch (Throwable e) {
            try {
                file.close();
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static int defaultSize(FileIO file) {
        return Math.max(Math.min(file.blockSize(), LARGEST_DEFAULT), BinaryIO.DEFAULT_BUFFER_SIZE);
    }
}
