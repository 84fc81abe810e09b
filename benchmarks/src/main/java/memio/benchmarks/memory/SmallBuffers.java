package memio.benchmarks.memory;

import java.io.IOException;
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

/** 100 bytes written to a new buffer, which is thrown away. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = Rival.OPENS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SmallBuffers {
    @Param({
        "LIMIT",
        "BYTES_IO",
        "BYTES_IO_STREAM",
        "BYTE_ARRAY_STREAM",
        "MEMORY_CACHE_IMAGE_STREAM",
        "COMMONS_IO_STREAM",
        "COMMONS_IO_CHANNEL",
        "COMMONS_COMPRESS_CHANNEL",
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

    private final byte[] piece = new byte[100];

    @Benchmark
    public Object write() throws IOException {
        Content content = rival.open(piece.length);
        content.write(piece);
        content.close();
        return content;
    }
}
