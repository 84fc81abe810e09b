package memio.filesystem;

import java.nio.file.PathMatcher;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates glob patterns, as {@link java.nio.file.FileSystem#getPathMatcher} defines them, to regular expressions.
 */
final class Glob {
    private static final char END = 0;

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int next;

    private Glob(String glob) {
        this.glob = glob;
    }

    /** The matcher for {@code "glob:…"} or {@code "regex:…"}. */
    static PathMatcher matcher(String syntaxAndPattern) {
        int colon = syntaxAndPattern.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("not syntax:pattern: " + syntaxAndPattern);
        }
        String rest = syntaxAndPattern.substring(colon + 1);
        Pattern pattern = switch (syntaxAndPattern.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "glob" -> Pattern.compile(toRegex(rest), Pattern.DOTALL);
            case "regex" -> Pattern.compile(rest);
            default -> throw new UnsupportedOperationException("neither glob nor regex: " + syntaxAndPattern);
        };
        return path -> pattern.matcher(path.toString()).matches();
    }

    static String toRegex(String glob) {
        return new Glob(glob).translate();
    }

    private String translate() {
        boolean inGroup = false;
        while (next < glob.length()) {
            char c = glob.charAt(next++);
            switch (c) {
                case '\\' -> literal(escaped());
                case '*' -> stars();
                case '?' -> regex.append("[^/]");
                case '[' -> brackets();
                case '{' -> {
                    if (inGroup) {
                        throw error("group in a group");
                    }
                    inGroup = true;
                    regex.append("(?:(?:");
                }
                case '}' -> {
                    regex.append(inGroup ? "))" : "\\}");
                    inGroup = false;
                }
                case ',' -> regex.append(inGroup ? ")|(?:" : ",");
                default -> literal(c);
            }
        }
        if (inGroup) {
            throw error("} is missing");
        }
        return regex.toString();
    }

    private char peek() {
        return next < glob.length() ? glob.charAt(next) : END;
    }

    private char escaped() {
        if (next == glob.length()) {
            throw error("nothing behind \\");
        }
        return glob.charAt(next++);
    }

    private void stars() {
        if (peek() == '*') {
            next++;
            regex.append(".*");
        } else {
            regex.append("[^/]*");
        }
    }

    /** One of several characters, but never a slash. */
    private void brackets() {
        regex.append("[[^/]&&[");
        if (peek() == '!') {
            next++;
            regex.append('^');
        }
        if (peek() == '-') {
            next++;
            regex.append("\\-");
        }
        boolean rangePossible = false;
        char last = 0;
        while (peek() != ']') {
            if (next == glob.length()) {
                throw error("] is missing");
            }
            char c = glob.charAt(next++);
            if (c == '/') {
                throw error("/ in brackets");
            }
            if (c == '-' && rangePossible && peek() != ']' && peek() != END) {
                char to = glob.charAt(next++);
                if (to < last) {
                    throw error("range that ends before it begins");
                }
                regex.append('-');
                literal(to);
                rangePossible = false;
            } else {
                literal(c);
                last = c;
                rangePossible = true;
            }
        }
        next++;
        regex.append("]]");
    }

    /** A character that stands for itself. */
    private void literal(char c) {
        if (c < 0x80 && !Character.isLetterOrDigit(c) && c > ' ') {
            regex.append('\\');
        }
        regex.append(c);
    }

    private PatternSyntaxException error(String what) {
        return new PatternSyntaxException(what, glob, next - 1);
    }
}
