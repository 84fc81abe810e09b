package memio.examples.markup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import memio.text.TextIO;

/** Python's {@code json.dump(value, file)} and {@code json.load(file)}, by Jackson. It closes what it is given; the file stays open. */
public final class JsonText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonText() {}

    /** Writes a value. */
    public static void dump(Object value, TextIO target) throws IOException {
        MAPPER.writeValue(target.asWriter(), value);
    }

    /** Reads a value of a type, from the position to the end. */
    public static <T> T load(TextIO source, Class<T> type) throws IOException {
        return MAPPER.readValue(source.asReader(), type);
    }
}
