package memio.benchmarks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import memio.benchmarks.Scratch;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A file of 4 MiB on disk, opened, read or written from its beginning to its end in pieces, and closed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SequentialFile {
    private static final int SIZE = 4 << 20;

    @Param({"MEMIO", "BUFFERED_STREAM", "BUFFERED_STREAM_128K", "OKIO"})
    FileLibrary rival = FileLibrary.MEMIO;

    @Param({"1", "64", "8192", "131072"})
    int piece = 1;

    private byte[] bytes = {};
    private Path path = Path.of("");

    @Setup
    public void create() throws IOException {
        bytes = new byte[piece];
        path = Scratch.file(SIZE);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(path);
    }

    @Benchmark
    public long read() throws IOException {
        try (Access file = rival.open(path, FileLibrary.READING)) {
            long total = 0;
            if (piece == 1) {
                while (file.read() >= 0) {
                    total++;
                }
            } else {
                int count;
                while ((count = file.read(bytes)) > 0) {
                    total += count;
                }
            }
            return check(total);
        }
    }

    @Benchmark
    public long write() throws IOException {
        try (Access file = rival.open(path, FileLibrary.WRITING)) {
            for (int at = 0; at < SIZE; at += piece) {
                if (piece == 1) {
                    file.write(at);
                } else {
                    file.write(bytes);
                }
            }
        }
        return check(Files.size(path));
    }

    private static long check(long total) {
        if (total != SIZE) {
            throw new AssertionError("bytes: " + total);
        }
        return total;
    }
}
