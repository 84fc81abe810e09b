package memio.benchmarks.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
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
 * 200,000 pieces of text, written as UTF-8 into memory: is {@link TextIOWrapper} at least as fast as the JDK's writer? {@link #limit()}
 * is the encoding alone, each piece into an array of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WrapperWrites {
    private static final int COUNT = 200_000;

    /** What is written. */
    @Param({"word", "line", "latin", "cjk"})
    public String content = "word";

    private String piece = "";

    /** Chooses the piece. */
    @Setup
    public void choose() {
        piece = switch (content) {
            case "line" -> "the quick brown fox ".repeat(4) + "\n";
            case "latin" -> "stra\u00dfe und br\u00fccke\n";
            case "cjk" -> "\u6771\u4eac\u90fd\u6e0b\u8c37\u533a\n";
            default -> "Hello World";
        };
    }

    /** Only the encoding. */
    @Benchmark
    public void limit(Blackhole sink) {
        for (int i = 0; i < COUNT; i++) {
            sink.consume(piece.getBytes(UTF_8));
        }
    }

    /** The JDK's way. */
    @Benchmark
    public int bufferedWriter() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8));
        for (int i = 0; i < COUNT; i++) {
            writer.write(piece);
        }
        writer.flush();
        return bytes.size();
    }

    /** The JDK's way into memory that is as quick as ours. */
    @Benchmark
    public long bufferedWriterToBytesIO() throws IOException {
        BytesIO bytes = new BytesIO();
        Writer writer = new BufferedWriter(new OutputStreamWriter(bytes.asOutputStream(), UTF_8));
        for (int i = 0; i < COUNT; i++) {
            writer.write(piece);
        }
        writer.flush();
        return bytes.size();
    }

    /** A wrapper over memory. */
    @Benchmark
    public long wrapper() throws IOException {
        BytesIO bytes = new BytesIO();
        TextIOWrapper text = new TextIOWrapper(bytes, Text.DEFAULT.newline(Newline.LF));
        for (int i = 0; i < COUNT; i++) {
            text.write(piece);
        }
        text.flush();
        return bytes.size();
    }
}
