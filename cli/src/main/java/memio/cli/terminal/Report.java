package memio.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;

/** What a command tells on the standard output, in 80 columns: steps, and under each what was done and its proof. */
public final class Report {
    /** How many columns a line has. */
    public static final int WIDTH = 80;

    private static final int LABEL = 8;
    private static final int LONGEST_LABEL = 32;
    private static final int GAP = 3;
    private static final String INDENT = "   ";

    private final PrintWriter out;
    private final Terminal terminal;

    /** A report to {@code out}, which shows what {@code terminal} can. */
    public Report(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The first line: what this is, and with what it runs. */
    public void title(String name, String claim, String right) {
        out.println();
        print(style(Style.BOLD, name) + "  " + claim, name.length() + 2 + claim.length(), right);
    }

    /** The heading of a part. */
    public void heading(String title) {
        out.println();
        out.println(terminal.show(style(Style.BOLD, title)));
        out.println();
    }

    /** Something that is so: a label, what it is, and at the right how large. */
    public void fact(String label, String text, String right) {
        line("  ", label, LABEL, text, right);
    }

    /** A fact among others whose longest label has {@code width} characters. */
    public void fact(String label, int width, String text, String right) {
        line("  ", label, Math.max(LABEL, Math.min(width, LONGEST_LABEL)), text, right);
    }

    /** Something that was done and checked. */
    public void check(String label, String text, String right) {
        line(style(Style.GOOD, "✓") + " ", label, LABEL, text, right);
    }

    /** Something that could not be done, and why. */
    public void skipped(String label, String why) {
        line(style(Style.SKIPPED, "-") + " ", label, LABEL, why, "");
    }

    /** A line as it is, indented. */
    public void row(String text) {
        out.println(terminal.show(INDENT + text));
    }

    /** An empty line. */
    public void gap() {
        out.println();
    }

    /** The last line. */
    public void end(String text) {
        out.println();
        out.println(terminal.show(text));
    }

    /** Text that stands out, where the terminal has colours. */
    public String style(Style style, String text) {
        return terminal.colours() ? style.on(text) : text;
    }

    private void line(String mark, String label, int width, String text, String right) {
        int used = INDENT.length() + 2 + width + GAP;
        String shown = shorten(text, WIDTH - used - (right.isEmpty() ? 0 : right.length() + GAP));
        print(INDENT + mark + pad(shorten(label, width), width + GAP) + shown, used + shown.length(), right);
    }

    private void print(String left, int leftWidth, String right) {
        String gap = right.isEmpty() ? "" : " ".repeat(Math.max(GAP, WIDTH - leftWidth - right.length()));
        out.println(terminal.show(left + gap + (right.isEmpty() ? "" : style(Style.FAINT, right))));
    }

    /** The text filled up with spaces. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The text, or as much of it as fits in front of an ellipsis. */
    public static String shorten(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /** A number of bytes for people: 999 bytes, 1.0 kB, 52.1 kB. */
    public static String bytes(long count) {
        if (count < 1000) {
            return count == 1 ? "1 byte" : count + " bytes";
        }
        if (count < 999_950) {
            return String.format(Locale.ROOT, "%.1f kB", count / 1e3);
        }
        return count < 999_950_000
                ? String.format(Locale.ROOT, "%.1f MB", count / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", count / 1e9);
    }

    /** How many there are of something: 1 row, 1,048,575 rows. */
    public static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number with its thousands separated. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
