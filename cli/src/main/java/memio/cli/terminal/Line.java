package memio.cli.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarStyle;

/** The last line of a terminal, drawn again and again, and empty in the end, also after an interrupt. */
final class Line {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final AtExit atExit = new AtExit("memio-clear-line", this::erase);

    private boolean cleared;

    Line(PrintWriter err) {
        this.err = err;
    }

    /** Draws it, unless it has been cleared: a bar of the library draws until the very end, from a thread of its own. */
    synchronized void draw(String text) {
        if (!cleared) {
            print(text);
        }
    }

    /** Nothing is drawn any more. */
    void clear() {
        if (atExit.cancel()) {
            erase();
        }
    }

    private synchronized void erase() {
        cleared = true;
        print("");
    }

    private void print(String text) {
        err.print(CLEAR + text);
        err.flush();
    }

    static ProgressBarStyle style(Terminal terminal) {
        boolean blocks = terminal.charset().newEncoder().canEncode('█');
        return blocks ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII;
    }
}
