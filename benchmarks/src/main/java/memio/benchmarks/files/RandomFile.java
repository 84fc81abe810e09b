package memio.benchmarks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import memio.benchmarks.Scratch;
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

/** 64 bytes read or written at random places of an open file of 64 MiB on disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class RandomFile {
    private static final int SIZE = 64 << 20;
    private static final int PLACES = 1000;

    @Param({"MEMIO", "MEMIO_AT", "MEMIO_RAW", "RANDOM_ACCESS_FILE", "FILE_CHANNEL", "OKIO"})
    FileLibrary rival = FileLibrary.MEMIO;

    private final byte[] bytes = new byte[64];
    private final long[] places = new long[PLACES];
    private Path path = Path.of("");
    private Access file = new Access() {
        @Override
        public void close() {}
    };

    @Setup
    public void open() throws IOException {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < PLACES; i++) {
            places[i] = random.nextLong(SIZE - bytes.length);
        }
        path = Scratch.file(SIZE);
        file = rival.open(path, FileLibrary.UPDATING);
    }

    @TearDown
    public void delete() throws IOException {
        file.close();
        Files.delete(path);
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public int read() throws IOException {
        int total = 0;
        for (long place : places) {
            total += file.readAt(place, bytes);
        }
        if (total != PLACES * bytes.length) {
            throw new AssertionError("bytes: " + total);
        }
        return total;
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public void write() throws IOException {
        for (long place : places) {
            file.writeAt(place, bytes);
        }
    }
}
