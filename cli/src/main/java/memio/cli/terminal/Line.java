package memio.cli.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarStyle;

/** The last line of a terminal, drawn again and again, and empty in the end, also after an interrupt. */
final class Line {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final AtExit atExit = new AtExit("memio-clear-line", this::erase);

    Line(PrintWriter err) {
        this.err = err;
    }

    void draw(String text) {
        err.print(CLEAR + text);
        err.flush();
    }

    /** Nothing is drawn any more. */
    void clear() {
        if (atExit.cancel()) {
            erase();
        }
    }

    private void erase() {
        draw("");
    }

    static ProgressBarStyle style(Terminal terminal) {
        boolean blocks = terminal.charset().newEncoder().canEncode('█');
        return blocks ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII;
    }
}
