package memio.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * A file as a {@link Reader}, which counts in UTF-16: where a character is asked for by halves, the second half waits here
 * while the file stands behind the whole.
 */
final class ReaderDoor extends Reader {
    private static final char NONE = 0;

    private final Door door;
    private final boolean seekable;

    /** The low surrogate that is to be read next, or {@link #NONE}. */
    private char half = NONE;

    private long mark = -1;
    private char markedHalf = NONE;

    ReaderDoor(TextIO file, boolean closeFile) {
        if (!file.readable()) {
            throw new UnsupportedOperationException("read");
        }
        door = new Door(file, closeFile);
        seekable = file.seekable();
    }

    @Override
    public int read() throws IOException {
        TextIO file = door.open();
        if (half != NONE) {
            return takeHalf();
        }
        String character = read(file, 1);
        if (character.isEmpty()) {
            return -1;
        }
        keepHalf(character);
        return character.charAt(0);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        TextIO file = door.open();
        if (length == 0) {
            return 0;
        }
        int count = 0;
        if (half != NONE) {
            target[offset] = takeHalf();
            count = 1;
        }
        while (count < length && (count == 0 || seekable)) {
            String text;
            try {
                // So many characters will fit even if each is a pair; but of the last one, perhaps only a half.
                text = read(file, Math.max(1, (length - count) / 2));
            } catch (IOException e) {
                if (count == 0) {
                    throw e;
                }
                break; // the next call will meet it again; what was read before must not be lost
            }
            if (text.isEmpty()) {
                break;
            }
            int n = Math.min(text.length(), length - count);
            text.getChars(0, n, target, offset + count);
            count += n;
            if (n < text.length()) {
                keepHalf(text);
            }
        }
        return count == 0 ? -1 : count;
    }

    /** At most {@code size} characters; from a file that may have to wait for more, at most what the next line has. */
    private String read(TextIO file, int size) throws IOException {
        String text = seekable ? file.read(size) : file.readLine(size);
        return text == null ? Door.wouldBlock() : text;
    }

    private void keepHalf(String text) {
        half = text.length() > 1 ? text.charAt(text.length() - 1) : NONE;
    }

    private char takeHalf() {
        char taken = half;
        half = NONE;
        return taken;
    }

    @Override
    public long skip(long distance) throws IOException {
        if (distance < 0) {
            throw new IllegalArgumentException("distance < 0: " + distance);
        }
        door.open();
        char[] skipped = new char[(int) Math.min(distance, 8192)];
        long total = 0;
        while (total < distance) {
            int count = read(skipped, 0, (int) Math.min(distance - total, skipped.length));
            if (count < 0) {
                break;
            }
            total += count;
        }
        return total;
    }

    /** Whether there is something that need not be waited for; of a file that can seek this is assumed. */
    @Override
    public boolean ready() throws IOException {
        door.open();
        return half != NONE || seekable;
    }

    @Override
    public boolean markSupported() {
        return seekable;
    }

    @Override
    public void mark(int readAheadLimit) throws IOException {
        if (readAheadLimit < 0) {
            throw new IllegalArgumentException("readAheadLimit < 0: " + readAheadLimit);
        }
        TextIO file = door.open();
        if (!seekable) {
            throw new IOException("mark not supported");
        }
        mark = file.tell();
        markedHalf = half;
    }

    @Override
    public void reset() throws IOException {
        TextIO file = door.open();
        if (mark < 0) {
            throw new IOException(seekable ? "no mark" : "reset not supported");
        }
        file.seek(mark);
        half = markedHalf;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
