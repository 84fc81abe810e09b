package memio.cli.terminal;

/** How text stands out where there are colours. */
public enum Style {
    /** A heading, or the number that matters. */
    BOLD(1),
    /** What may be overlooked. */
    FAINT(2),
    /** Done and checked. */
    GOOD(32),
    /** Left out. */
    SKIPPED(33);

    private final int code;

    Style(int code) {
        this.code = code;
    }

    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
