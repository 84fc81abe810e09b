package memio.benchmarks.memory;

import java.io.ByteArrayOutputStream;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 64 MiB of content as one array. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class WholeValue {
    private static final int SIZE = 1 << 26;

    private final byte[] array = new byte[SIZE];
    private final BytesIO file = new BytesIO();
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final Buffer buffer = new Buffer();

    @Setup
    public void write() {
        byte[] piece = new byte[1 << 13];
        for (int at = 0; at < SIZE; at += piece.length) {
            file.write(piece);
            stream.write(piece, 0, piece.length);
            buffer.write(piece);
        }
    }

    @Benchmark
    public byte[] limit() {
        return array.clone();
    }

    @Benchmark
    public byte[] bytesIO() {
        return file.getValue();
    }

    @Benchmark
    public byte[] byteArrayOutputStream() {
        return stream.toByteArray();
    }

    @Benchmark
    public byte[] okioBuffer() {
        return buffer.snapshot().toByteArray();
    }
}
