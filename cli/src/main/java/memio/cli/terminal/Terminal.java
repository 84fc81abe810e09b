package memio.cli.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Properties;

/**
 * What can be shown where the output goes.
 *
 * @param keyboard whether somebody types on the standard input
 * @param screen whether somebody reads the standard output
 * @param colours whether the standard output shows colours
 * @param bar whether the standard error can redraw a line
 * @param charset the characters of both
 */
public record Terminal(boolean keyboard, boolean screen, boolean colours, boolean bar, Charset charset) {

    /** A terminal on which nobody types, and nobody reads. */
    public Terminal(boolean colours, boolean bar, Charset charset) {
        this(false, false, colours, bar, charset);
    }

    /** The terminal of this process. */
    public static Terminal detect() {
        return detect(System.getProperties(), System.getenv());
    }

    /**
     * A JVM cannot ask whether one of its streams is a terminal, the script that starts it can: it sets
     * {@code memio.in}, {@code memio.out} and {@code memio.err} to {@code terminal}. See also https://no-color.org.
     */
    static Terminal detect(Properties properties, Map<String, String> environment) {
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                isTerminal(properties, "memio.in"),
                isTerminal(properties, "memio.out"),
                isTerminal(properties, "memio.out") && !dumb && !plain,
                isTerminal(properties, "memio.err") && !dumb,
                charset(properties));
    }

    private static boolean isTerminal(Properties properties, String name) {
        return "terminal".equals(properties.getProperty(name));
    }

    /** What the JVM found out: first for the stream (JDK 19, JDK 17), then for the machine. */
    private static Charset charset(Properties properties) {
        for (String name : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String charset = properties.getProperty(name, "");
            if (!charset.isEmpty() && Charset.isSupported(charset)) {
                return Charset.forName(charset);
            }
        }
        return Charset.defaultCharset();
    }

    /** A writer to one of the standard streams, flushed after every line. */
    public PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, charset);
    }

    /** The text in characters that this terminal knows; ours have stand-ins of the same width in ASCII. */
    public String show(String text) {
        if (charset.newEncoder().canEncode(text)) {
            return text;
        }
        return text.replace('✓', '+')
                .replace('×', 'x')
                .replace('…', '~')
                .replace('█', '#')
                .replace('·', '-')
                .replace('µ', 'u')
                .replace('→', '>');
    }
}
