package memio.benchmarks.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import memio.SpooledIO;
import memio.storage.Spool;
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
 * 64 MiB written to disk in pieces, and read back in pieces: what a spooled file costs over a plain channel, which can do no
 * more than that.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Spilling {
    private static final int SIZE = 64 << 20;

    /** How long a piece is. */
    @Param({"100", "8192", "65536", "1048576"})
    public int piece;

    @Benchmark
    public long fileChannel() throws IOException {
        byte[] data = new byte[piece];
        Path path = Files.createTempFile("spilling", null);
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int at = 0; at < SIZE; at += piece) {
                file.write(ByteBuffer.wrap(data));
            }
            file.position(0);
            long sum = 0;
            for (int n = file.read(ByteBuffer.wrap(data)); n > 0; n = file.read(ByteBuffer.wrap(data))) {
                sum += n + data[0];
            }
            return sum;
        }
    }

    @Benchmark
    public long spooled() throws IOException {
        return writeAndRead(Spool.DEFAULT);
    }

    @Benchmark
    public long encrypted() throws IOException {
        return writeAndRead(Spool.DEFAULT.encrypted());
    }

    private long writeAndRead(Spool options) throws IOException {
        byte[] data = new byte[piece];
        try (SpooledIO file = new SpooledIO(options)) {
            for (int at = 0; at < SIZE; at += piece) {
                file.write(data);
            }
            file.seek(0);
            long sum = 0;
            for (int n = file.readInto(data); n > 0; n = file.readInto(data)) {
                sum += n + data[0];
            }
            return sum;
        }
    }
}
