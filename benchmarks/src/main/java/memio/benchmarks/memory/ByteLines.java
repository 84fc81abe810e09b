package memio.benchmarks.memory;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.storage.ByteSearch;
import okio.BufferedSource;
import okio.Okio;
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

/**
 * 16 MiB of lines of bytes, read one by one: of sixty characters each, or of 1 to 119, whose ends no processor foresees.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ByteLines {
    private static final int SIZE = 1 << 24;
    private static final byte[] LINE = ("x".repeat(119) + "\n").getBytes(StandardCharsets.US_ASCII);

    @Param({"60", "varied"})
    String length = "60";

    private byte[] content = {};
    private BytesIO file = new BytesIO();

    @Setup
    public void write() {
        file = new BytesIO();
        int random = 1;
        while (file.tell() < SIZE) {
            random = random * 1103515245 + 12345 & Integer.MAX_VALUE;
            int n = length.equals("varied") ? 1 + (random >>> 16) % 119 : 60;
            file.write(LINE, LINE.length - n, n);
        }
        content = file.getValue();
    }

    /** Line ends sought in one array, eight bytes at a time, and an array for each line. */
    @Benchmark
    public long limit() {
        long total = 0;
        int start = 0;
        int end;
        while ((end = ByteSearch.indexOf(content, (byte) '\n', start, content.length)) >= 0) {
            byte[] line = new byte[end + 1 - start];
            System.arraycopy(content, start, line, 0, line.length);
            total += line.length;
            start = end + 1;
        }
        return total;
    }

    /** A loop over the bytes, and a copy of each line. */
    @Benchmark
    public long byteByByte() {
        long total = 0;
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                total += Arrays.copyOfRange(content, start, i + 1).length;
                start = i + 1;
            }
        }
        return total;
    }

    @Benchmark
    public long bytesIO() {
        file.seek(0);
        long total = 0;
        for (byte[] line : file) {
            total += line.length;
        }
        return total;
    }

    @Benchmark
    public long bufferedReader() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.US_ASCII));
        long total = 0;
        String line;
        while ((line = reader.readLine()) != null) {
            total += line.length() + 1;
        }
        return total;
    }

    @Benchmark
    public long okioReadUtf8Line() throws IOException {
        BufferedSource source = Okio.buffer(Okio.source(new ByteArrayInputStream(content)));
        long total = 0;
        String line;
        while ((line = source.readUtf8Line()) != null) {
            total += line.length() + 1;
        }
        return total;
    }
}
