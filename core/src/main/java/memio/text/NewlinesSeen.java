package memio.text;

import java.util.List;

/** Which of the three line ends have been met: what {@link TextIO#newlines()} tells. */
final class NewlinesSeen {
    static final int CR = 1;
    static final int LF = 2;
    static final int CRLF = 4;
    static final int ALL = CR | LF | CRLF;

    private static final List<List<String>> LISTS = List.of(
            List.of(),
            List.of("\r"),
            List.of("\n"),
            List.of("\r", "\n"),
            List.of("\r\n"),
            List.of("\r", "\r\n"),
            List.of("\n", "\r\n"),
            List.of("\r", "\n", "\r\n"));

    private NewlinesSeen() {}

    /** The line ends of a set of {@link #CR}, {@link #LF} and {@link #CRLF}. */
    static List<String> list(int seen) {
        return LISTS.get(seen);
    }
}
