package memio.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The codecs by name: Python's {@code codecs} module as far as text files need it.
 *
 * <p>There is one for every charset of the JDK, by the JDK's names and by Python's: upper and lower case, {@code -}, {@code _} and
 * spaces do not matter. {@code utf-16} and {@code utf-32} are Python's: they demand a byte order mark in reading and write one,
 * little-endian; {@code utf-8-sig} is UTF-8 that may begin with a mark, and is written with one. Safe for use by several
 * threads.
 */
public final class Codecs {
    /** The name for the charset of the operating system's settings. */
    static final String LOCALE = "locale";

    private static final Map<Charset, Codec> BY_CHARSET = new ConcurrentHashMap<>();
    private static final List<CodecFinder> FINDERS = new CopyOnWriteArrayList<>();

    private Codecs() {}

    /**
     * The codec of that name.
     *
     * @throws UnknownCodecException if there is none
     */
    public static Codec lookup(String name) {
        String key = CodecNames.key(name);
        Codec own = CodecNames.own(key);
        if (own != null) {
            return own;
        }
        Charset charset = CodecNames.charset(name, key);
        if (charset != null) {
            return of(charset);
        }
        for (CodecFinder finder : FINDERS) {
            Codec found = finder.find(key);
            if (found != null) {
                return found;
            }
        }
        throw new UnknownCodecException(name);
    }

    /** The codec of {@code charset}. */
    public static Codec of(Charset charset) {
        Codec own = CodecNames.own(CodecNames.key(charset.name()));
        return own != null ? own : BY_CHARSET.computeIfAbsent(charset, CharsetCodec::of);
    }

    /** Asks {@code finder} too, from now on, for names that no earlier one knows, nor the JDK. */
    public static void register(CodecFinder finder) {
        FINDERS.add(finder);
    }

    /** What {@code name} stands for: {@value #LOCALE} for the system's charset, every other name for itself. */
    static String resolved(String name) {
        @Nullable String system = System.getProperty("native.encoding");
        return !name.equals(LOCALE)
                ? name
                : system != null ? system : Charset.defaultCharset().name();
    }
}
