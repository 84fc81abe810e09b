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

/**
 * Much written in pieces of 8 KiB to a fresh buffer, and read back in the same pieces. The heap is touched beforehand: what a first
 * touch of memory costs is the system's affair, and would hit those most that need one large array.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms9g", "-Xmx9g", "-Xmn6g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC", Rival.OPENS})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Blocks {
    @Param({
        "LIMIT",
        "LIMIT_IN_SEGMENTS",
        "BYTES_IO",
        "BYTES_IO_STREAM",
        "BYTES_IO_CHANNEL",
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
        "AGRONA_BUFFER",
        "JIMFS_CHANNEL",
        "FILE_CHANNEL",
        "RANDOM_ACCESS_FILE"
    })
    Rival rival = Rival.BYTES_IO;

    @Param({"67108864", "1073741824"})
    int size = 1 << 26;

    private final byte[] piece = new byte[1 << 13];

    @Benchmark
    public long writeAndRead() throws IOException {
        try (Content content = rival.open(size)) {
            for (int at = 0; at < size; at += piece.length) {
                content.write(piece);
            }
            content.rewind();
            long total = 0;
            while (total < size) {
                total += content.read(piece);
            }
            return total;
        }
    }
}
