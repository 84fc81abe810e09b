package memio.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;
import memio.base.WouldBlockException;
import memio.text.DecodeException;
import memio.text.EncodeException;
import org.jspecify.annotations.Nullable;

/** Results and errors as answers write them. */
final class Answers {
    /** Done, and there is nothing to tell. */
    static final String NONE = "N";

    /** Done, with a number that only this side understands. */
    static final String OPAQUE = "K";

    /** There was nothing to do it with. */
    static final String NOTHING = "-";

    /** What is longer is answered by its size and check sum. */
    private static final int LONG = 512;

    private static final HexFormat HEX = HexFormat.of();

    private Answers() {}

    static String number(long n) {
        return "I" + n;
    }

    static String flag(boolean b) {
        return b ? "T" : "F";
    }

    /** A count of what was moved, or {@link ByteIO#WOULD_BLOCK}. */
    static String count(int n) {
        return n == ByteIO.WOULD_BLOCK ? NONE : number(n);
    }

    static String bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NONE;
        }
        return bytes.length <= LONG ? "B" + HEX.formatHex(bytes) : "C" + bytes.length + ":" + crc(bytes);
    }

    static String text(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        byte[] units = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        int length = text.codePointCount(0, text.length());
        return length <= LONG ? "S" + HEX.formatHex(units) : "D" + length + ":" + crc(units);
    }

    /** A list of answers. */
    static String list(List<String> items) {
        return items.isEmpty() ? "L" : "L " + String.join(" ", items);
    }

    static String crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc(crc);
    }

    static String crc(CRC32 crc) {
        return HEX.toHexDigits((int) crc.getValue());
    }

    /** An answer as it is written. */
    static byte[] encoded(String answer) {
        return (answer + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The error's place in the vocabulary of answers; one that has none is always a divergence. */
    static String error(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            return error(cause);
        }
        if (e instanceof ClosedFileException) {
            return "!ClosedFile";
        }
        if (e instanceof UnsupportedOperationException) {
            return "!UnsupportedOperation";
        }
        if (e instanceof LiveViewException) {
            return "!BufferError";
        }
        if (e instanceof WouldBlockException blocked) {
            return "!BlockingIOError " + blocked.transferred();
        }
        if (e instanceof DecodeException undecodable) {
            return "!UnicodeDecodeError " + undecodable.start() + " " + undecodable.end();
        }
        if (e instanceof EncodeException unencodable) {
            return "!UnicodeEncodeError " + unencodable.start() + " " + unencodable.end();
        }
        if (e instanceof PositionOverflowException) {
            return "!OverflowError";
        }
        if (e instanceof FileTooLargeException) {
            return "!MemoryError";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "!FileExistsError";
        }
        if (e instanceof NoSuchFileException) {
            return "!FileNotFoundError";
        }
        if (e instanceof IllegalStateException || e instanceof IllegalArgumentException) {
            return "!ValueError";
        }
        if (e instanceof IOException) {
            return "!OSError";
        }
        return "!Other " + e.getClass().getSimpleName();
    }
}
