package memio.benchmarks.memory;

import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.storage.Memory;
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
 * What a byte costs while a file grows to 1 KiB … 4 GiB in pieces of 1 KiB; the limit is the same into arrays of 64 KiB that are
 * allocated as they are needed, since new memory has its price. Divide the time by the size.
 *
 * <p>The heap is large and touched beforehand, and JMH's {@code -gc true} empties it between the iterations: what a first touch of
 * memory costs the system, and the collector when it moves a file that is still growing, are their affairs. On a machine of
 * less than 20 GiB give other {@code -jvmArgs}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms17g", "-Xmx17g", "-Xmn16g", "-XX:SurvivorRatio=30", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Growing {
    @Param({"1024", "16384", "262144", "4194304", "67108864", "1073741824", "4294967296"})
    long size;

    private final byte[] piece = new byte[1024];

    @Benchmark
    public BytesIO bytesIO() {
        BytesIO file = new BytesIO(Memory.DEFAULT.sparse());
        for (long n = 0; n < size; n += piece.length) {
            file.write(piece);
        }
        return file;
    }

    @Benchmark
    public byte[][] limit() {
        int length = (int) Math.min(size, 1 << 16);
        byte[][] arrays = new byte[(int) (size / length)][];
        for (int i = 0; i < arrays.length; i++) {
            byte[] array = new byte[length];
            for (int at = 0; at < length; at += piece.length) {
                System.arraycopy(piece, 0, array, at, piece.length);
            }
            arrays[i] = array;
        }
        return arrays;
    }
}
