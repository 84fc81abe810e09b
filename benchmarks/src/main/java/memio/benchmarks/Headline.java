package memio.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The program that made BytesIO known: "Hello World" appended 50,000 times to a fresh buffer.
 *
 * <p>{@link #limit()} is what the machine allows: the same bytes copied one by one into a fresh array of the final size. What
 * counts is the ratio of the others to it within one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Headline {
    private static final int TIMES = 50_000;

    private final byte[] piece = "Hello World".getBytes(StandardCharsets.US_ASCII);

    @Benchmark
    public byte[] limit() {
        byte[] array = new byte[TIMES * piece.length];
        int at = 0;
        for (int i = 0; i < TIMES; i++) {
            System.arraycopy(piece, 0, array, at, piece.length);
            at += piece.length;
        }
        return array;
    }

    @Benchmark
    public BytesIO bytesIO() {
        BytesIO file = new BytesIO();
        for (int i = 0; i < TIMES; i++) {
            file.write(piece);
        }
        return file;
    }

    @Benchmark
    public OutputStream bytesIOAsOutputStream() throws IOException {
        OutputStream stream = new BytesIO().asOutputStream();
        for (int i = 0; i < TIMES; i++) {
            stream.write(piece);
        }
        return stream;
    }

    @Benchmark
    public OutputStream byteArrayOutputStream() throws IOException {
        OutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < TIMES; i++) {
            stream.write(piece);
        }
        return stream;
    }

    @Benchmark
    public Buffer okioBuffer() {
        Buffer buffer = new Buffer();
        for (int i = 0; i < TIMES; i++) {
            buffer.write(piece);
        }
        buffer.clear();
        return buffer;
    }
}
