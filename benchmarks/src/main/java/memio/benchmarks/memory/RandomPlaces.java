package memio.benchmarks.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 64 bytes written and 64 read at random places of 64 MiB or 1 GiB.
 *
 * <p>Chained, a place depends on what was read before, as in an index: that measures how long a place takes to be reached. Not
 * chained, the processor works ahead and fetches many places at the same time, the more the shorter the code is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx12g", "-XX:+UseParallelGC", Rival.OPENS})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class RandomPlaces {
    private static final int PLACES = 1 << 14;

    @Param({
        "LIMIT",
        "LIMIT_IN_SEGMENTS",
        "BYTES_IO",
        "BYTES_IO_CHANNEL",
        "MEMORY_CACHE_IMAGE_STREAM",
        "COMMONS_IO_CHANNEL",
        "COMMONS_COMPRESS_CHANNEL",
        "FASTUTIL_STREAM",
        "NETTY_BUFFER",
        "AGRONA_BUFFER",
        "JIMFS_CHANNEL",
        "FILE_CHANNEL",
        "RANDOM_ACCESS_FILE"
    })
    Rival rival = Rival.BYTES_IO;

    @Param({"67108864", "1073741824"})
    int size = 1 << 26;

    @Param({"true", "false"})
    boolean chained = true;

    private final byte[] bytes = new byte[64];
    private final int[] places = new int[2 * PLACES];
    private Content content = new MemioFile(new BytesIO());

    /** Written at once: the channels in memory are quadratic in the number of writes that extend them. */
    @Setup
    public void write() throws IOException {
        SplittableRandom random = new SplittableRandom(20261123);
        Arrays.setAll(places, i -> random.nextInt(size - bytes.length));
        content = rival.open(size);
        content.write(new byte[size]);
        content.rewind();
    }

    @TearDown
    public void close() throws IOException {
        content.close();
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public byte[] writeAndRead() throws IOException {
        int mask = chained ? -1 : 0;
        for (int i = 0; i < places.length; i += 2) {
            int read = bytes[i & 63] & mask; // it is 0, but who knows
            content.writeAt(places[i] + read, bytes);
            content.readAt(places[i + 1] + read, bytes);
        }
        return bytes;
    }
}
