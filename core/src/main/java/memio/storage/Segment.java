package memio.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Characters at indices, one, two or three bytes each. A character is a code point; a lone surrogate is one too, and next
 * to its other half it remains one of two.
 */
abstract sealed class Segment {
    /** No room for anything. */
    static final Segment NONE = new Latin(Window.NO_BYTES);

    /** A segment of NUL characters, of {@code width} bytes each. */
    static Segment of(Memory memory, int width, int length) {
        return switch (width) {
            case 1 -> new Latin(memory.allocate(length));
            case 2 -> new Bmp(new char[length]);
            default -> new Full(length);
        };
    }

    /** How many bytes each character of {@code text[from .. to-1]} needs: 1, 2 or 3. */
    static int widthOf(String text, int from, int to) {
        if (isLatin1(text, from, to)) {
            return 1;
        }
        return text.codePointCount(from, to) == to - from ? 2 : 3;
    }

    /**
     * Whether {@code text[from .. to-1]} fits into one byte a character. For the strings that the JVM itself keeps in one
     * byte a character, its compiler sees that no character can be too large and drops the loop.
     */
    static boolean isLatin1(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes a character takes: 1, 2 or 3. */
    abstract int width();

    /** How many bytes a character of the next segment had better take. */
    int nextWidth() {
        return 1;
    }

    /** How many characters there is room for. */
    abstract int length();

    /**
     * A segment that is longer, at least that wide, and never narrower or shorter than this.
     *
     * @param used how many characters of this it begins with
     */
    abstract Segment grown(Memory memory, int width, int length, int used);

    /** Copies {@code text[from .. to-1]}, which is not too wide, to {@code index}. What is beyond {@code to} does not count. */
    abstract void put(int index, String text, int from, int to);

    /**
     * Copies {@code text[from .. to-1]} to {@code index}, where there is room for as many characters as it has
     * {@code char}s, or does nothing if it is too wide.
     *
     * @return how many characters that are, or −1 if they are too wide
     */
    abstract int putIfFits(int index, String text, int from, int to);

    /** Puts NUL characters there. */
    abstract void clear(int from, int to);

    /** The character at {@code index}. */
    abstract int codePointAt(int index);

    /** The index of the first {@code c}, which is in ASCII, or −1. */
    abstract int indexOf(char c, int from, int to);

    /** The index of the first {@code \n} or {@code \r}, or −1. */
    abstract int indexOfLineEnd(int from, int to);

    /** How many {@code char}s of a string the characters make. */
    abstract int charCount(int from, int to);

    /** A string of these characters. */
    abstract String substring(int from, int to);

    /** One byte a character: Latin-1. */
    static final class Latin extends Segment {
        final byte[] array;

        Latin(byte[] array) {
            this.array = array;
        }

        @Override
        int width() {
            return 1;
        }

        @Override
        int length() {
            return array.length;
        }

        @Override
        Segment grown(Memory memory, int width, int length, int used) {
            int longer = Math.max(length, array.length);
            if (width == 1) {
                byte[] bytes = memory.allocate(longer);
                System.arraycopy(array, 0, bytes, 0, used);
                return new Latin(bytes);
            }
            if (width == 2) {
                char[] chars = new char[longer];
                for (int i = 0; i < used; i++) {
                    chars[i] = (char) (array[i] & 0xff);
                }
                return new Bmp(chars);
            }
            Full full = new Full(longer);
            for (int i = 0; i < used; i++) {
                full.low[i] = (char) (array[i] & 0xff);
            }
            return full;
        }

        @Override
        @SuppressWarnings("deprecation") // because it drops the high byte; here that is 0
        void put(int index, String text, int from, int to) {
            text.getBytes(from, to, array, index);
        }

        @Override
        int putIfFits(int index, String text, int from, int to) {
            if (!isLatin1(text, from, to)) {
                return -1;
            }
            put(index, text, from, to);
            return to - from;
        }

        @Override
        void clear(int from, int to) {
            Arrays.fill(array, from, to, (byte) 0);
        }

        @Override
        int codePointAt(int index) {
            return array[index] & 0xff;
        }

        @Override
        int indexOf(char c, int from, int to) {
            return ByteSearch.indexOf(array, (byte) c, from, to);
        }

        @Override
        int indexOfLineEnd(int from, int to) {
            return ByteSearch.indexOfEither(array, (byte) '\n', (byte) '\r', from, to);
        }

        @Override
        int charCount(int from, int to) {
            return to - from;
        }

        @Override
        String substring(int from, int to) {
            return new String(array, from, to - from, ISO_8859_1);
        }
    }

    /** Two bytes a character: those below U+10000. */
    static final class Bmp extends Segment {
        private final char[] array;

        Bmp(char[] array) {
            this.array = array;
        }

        @Override
        int width() {
            return 2;
        }

        @Override
        int length() {
            return array.length;
        }

        @Override
        Segment grown(Memory memory, int width, int length, int used) {
            int longer = Math.max(length, array.length);
            if (width <= 2) {
                char[] chars = new char[longer];
                System.arraycopy(array, 0, chars, 0, used);
                return new Bmp(chars);
            }
            Full full = new Full(longer);
            System.arraycopy(array, 0, full.low, 0, used);
            return full;
        }

        @Override
        void put(int index, String text, int from, int to) {
            text.getChars(from, to, array, index);
        }

        @Override
        int putIfFits(int index, String text, int from, int to) {
            if (text.codePointCount(from, to) < to - from) {
                return -1;
            }
            put(index, text, from, to);
            return to - from;
        }

        @Override
        void clear(int from, int to) {
            Arrays.fill(array, from, to, '\0');
        }

        @Override
        int codePointAt(int index) {
            return array[index];
        }

        @Override
        int indexOf(char c, int from, int to) {
            for (int i = from; i < to; i++) {
                if (array[i] == c) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        int indexOfLineEnd(int from, int to) {
            for (int i = from; i < to; i++) {
                if (array[i] == '\n' || array[i] == '\r') {
                    return i;
                }
            }
            return -1;
        }

        @Override
        int charCount(int from, int to) {
            return to - from;
        }

        @Override
        String substring(int from, int to) {
            return new String(array, from, to - from);
        }
    }

    /** Three bytes a character: the low 16 bits, and the rest, which is the number of its plane. */
    static final class Full extends Segment {
        private final char[] low;
        private final byte[] plane;

        /** The index behind the last character that ever was outside the BMP. */
        private int planes;

        Full(int length) {
            low = new char[length];
            plane = new byte[length];
        }

        @Override
        int width() {
            return 3;
        }

        /** Where there are emoji, there are more; where there was only one, the segment behind the next is narrow again. */
        @Override
        int nextWidth() {
            return planes > 0 ? 3 : 1;
        }

        @Override
        int length() {
            return low.length;
        }

        @Override
        Segment grown(Memory memory, int width, int length, int used) {
            Full wider = new Full(Math.max(length, low.length));
            System.arraycopy(low, 0, wider.low, 0, used);
            System.arraycopy(plane, 0, wider.plane, 0, used);
            wider.planes = Math.min(planes, used);
            return wider;
        }

        @Override
        void put(int index, String text, int from, int to) {
            putIfFits(index, text, from, to);
        }

        @Override
        int putIfFits(int index, String text, int from, int to) {
            if (index < planes) {
                int end = index + text.codePointCount(from, to);
                Arrays.fill(plane, index, Math.min(end, planes), (byte) 0);
            }
            int surrogate = from;
            while (surrogate < to && !Character.isSurrogate(text.charAt(surrogate))) {
                surrogate++;
            }
            text.getChars(from, surrogate, low, index);
            return surrogate == to ? to - from : putPairs(index + surrogate - from, text, surrogate, to) - index;
        }

        /** Puts characters, the first of which is a surrogate, where all are of plane 0; returns the index behind them. */
        private int putPairs(int index, String text, int from, int to) {
            char[] characters = low;
            int at = index;
            int i = from;
            while (i < to) {
                char c = text.charAt(i++);
                if (Character.isHighSurrogate(c) && i < to && Character.isLowSurrogate(text.charAt(i))) {
                    int character = Character.toCodePoint(c, text.charAt(i++));
                    plane[at] = (byte) (character >>> 16);
                    planes = Math.max(planes, at + 1);
                    c = (char) character;
                }
                characters[at++] = c;
            }
            return at;
        }

        @Override
        void clear(int from, int to) {
            Arrays.fill(low, from, to, '\0');
            Arrays.fill(plane, from, to, (byte) 0);
        }

        @Override
        int codePointAt(int index) {
            return plane[index] << 16 | low[index];
        }

        @Override
        int indexOf(char c, int from, int to) {
            for (int i = from; i < to; i++) {
                if (low[i] == c && plane[i] == 0) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        int indexOfLineEnd(int from, int to) {
            for (int i = from; i < to; i++) {
                if ((low[i] == '\n' || low[i] == '\r') && plane[i] == 0) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        int charCount(int from, int to) {
            int count = to - from;
            for (int i = from; i < Math.min(to, planes); i++) {
                count += plane[i] == 0 ? 0 : 1;
            }
            return count;
        }

        @Override
        String substring(int from, int to) {
            int length = charCount(from, to);
            if (length == to - from) {
                return new String(low, from, length);
            }
            char[] text = new char[length];
            int at = 0;
            for (int i = from; i < to; i++) {
                if (plane[i] == 0) {
                    text[at++] = low[i];
                } else {
                    at += Character.toChars(codePointAt(i), text, at);
                }
            }
            return new String(text);
        }
    }
}
