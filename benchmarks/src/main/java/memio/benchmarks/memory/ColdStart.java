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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first 1,000 writes and 1,000 reads of a JVM that has done nothing with the library but to make one and write a byte. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(20)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStart {
    @Param({"LIMIT", "BYTES_IO", "BYTES_IO_STREAM", "BYTE_ARRAY_STREAM", "COMMONS_IO_STREAM", "OKIO_BUFFER"})
    Rival rival = Rival.BYTES_IO;

    private final byte[] piece = new byte[11];

    @Setup
    public void load() throws IOException {
        Content content = rival.open(1);
        content.writeByte(1);
        content.rewind();
        content.readByte();
        content.close();
    }

    @Benchmark
    public long writeAndRead() throws IOException {
        Content content = rival.open(1000 * piece.length);
        for (int i = 0; i < 1000; i++) {
            content.write(piece);
        }
        content.rewind();
        long total = 0;
        for (int i = 0; i < 1000; i++) {
            total += content.read(piece);
        }
        content.close();
        return total;
    }
}
