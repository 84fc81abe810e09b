package memio.text;

import java.io.IOException;
import java.io.Reader;

/** A reader that gives no more than so many chars at once, fails when told to, and scribbles on the array afterwards. */
final class ShortReader extends Reader {
    private final String text;
    private final int most;
    private int at;
    private char[] kept = {};
    boolean failing;
    boolean closed;

    ShortReader(String text, int most) {
        this.text = text;
        this.most = most;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (failing) {
            throw new IOException("told to fail");
        }
        java.util.Arrays.fill(kept, '#');
        kept = target;
        int count = Math.min(Math.min(most, length), text.length() - at);
        if (count == 0) {
            return -1;
        }
        text.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
