package memio.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * UTF-8, read bytewise. What is known to be well-formed is decoded without asking again, and into arrays that are used for the
 * next line too: for lines that are not ASCII this takes half of the time of {@code new String}.
 */
final class Utf8Bytewise implements Bytewise {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;

    /** The longest range that is decoded here; the JDK is not slower with long ones, and has arrays of its own. */
    private static final int LINE = 2048;

    /** The first lead byte of a character beyond Latin-1. */
    private static final byte BEYOND_LATIN_1 = (byte) 0xc4;

    private final byte[] mark;

    private byte[] latin = BufferedDecoder.NO_BYTES;
    private char[] wide = {};

    Utf8Bytewise(byte[] mark) {
        this.mark = mark;
    }

    @Override
    public byte[] mark() {
        return mark;
    }

    @Override
    public int complete(byte[] bytes, int from, int to) {
        int at = from;
        while ((at = Ascii.end(bytes, at, to)) < to) {
            do {
                // Nearly all text that is not ASCII, without asking what exactly may be wrong.
                int first = bytes[at];
                if (first >= (byte) 0xc2 && first < (byte) 0xe0 && at + 1 < to && bytes[at + 1] < (byte) 0xc0) {
                    at += 2;
                } else if (first > (byte) 0xe0
                        && first < (byte) 0xed
                        && at + 2 < to
                        && bytes[at + 1] < (byte) 0xc0
                        && bytes[at + 2] < (byte) 0xc0) {
                    at += 3;
                } else {
                    int length = Utf8.sequence(bytes, at, to);
                    if (length <= 0) {
                        return length == Utf8.UNFINISHED || Utf8.unfinishedSurrogate(bytes, at, to) ? at : MALFORMED;
                    }
                    at += length;
                }
            } while (at < to && bytes[at] < 0);
        }
        return to;
    }

    @Override
    public String decode(byte[] bytes, int from, int to) {
        int ascii = Ascii.end(bytes, from, to);
        if (ascii == to) {
            return new String(bytes, from, to - from, ISO_8859_1);
        }
        return to - from > LINE ? new String(bytes, from, to - from, UTF_8) : decodeLine(bytes, from, to, ascii - from);
    }

    /**
     * Decodes a short range, at first as if all were Latin-1.
     *
     * @param ascii how many bytes at the beginning are ASCII
     */
    private String decodeLine(byte[] bytes, int from, int to, int ascii) {
        if (latin.length == 0) {
            latin = new byte[LINE + Long.BYTES];
        }
        System.arraycopy(bytes, from, latin, 0, ascii);
        int length = ascii;
        int at = from + ascii;
        while (at < to) {
            byte b = bytes[at];
            if (b >= 0) {
                int run = at + Long.BYTES <= to ? copyRun(bytes, at, length) : 0;
                latin[length] = b;
                length += Math.max(1, run);
                at += Math.max(1, run);
            } else if (b < BEYOND_LATIN_1) {
                latin[length++] = (byte) (b << 6 | bytes[at + 1] & 0x3f);
                at += 2;
            } else {
                return decodeWide(bytes, at, to, length);
            }
        }
        return new String(latin, 0, length, ISO_8859_1);
    }

    /** Copies eight bytes, and tells how many of them are ASCII before the first that is not. */
    private int copyRun(byte[] bytes, int at, int length) {
        long eight = (long) LONG.get(bytes, at);
        LONG.set(latin, length, eight);
        return Long.numberOfTrailingZeros(eight & HIGHS) >>> 3;
    }

    /** Goes on behind {@code length} characters that are Latin-1. */
    private String decodeWide(byte[] bytes, int from, int to, int length) {
        if (wide.length == 0) {
            wide = new char[LINE];
        }
        char[] text = wide;
        for (int i = 0; i < length; i++) {
            text[i] = (char) (latin[i] & 0xff);
        }
        int end = length;
        int at = from;
        while (at < to) {
            int b = bytes[at];
            if (b >= 0) {
                text[end++] = (char) b;
                at++;
            } else if (b < (byte) 0xe0) {
                text[end++] = (char) ((b & 0x1f) << 6 | bytes[at + 1] & 0x3f);
                at += 2;
            } else if (b < (byte) 0xf0) {
                text[end++] = (char) (b << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f);
                at += 3;
            } else {
                int character = (b & 7) << 18
                        | (bytes[at + 1] & 0x3f) << 12
                        | (bytes[at + 2] & 0x3f) << 6
                        | bytes[at + 3] & 0x3f;
                text[end++] = Character.highSurrogate(character);
                text[end++] = Character.lowSurrogate(character);
                at += 4;
            }
        }
        return new String(text, 0, end);
    }

    @Override
    public int count(byte[] bytes, int from, int to) {
        int continuations = 0;
        for (int i = from; i < to; i++) {
            continuations += bytes[i] < (byte) 0xc0 ? 1 : 0;
        }
        return to - from - continuations;
    }

    @Override
    public int skip(byte[] bytes, int from, int to, int characters) {
        int at = from;
        for (int left = characters; left > 0 && at < to; left--) {
            int first = bytes[at] & 0xff;
            at += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        }
        return at;
    }
}
