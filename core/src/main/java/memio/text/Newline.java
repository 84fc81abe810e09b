package memio.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ends a line of text, and what becomes of it in reading and writing: the {@code newline} argument of Python's
 * {@code open}, {@code TextIOWrapper} and {@code StringIO}.
 */
public enum Newline {
    /**
     * Python's {@code None}. Reading: {@code \n}, {@code \r} and {@code \r\n} each end a line and become {@code \n}. Writing:
     * {@code \n} becomes the system's line end, in memory it stays.
     */
    UNIVERSAL(null),
    /** Python's {@code ''}. Reading: each of the three ends a line and stays as it is. Writing: nothing changes. */
    UNTRANSLATED(""),
    /** Only {@code \n} ends a line. Nothing changes. */
    LF("\n"),
    /** Only {@code \r} ends a line. Writing: {@code \n} becomes {@code \r}. */
    CR("\r"),
    /** Only {@code \r\n} ends a line. Writing: {@code \n} becomes {@code \r\n}. */
    CRLF("\r\n");

    private final @Nullable String argument;

    Newline(@Nullable String argument) {
        this.argument = argument;
    }

    /**
     * The newline that Python writes as {@code argument}.
     *
     * @param argument {@code null}, or one of {@code ""}, {@code "\n"}, {@code "\r"}, {@code "\r\n"}
     * @throws IllegalArgumentException if it is anything else
     */
    public static Newline of(@Nullable String argument) {
        for (Newline newline : values()) {
            if (Objects.equals(newline.argument, argument)) {
                return newline;
            }
        }
        throw new IllegalArgumentException("illegal newline value: " + argument);
    }

    /** How Python writes it, as {@link #of(String)} takes it. */
    public @Nullable String argument() {
        return argument;
    }

    /** Whether each of the three line ends ends a line in reading. */
    public boolean isUniversal() {
        return this == UNIVERSAL || this == UNTRANSLATED;
    }
}
