package memio.benchmarks.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The program that made BytesIO known: "Hello World" appended 50,000 times to a fresh buffer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = Rival.OPENS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Headline {
    private static final int TIMES = 50_000;

    @Param
    Rival rival = Rival.BYTES_IO;

    private final byte[] piece = "Hello World".getBytes(StandardCharsets.US_ASCII);

    @Benchmark
    public Object write() throws IOException {
        Content content = rival.open(TIMES * piece.length);
        for (int i = 0; i < TIMES; i++) {
            content.write(piece);
        }
        content.close();
        return content;
    }
}
