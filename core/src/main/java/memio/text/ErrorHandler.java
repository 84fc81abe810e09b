package memio.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    ErrorHandler STRICT = new PlainHandler("strict", error -> {
        throw error;
    });

    /** {@code "ignore"}: leaves it out. */
    ErrorHandler IGNORE = new PlainHandler("ignore", error -> Repair.NOTHING);

    /** {@code "replace"}: U+FFFD for each malformed sequence in decoding, {@code ?} for each character in encoding. */
    ErrorHandler REPLACE = new PlainHandler("replace", PlainHandler::replace);

    /** {@code "backslashreplace"}: {@code \x80}, in encoding also <code>&#92;u20ac</code> and <code>&#92;U0001f600</code>. */
    ErrorHandler BACKSLASHREPLACE = new PlainHandler("backslashreplace", EscapingHandlers::backslash);

    /** {@code "xmlcharrefreplace"}: {@code &#8364;}. For encoding; in decoding strict. */
    ErrorHandler XMLCHARREFREPLACE = new PlainHandler("xmlcharrefreplace", EscapingHandlers::reference);

    /** {@code "namereplace"}: {@code \N{EURO SIGN}}. For encoding; in decoding strict. */
    ErrorHandler NAMEREPLACE = new PlainHandler("namereplace", EscapingHandlers::name);

    /**
     * {@code "surrogateescape"}: each undecodable byte becomes one of the lone surrogates U+DC80 to U+DCFF, and becomes that
     * byte again in encoding: unknown bytes survive a round trip.
     */
    ErrorHandler SURROGATEESCAPE = new PlainHandler("surrogateescape", SurrogateHandlers::escape);

    /** {@code "surrogatepass"}: lets UTF-8, UTF-16 and UTF-32 hold lone surrogates, which they otherwise do not. */
    ErrorHandler SURROGATEPASS = new PlainHandler("surrogatepass", SurrogateHandlers::pass);

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
        Registry.BY_NAME.put(name, new PlainHandler(name, handler));
    }
}

/** The handlers by name. */
final class Registry {
    static final Map<String, ErrorHandler> BY_NAME = new ConcurrentHashMap<>(Stream.of(
                    ErrorHandler.STRICT,
                    ErrorHandler.IGNORE,
                    ErrorHandler.REPLACE,
                    ErrorHandler.BACKSLASHREPLACE,
                    ErrorHandler.XMLCHARREFREPLACE,
                    ErrorHandler.NAMEREPLACE,
                    ErrorHandler.SURROGATEESCAPE,
                    ErrorHandler.SURROGATEPASS)
            .collect(Collectors.toMap(ErrorHandler::name, Function.identity())));

    private Registry() {}
}
