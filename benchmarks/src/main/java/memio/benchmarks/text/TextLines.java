package memio.benchmarks.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import memio.StringIO;
import memio.text.Newline;
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

/** 100,000 lines read from text in memory, beside the JDK's {@link BufferedReader} over a {@link StringReader}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TextLines {
    private static final int LINES = 100_000;

    /** Only ASCII, or CJK. */
    @Param({"ascii", "cjk"})
    private String kind = "";

    private String text = "";
    private StringIO file = new StringIO();
    private StringIO universal = new StringIO();

    @Setup
    public void makeText() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.append(kind.equals("cjk") ? "\u7b2c" : "line ")
                    .append(i)
                    .append(" of a text with lines of some fifty characters\n");
        }
        text = lines.toString();
        file = new StringIO(text);
        universal = new StringIO(text, Newline.UNTRANSLATED);
    }

    @Benchmark
    public long stringIO() {
        return count(file);
    }

    @Benchmark
    public long stringIOUntranslated() {
        return count(universal);
    }

    private static long count(StringIO file) {
        file.seek(0);
        long total = 0;
        String line;
        while (!(line = file.readLine()).isEmpty()) {
            total += line.length();
        }
        return total;
    }

    @Benchmark
    public long bufferedReader() throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader(text));
        long total = 0;
        String line;
        while ((line = reader.readLine()) != null) {
            total += line.length() + 1;
        }
        return total;
    }
}
