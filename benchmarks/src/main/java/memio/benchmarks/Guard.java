package memio.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import memio.benchmarks.memory.ByteLines;
import memio.benchmarks.memory.Headline;
import memio.benchmarks.memory.RandomPlaces;
import memio.benchmarks.memory.SingleBytes;
import memio.benchmarks.memory.SmallBuffers;
import memio.benchmarks.memory.TenKinds;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fails if memio has become much slower than it was, compared with others in the same short run: the ratios that are demanded
 * are half of what was measured on the slowest machine so far, where memory is most of the cost, so that a busy one does not matter.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar memio.benchmarks.Guard}
 */
public final class Guard {
    private static final int TRIES = 3;

    private static final List<Demand> DEMANDS = List.of(
            new Demand(Headline.class, "write", "", "BYTES_IO", "BYTE_ARRAY_STREAM", 0.9),
            new Demand(Headline.class, "write", "", "BYTES_IO_STREAM", "BYTE_ARRAY_STREAM", 1.0),
            new Demand(SingleBytes.class, "write", "", "BYTES_IO", "BYTE_ARRAY_STREAM", 0.8),
            new Demand(SingleBytes.class, "read", "", "BYTES_IO", "BYTE_ARRAY_STREAM", 0.5),
            new Demand(SmallBuffers.class, "write", "", "BYTES_IO", "BYTE_ARRAY_STREAM", 3.0),
            new Demand(RandomPlaces.class, "writeAndRead", "67108864", "BYTES_IO", "JIMFS_CHANNEL", 0.7),
            new Demand(ByteLines.class, "", "", "bytesIO", "bufferedReader", 0.7),
            new Demand(TenKinds.class, "", "", "bytesIOAmongTen", "byteArrayOutputStream", 2.0));

    private Guard() {}

    /**
     * What has to hold.
     *
     * @param method the benchmark, where the rival is a parameter; else empty
     * @param size the parameter of that name, or empty
     * @param most how long ours may take, as a multiple of the other's time
     */
    private record Demand(Class<?> benchmark, String method, String size, String ours, String other, double most) {
        Table measured() throws RunnerException, IOException, InterruptedException {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .forks(1)
                    .warmupIterations(3)
                    .measurementIterations(3)
                    .warmupTime(TimeValue.milliseconds(300))
                    .measurementTime(TimeValue.milliseconds(300))
                    .jvmArgsAppend("-Xmx2g")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT);
            if (method.isEmpty()) {
                options.include(benchmark.getName() + "\\.(" + ours + "|" + other + ")$");
            } else {
                options.include(benchmark.getName() + "\\." + method + "$").param("rival", ours, other);
            }
            if (!size.isEmpty()) {
                options.param("size", size);
            }
            return Tables.of(new Runner(options.build()).run()).get(0);
        }

        /** Our time as a multiple of the other's. */
        double ratio() throws RunnerException, IOException, InterruptedException {
            Table table = measured();
            return table.row(ours).nanos() / table.row(other).nanos();
        }

        @Override
        public String toString() {
            return benchmark.getSimpleName() + (method.isEmpty() ? "" : "." + method) + ": " + ours + " ÷ " + other;
        }
    }

    /** Exits with 1 if a ratio is not kept to in three tries. */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        boolean kept = true;
        for (Demand demand : DEMANDS) {
            List<Double> ratios = new ArrayList<>();
            double ratio;
            do {
                ratio = demand.ratio();
                ratios.add(ratio);
            } while (ratio > demand.most && ratios.size() < TRIES);
            boolean met = ratio <= demand.most;
            kept &= met;
            System.out.printf(
                    Locale.ROOT,
                    "%s %s = %.2f, at most %.2f%s%n",
                    met ? "kept    " : "NOT KEPT",
                    demand,
                    ratio,
                    demand.most,
                    ratios.size() == 1 ? "" : ", tries " + ratios);
        }
        System.exit(kept ? 0 : 1);
    }
}
