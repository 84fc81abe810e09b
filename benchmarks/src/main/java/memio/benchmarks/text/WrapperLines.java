package memio.benchmarks.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.storage.ByteSearch;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 16 MiB of lines of about 80 bytes, read from bytes in memory: is {@link TextIOWrapper} faster than the JDK's reader, and within
 * 2 of {@link #limit()}, which is no reader at all: each line end is sought, each line decoded?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WrapperLines {
    private static final int SIZE = 16 << 20;

    /**
     * What the lines hold and end with; varied: ASCII, but of 1 to 119 characters; mixed: two lines in eight have a word that is
     * not ASCII.
     */
    @Param({"ascii", "varied", "crlf", "mixed", "latin", "cjk"})
    public String content = "ascii";

    private byte[] bytes = {};
    private BytesIO file = new BytesIO();

    /** Makes the lines. */
    @Setup
    public void fill() {
        String block = switch (content) {
            case "varied" -> varied();
            case "mixed" -> mixed();
            default -> line();
        };
        bytes = block.repeat(Math.max(1, SIZE / block.getBytes(UTF_8).length)).getBytes(UTF_8);
        file = new BytesIO(bytes);
    }

    private static String varied() {
        String line = "the quick brown fox ".repeat(6);
        StringBuilder lines = new StringBuilder();
        int random = 1;
        while (lines.length() < SIZE) {
            random = random * 1103515245 + 12345 & Integer.MAX_VALUE;
            lines.append(line, 0, (random >>> 16) % 119).append('\n');
        }
        return lines.toString();
    }

    private static String mixed() {
        String plain = "the quick brown fox ".repeat(3);
        return (plain + "jumps over\n").repeat(3) + plain + "na\u00efve\n" + plain + "jumps over\n" + plain
                + "\u6771\u4eac\n" + (plain + "jumps over\n").repeat(2);
    }

    private String line() {
        String word = switch (content) {
            case "latin" -> "stra\u00dfe und br\u00fccke ";
            case "cjk" -> "\u6771\u4eac\u90fd\u6e0b\u8c37\u533a ";
            default -> "the quick brown fox ";
        };
        return word.repeat(4) + (content.equals("crlf") ? "\r\n" : "\n");
    }

    /** No reader: each line end is sought, each line decoded. */
    @Benchmark
    public void limit(Blackhole sink) {
        int from = 0;
        int end;
        while ((end = ByteSearch.indexOf(bytes, (byte) '\n', from, bytes.length)) >= 0) {
            sink.consume(new String(bytes, from, end + 1 - from, UTF_8));
            from = end + 1;
        }
    }

    /** The JDK's way. */
    @Benchmark
    public void bufferedReader(Blackhole sink) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8));
        String line;
        while ((line = reader.readLine()) != null) {
            sink.consume(line);
        }
    }

    /** Universal newlines, the default. */
    @Benchmark
    public void wrapper(Blackhole sink) throws IOException {
        lines(Text.DEFAULT, sink);
    }

    /** Only the line feed ends a line. */
    @Benchmark
    public void wrapperLineFeed(Blackhole sink) throws IOException {
        lines(Text.DEFAULT.newline(Newline.LF), sink);
    }

    private void lines(Text options, Blackhole sink) throws IOException {
        file.seek(0);
        TextIOWrapper text = new TextIOWrapper(file, options);
        String line;
        while (!(line = text.readLine()).isEmpty()) {
            sink.consume(line);
        }
    }
}
