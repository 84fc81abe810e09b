package memio;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import memio.base.ByteIO;
import memio.base.IOBase;
import memio.base.Mode;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.FileIO;
import memio.raw.RawIO;
import memio.text.Text;
import memio.text.TextIOWrapper;

/**
 * Opens files: Python's {@code io.open}, with one method for each kind of file where Python decides by the mode.
 *
 * <pre>{@code
 * try (var f = IO.openBinary("data.bin", "r+b")) { … }        // a buffer over a file on disk
 * try (var f = IO.openText("data.csv", "r", Text.DEFAULT.newline(Newline.UNTRANSLATED))) { … }   // a text over a buffer
 * try (var f = IO.openRaw(path, "rb")) { … }                  // each read is a system call
 * try (var f = IO.open(path, mode)) { … }                     // whatever the mode says, as in Python
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
        warnOfLines(options);
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
        warnOfLines(options);
        return buffered(FileIO.of(file, parsed, file.toString(), options.closeFile()), options);
    }

    // ---- text

    /** Opens a file of text in UTF-8 with universal newlines. */
    public static TextIOWrapper openText(Path file, String mode) throws IOException {
        return openText(file, mode, Text.DEFAULT);
    }

    /** Opens a file of text in UTF-8 with universal newlines. */
    public static TextIOWrapper openText(String file, String mode) throws IOException {
        return openText(Path.of(file), mode, Text.DEFAULT);
    }

    /** Opens a file of text in UTF-8 with universal newlines. */
    public static TextIOWrapper openText(File file, String mode) throws IOException {
        return openText(file.toPath(), mode, Text.DEFAULT);
    }

    /** Opens a file of text. */
    public static TextIOWrapper openText(Path file, String mode, Text text) throws IOException {
        return openText(file, mode, text, Open.DEFAULT);
    }

    /** Opens a file of text. */
    public static TextIOWrapper openText(String file, String mode, Text text) throws IOException {
        return openText(Path.of(file), mode, text, Open.DEFAULT);
    }

    /**
     * Opens a file of text, over a buffer. It is flushed with each line if the options say so, or {@code buffering} is 1, or the
     * file is a terminal.
     *
     * @throws IllegalArgumentException if the mode is none for text, or the options ask for no buffer, or for leaving the file
     *     open
     */
    public static TextIOWrapper openText(Path file, String mode, Text text, Open options) throws IOException {
        Mode parsed = textMode(mode, options);
        return text(raw(file, parsed.binary(true), options), text, options);
    }

    /**
     * Makes text of a file that is open already.
     *
     * @throws IllegalArgumentException if the mode is none for text, or the options ask for no buffer
     * @throws UnsupportedOperationException if {@code file} cannot do what the mode says
     */
    public static TextIOWrapper openText(RawIO file, String mode, Text text, Open options) throws IOException {
        Mode parsed = textMode(mode, options);
        return text(FileIO.of(file, parsed.binary(true), file.toString(), options.closeFile()), text, options);
    }

    // ---- whatever the mode says

    /** Opens a file of the kind that the mode names: text, or with a {@code b} bytes with a buffer. */
    public static IOBase<?> open(Path file, String mode) throws IOException {
        return open(file, mode, Text.DEFAULT, Open.DEFAULT);
    }

    /** Opens a file of the kind that the mode names: text, or with a {@code b} bytes with a buffer. */
    public static IOBase<?> open(String file, String mode) throws IOException {
        return open(Path.of(file), mode, Text.DEFAULT, Open.DEFAULT);
    }

    /**
     * Opens a file of the kind that mode and options name, by exactly the rules of Python's {@code open}: a
     * {@link TextIOWrapper}, or with a {@code b} a {@link Buffered} file, or if also {@code buffering} is 0 a {@link FileIO}.
     *
     * @throws IllegalArgumentException if mode and options contradict each other: text without a buffer; bytes with an encoding,
     *     error handler or newline
     */
    public static IOBase<?> open(Path file, String mode, Text text, Open options) throws IOException {
        Mode parsed = checked(Mode.of(mode), text, options);
        return layered(raw(file, parsed.binary(true), options), parsed, text, options);
    }

    /** The same for a file that is open already, as {@link #openBinary(RawIO, String, Open)}. */
    public static IOBase<?> open(RawIO file, String mode, Text text, Open options) throws IOException {
        Mode parsed = checked(Mode.of(mode), text, options);
        FileIO opened = FileIO.of(file, parsed.binary(true), file.toString(), options.closeFile());
        return layered(opened, parsed, text, options);
    }

    private static Mode checked(Mode mode, Text text, Open options) {
        if (!mode.binary()) {
            requireBuffer(options);
            return mode;
        }
        for (String name : text.given()) {
            throw new IllegalArgumentException("binary mode takes no " + name + ": " + text);
        }
        warnOfLines(options);
        return mode;
    }

    private static IOBase<?> layered(FileIO file, Mode mode, Text text, Open options) throws IOException {
        if (!mode.binary()) {
            return text(file, text, options);
        }
        return options.buffering() == 0 ? file : buffered(file, options);
    }

    // ---- from file to file

    /** Copies what lies between the position of {@code source} and its end, as {@link #copy(ByteIO, BinaryIO, LongConsumer)}. */
    public static long copy(ByteIO source, BinaryIO target) throws IOException {
        return target.write(source);
    }

    /**
     * Copies what lies between the position of {@code source} and its end to the position of {@code target}, and moves both.
     * From disk to disk the operating system copies; else it goes through an array that neither of them owns. Streams and
     * channels are files by way of {@link memio.raw.Raw}, as {@code IO.copy(Raw.of(stream), file)}, or the other way round
     * {@code file.transferTo(stream)}.
     *
     * @param progress called from time to time with the number of bytes copied so far; what it throws ends the copying, and what
     *     was copied stays
     * @return how many bytes were copied
     * @throws memio.base.WouldBlockException if one of them would block; it says how many bytes were copied
     * @throws memio.base.TransferException if one of them failed after some bytes; it says how many. The source stands behind
     *     these if it can seek; what was read from one that cannot, and not yet written, is lost
     */
    public static long copy(ByteIO source, BinaryIO target, LongConsumer progress) throws IOException {
        return target.write(source, progress);
    }

    // ---- what they share

    private static Mode textMode(String mode, Open options) {
        Mode parsed = Mode.of(mode);
        if (mode.indexOf('b') >= 0) {
            throw new IllegalArgumentException("invalid mode of a text file: '" + mode + "'");
        }
        requireBuffer(options);
        return parsed;
    }

    /** The text over the buffer that the mode wants; if there cannot be one, the file is closed. */
    private static TextIOWrapper text(FileIO file, Text text, Open options) throws IOException {
        boolean byLine = options.buffering() == 1 || options.buffering() < 0 && file.isatty();
        Buffered buffer = buffered(file, options);
        try {
            return new TextIOWrapper(buffer, byLine ? text.lineBuffering(true) : text);
        } catch (Throwable e) {
            closeAfter(e, buffer);
            throw e;
        }
    }

    private static void requireBuffer(Open options) {
        if (options.buffering() == 0) {
            throw new IllegalArgumentException("buffering 0, which only raw files have");
        }
    }

    /** Bytes are opened nevertheless, with a buffer of the default size; Python warns as well. */
    private static void warnOfLines(Open options) {
        if (options.buffering() == 1) {
            System.getLogger("memio").log(Level.WARNING, "no line buffering in binary mode: buffering 1");
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
            // 1 means lines, which is a matter of text.
            int size = options.buffering() <= 1 ? defaultSize(file) : options.buffering();
            Mode mode = file.mode();
            return mode.updating()
                    ? Buffered.random(file, size)
                    : mode.writes() ? Buffered.writer(file, size) : Buffered.reader(file, size);
        } catch (Throwable e) {
            closeAfter(e, file);
            throw e;
        }
    }

    /** Closes a file that could not get its next layer. */
    private static void closeAfter(Throwable failure, Closeable file) {
        try {
            file.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    private static int defaultSize(FileIO file) {
        return Math.max(Math.min(file.blockSize(), LARGEST_DEFAULT), BinaryIO.DEFAULT_BUFFER_SIZE);
    }
}
