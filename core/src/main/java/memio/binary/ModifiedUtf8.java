package memio.binary;

import java.io.UTFDataFormatException;

/**
 * Java's own encoding of strings, as {@link java.io.DataInput} words it: one to three bytes for each {@code char}, two for
 * the zero, and before them their number in two bytes, most significant first.
 */
final class ModifiedUtf8 {
    private static final int LONGEST = 0xffff;

    private ModifiedUtf8() {}

    /**
     * The bytes of {@code text}, their number included.
     *
     * @throws UTFDataFormatException if there are more than 65,535
     */
    static byte[] encode(String text) throws UTFDataFormatException {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += size(text.charAt(i));
        }
        if (length > LONGEST) {
            throw new UTFDataFormatException("more than 65535 bytes of modified UTF-8: " + length);
        }
        byte[] bytes = new byte[2 + (int) length];
        Numbers.put(bytes, 0, (short) length);
        int at = 2;
        for (int i = 0; i < text.length(); i++) {
            at = put(bytes, at, text.charAt(i));
        }
        return bytes;
    }

    private static int size(char c) {
        return c >= 0x01 && c <= 0x7f ? 1 : c <= 0x7ff ? 2 : 3;
    }

    private static int put(byte[] bytes, int at, char c) {
        int size = size(c);
        switch (size) {
            case 1 -> bytes[at] = (byte) c;
            case 2 -> bytes[at] = (byte) (0xc0 | c >> 6);
            default -> {
                bytes[at] = (byte) (0xe0 | c >> 12);
                bytes[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
            }
        }
        if (size > 1) {
            bytes[at + size - 1] = (byte) (0x80 | c & 0x3f);
        }
        return at + size;
    }

    /**
     * The text of {@code bytes}, without their number.
     *
     * @throws UTFDataFormatException if they are no modified UTF-8
     */
    static String decode(byte[] bytes) throws UTFDataFormatException {
        char[] text = new char[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; ) {
            int first = bytes[at];
            int size = first >= 0 ? 1 : (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : 0;
            if (size == 0 || size > bytes.length - at) {
                throw malformed(at);
            }
            text[length++] = (char)
                    switch (size) {
                        case 1 -> first;
                        case 2 -> (first & 0x1f) << 6 | next(bytes, at + 1);
                        default -> (first & 0x0f) << 12 | next(bytes, at + 1) << 6 | next(bytes, at + 2);
                    };
            at += size;
        }
        return new String(text, 0, length);
    }

    private static int next(byte[] bytes, int at) throws UTFDataFormatException {
        if ((bytes[at] & 0xc0) != 0x80) {
            throw malformed(at);
        }
        return bytes[at] & 0x3f;
    }

    private static UTFDataFormatException malformed(int at) {
        return new UTFDataFormatException("no modified UTF-8 at byte " + at + " of the string");
    }
}
