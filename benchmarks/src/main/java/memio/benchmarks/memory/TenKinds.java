package memio.benchmarks.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.IO;
import memio.SpooledIO;
import memio.benchmarks.Scratch;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.storage.Memory;
import memio.storage.Spool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Small writes to a {@code BytesIO} through {@link BinaryIO}, in a program that has used ten kinds of file at the same place. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TenKinds {
    private static final int TIMES = 5_000;

    private final byte[] piece = new byte[11];
    private final BytesIO file = new BytesIO();
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    /** Lets the compiler see ten classes and storages where {@link #write} calls. */
    @Setup
    public void useAll() throws IOException {
        Path path = Scratch.file(0);
        BytesIO content = new BytesIO(new byte[TIMES * piece.length]);
        BinaryIO[] kinds = {
            file,
            content.slice(0, content.size()),
            content.duplicate(),
            new BytesIO().appender(),
            new BytesIO(Memory.DEFAULT.segmentSize(1000)),
            new BytesIO(Memory.DEFAULT.secret()),
            new SpooledIO(),
            new SpooledIO(Spool.DEFAULT.threshold(100)),
            IO.openBinary(path, "r+b"),
            Buffered.writer(Raw.of(new ByteArrayOutputStream())),
        };
        for (int i = 0; i < 20; i++) {
            for (BinaryIO kind : kinds) {
                write(kind);
                if (kind.seekable()) {
                    kind.seek(0);
                }
            }
        }
        for (BinaryIO kind : kinds) {
            if (kind != file) {
                kind.close();
            }
        }
        Files.delete(path);
    }

    private void write(BinaryIO target) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            target.write(piece, 0, piece.length);
        }
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void bytesIO() {
        file.seek(0);
        for (int i = 0; i < TIMES; i++) {
            file.write(piece, 0, piece.length);
        }
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void bytesIOAmongTen() throws IOException {
        file.seek(0);
        write(file);
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void byteArrayOutputStream() {
        stream.reset();
        for (int i = 0; i < TIMES; i++) {
            stream.write(piece, 0, piece.length);
        }
    }
}
