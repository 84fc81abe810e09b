package memio.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What to do about bytes that are no text, and about text that the charset has no bytes for: Python's {@code errors}.
 *
 * <p>Each of Python's handlers is a constant here, and has a name by which {@link #of(String)} finds it. One of your own is a
 * function; {@link #register} gives it a name.
 *
 * <pre>{@code
 * ErrorHandler hex = error -> error instanceof DecodeException e
 *         ? Repair.text("<" + HexFormat.of().formatHex(e.malformed()) + ">")
 *         : Repair.text("?");
 * new TextIOWrapper(file, Text.DEFAULT.errors(hex))
 * }</pre>
 *
 * <p>A handler may be asked again about what it has answered before (after a seek, for instance), and should answer the same.
 * The handlers here are safe for use by several threads.
 */
@FunctionalInterface
public interface ErrorHandler {
    /** {@code "strict"}: throws. */
    ErrorHandler STRICT = new StandardHandler("strict");

    /** {@code "ignore"}: leaves it out. */
    ErrorHandler IGNORE = new StandardHandler("ignore");

    /** {@code "replace"}: U+FFFD for each malformed sequence in decoding, {@code ?} for each character in encoding. */
    ErrorHandler REPLACE = new StandardHandler("replace");

    /** {@code "backslashreplace"}: {@code \x80}, in encoding also <code>&#92;u20ac</code> and <code>&#92;U0001f600</code>. */
    ErrorHandler BACKSLASHREPLACE = new StandardHandler("backslashreplace");

    /** {@code "xmlcharrefreplace"}: {@code &#8364;}. For encoding; in decoding strict. */
    ErrorHandler XMLCHARREFREPLACE = new StandardHandler("xmlcharrefreplace");

    /** {@code "namereplace"}: {@code \N{EURO SIGN}}. For encoding; in decoding strict. */
    ErrorHandler NAMEREPLACE = new StandardHandler("namereplace");

    /**
     * {@code "surrogateescape"}: each undecodable byte becomes one of the lone surrogates U+DC80 to U+DCFF, and becomes that
     * byte again in encoding: unknown bytes survive a round trip.
     */
    ErrorHandler SURROGATEESCAPE = new StandardHandler("surrogateescape");

    /** {@code "surrogatepass"}: lets UTF-8, UTF-16 and UTF-32 hold lone surrogates, which they otherwise do not. */
    ErrorHandler SURROGATEPASS = new StandardHandler("surrogatepass");

    /**
     * Answers what to do about {@code error}.
     *
     * @param error a {@link DecodeException} or an {@link EncodeException}; only valid during the call
     * @return what to put in its place, and where to go on
     * @throws CodingException if this handler does not help: {@code error} itself, or another
     */
    Repair handle(CodingException error) throws CodingException;

    /** By what {@link TextIO#errors()} calls this handler. */
    default String name() {
        return "custom";
    }

    /**
     * The handler of that name.
     *
     * @throws UnknownErrorHandlerException if there is none
     */
    static ErrorHandler of(String name) {
        ErrorHandler handler = Registry.BY_NAME.get(name);
        if (handler == null) {
            throw new UnknownErrorHandlerException(name);
        }
        return handler;
    }

    /**
     * Makes {@code handler} known by {@code name}, to the whole program, in place of the one that had this name before:
     * Python's {@code codecs.register_error}. Files that are open keep theirs.
     */
    static void register(String name, ErrorHandler handler) {
        Registry.BY_NAME.put(name, new NamedHandler(name, handler));
    }
}

/** The handlers by name. */
final class Registry {
    static final Map<String, ErrorHandler> BY_NAME = new ConcurrentHashMap<>();

    static {
        for (ErrorHandler handler : List.of(
                ErrorHandler.STRICT,
                ErrorHandler.IGNORE,
                ErrorHandler.REPLACE,
                ErrorHandler.BACKSLASHREPLACE,
                ErrorHandler.XMLCHARREFREPLACE,
                ErrorHandler.NAMEREPLACE,
                ErrorHandler.SURROGATEESCAPE,
                ErrorHandler.SURROGATEPASS)) {
            BY_NAME.put(handler.name(), handler);
        }
    }

    private Registry() {}
}
