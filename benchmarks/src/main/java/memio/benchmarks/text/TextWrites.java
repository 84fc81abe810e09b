package memio.benchmarks.text;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import memio.StringIO;
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

/**
 * 200,000 small writes of text into a fresh buffer: is {@link StringIO} within 1.2 of {@link StringBuilder}, and at least
 * twice as fast as {@link StringWriter}?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TextWrites {
    private static final int TIMES = 200_000;
    private static final int PIECES = 64;

    /** What is written: only ASCII; only CJK; ASCII with one CJK and one emoji word in 64; an emoji in each piece. */
    @Param({"ascii", "cjk", "mixed", "emoji"})
    private String kind = "";

    private final String[] pieces = new String[PIECES];

    @Setup
    public void makePieces() {
        for (int i = 0; i < PIECES; i++) {
            pieces[i] = "piece of " + i;
            if (kind.equals("cjk")) {
                pieces[i] = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341" + i;
            }
        }
        if (kind.equals("emoji")) {
            Arrays.setAll(pieces, i -> "\ud83d\ude00 piece " + i);
        }
        if (kind.equals("mixed")) {
            pieces[1] = "\u65e5\u672c\u8a9e";
            pieces[33] = "\ud83d\ude00";
        }
    }

    @Benchmark
    public StringIO stringIO() {
        StringIO file = new StringIO();
        for (int i = 0; i < TIMES; i++) {
            file.write(pieces[i % PIECES]);
        }
        return file;
    }

    @Benchmark
    public StringBuilder stringBuilder() {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < TIMES; i++) {
            builder.append(pieces[i % PIECES]);
        }
        return builder;
    }

    @Benchmark
    public StringWriter stringWriter() {
        StringWriter writer = new StringWriter();
        for (int i = 0; i < TIMES; i++) {
            writer.write(pieces[i % PIECES]);
        }
        return writer;
    }
}
