package memio.text;

import java.util.List;

/**
 * The line ends in a string: which of the three there are, and what becomes of them. A set of them is the sum of {@link #CR},
 * {@link #LF} and {@link #CRLF}. For those who write files of text.
 */
public final class LineEnds {
    /** The set of {@code \r} alone: 1. */
    public static final int CR = NewlinesSeen.CR;

    /** The set of {@code \n} alone: 2. */
    public static final int LF = NewlinesSeen.LF;

    /** The set of {@code \r\n} alone: 4. */
    public static final int CRLF = NewlinesSeen.CRLF;

    private LineEnds() {}

    /** The line ends in {@code set}, in the order {@code "\r"}, {@code "\n"}, {@code "\r\n"}. */
    public static List<String> asList(int set) {
        return NewlinesSeen.list(set);
    }

    /** The set {@code seen}, with the line ends in {@code text} added. */
    public static int add(int seen, String text) {
        int cr = text.indexOf('\r');
        if (cr < 0) {
            return (seen & LF) != 0 || text.indexOf('\n') < 0 ? seen : seen | LF;
        }
        for (int i = text.lastIndexOf('\n', cr) >= 0 ? 0 : cr; i < text.length() && seen != NewlinesSeen.ALL; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                seen |= LF;
            } else if (c == '\r') {
                boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                seen |= pair ? CRLF : CR;
                i += pair ? 1 : 0;
            }
        }
        return seen;
    }

    /** The text with every line end as {@code \n}; a {@code \r} at its very end is one. */
    public static String toLf(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The text as it is to be stored when it is written with {@code newline}.
     *
     * @param system what {@link Newline#UNIVERSAL} makes of {@code \n}
     */
    public static String written(String text, Newline newline, String system) {
        String argument = newline.argument();
        String end = argument == null ? system : argument;
        return end.isEmpty() || end.equals("\n") ? text : text.replace("\n", end);
    }
}
