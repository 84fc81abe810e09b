package memio.filesystem;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

/** The text of paths: what may be in it, how it falls into names, and which comes first. */
final class PathText {
    private PathText() {}

    /** Puts a slash between those that are not empty. */
    static String join(String first, String... more) {
        StringBuilder text = new StringBuilder(first);
        for (String part : more) {
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : "/").append(part);
            }
        }
        return text.toString();
    }

    /**
     * The names between the slashes; one empty name if there is no text at all.
     *
     * @throws InvalidPathException if there is a NUL, or half a surrogate pair, which no URI can hold
     */
    static List<String> names(String text) {
        check(text);
        List<String> names = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            if (to > from) {
                names.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return text.isEmpty() ? List.of("") : List.copyOf(names);
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new InvalidPathException(text, "NUL in a path", i);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new InvalidPathException(text, "half a surrogate pair in a path", i);
                }
                i++;
            }
        }
    }

    /** Compares by code points, which is also the order of the bytes in UTF-8. */
    static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for what comes after all other characters.
                int pairs = Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
                return pairs != 0 ? pairs : x - y;
            }
        }
        return a.length() - b.length();
    }
}
