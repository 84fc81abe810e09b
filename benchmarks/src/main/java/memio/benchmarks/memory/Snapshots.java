package memio.benchmarks.memory;

import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.Memory;
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
import org.openjdk.jmh.annotations.Warmup;

/** A picture of a file from 1 KiB to 4 GiB: taking it, starting a new file from it, and changing a byte after it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Snapshots {
    @Param({"1024", "1048576", "67108864", "1073741824", "4294967296"})
    long size;

    private BytesIO file = new BytesIO();
    private Snapshot snapshot = Snapshot.empty();

    @Setup(Level.Trial)
    public void fill() {
        file = new BytesIO(Memory.DEFAULT.sparse());
        byte[] block = new byte[1024];
        for (long n = 0; n < size; n += block.length) {
            file.write(block);
        }
        snapshot = file.snapshot();
    }

    @Benchmark
    public Snapshot take() {
        return file.snapshot();
    }

    @Benchmark
    public BytesIO startFrom() {
        return new BytesIO(snapshot, Memory.DEFAULT.sparse());
    }

    /** The price that is paid later: one segment is copied. */
    @Benchmark
    public Snapshot takeAndChange() {
        Snapshot picture = file.snapshot();
        file.seek(size / 2);
        file.writeByte(1);
        return picture;
    }
}
