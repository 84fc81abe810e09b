package memio.benchmarks.memory;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 1 MiB written byte by byte to a fresh buffer, and read byte by byte. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = Rival.OPENS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SingleBytes {
    private static final int SIZE = 1 << 20;

    @Param({
        "LIMIT",
        "BYTES_IO",
        "BYTES_IO_STREAM",
        "BYTE_ARRAY_STREAM",
        "MEMORY_CACHE_IMAGE_STREAM",
        "COMMONS_IO_STREAM",
        "SPRING_STREAM",
        "FASTUTIL_STREAM",
        "OKIO_BUFFER",
        "KOTLINX_BUFFER",
        "NETTY_BUFFER",
        "AIRLIFT_SLICE",
        "LUCENE_OUTPUT",
        "AGRONA_BUFFER"
    })
    Rival rival = Rival.BYTES_IO;

    @Benchmark
    public Object write() throws IOException {
        Content content = rival.open(SIZE);
        for (int i = 0; i < SIZE; i++) {
            content.writeByte(i);
        }
        content.close();
        return content;
    }

    /** What is read; written anew each time, outside the measurement, since some libraries forget what was read. */
    @State(Scope.Thread)
    public static class Written {
        private Content content = new MemioFile(new BytesIO());

        @Setup(Level.Invocation)
        public void write(SingleBytes benchmark) throws IOException {
            content = benchmark.rival.open(SIZE);
            byte[] piece = new byte[1 << 13];
            for (int at = 0; at < SIZE; at += piece.length) {
                content.write(piece);
            }
            content.rewind();
        }

        @TearDown(Level.Invocation)
        public void close() throws IOException {
            content.close();
        }
    }

    @Benchmark
    public int read(Written written) throws IOException {
        Content content = written.content;
        int sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += content.readByte();
        }
        return sum;
    }
}
