package memio.manual;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** How the pages write down values: as in Java, arrays of bytes as in Python. */
public final class Values {

    private Values() {}

    /** Called by the code of the pages. */
    public static void check(Object value, String expected) {
        if (!written(value).equals(expected)) {
            throw new AssertionError("is " + written(value) + ", the page says " + expected);
        }
    }

    private static String written(Object value) {
        if (value instanceof String text) {
            return "\"" + escaped(text) + "\"";
        }
        if (value instanceof byte[] bytes) {
            return "b\"" + escaped(new String(bytes, StandardCharsets.ISO_8859_1)) + "\"";
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Values::written).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\0", "\\0")
                .replace("\"", "\\\"");
    }
}
