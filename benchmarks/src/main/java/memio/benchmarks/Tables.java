package memio.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;

/**
 * Runs benchmarks, lets CPython do the same work, and prints a table for each piece of work: all rivals of one run, as ratios to
 * what the machine allows. For several JDKs, and on a machine that others use as well, see {@link SideBySide}.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar memio.benchmarks.Tables Headline -f 3 -prof gc}: all options are JMH's.
 */
public final class Tables {
    private Tables() {}

    /** Options as JMH takes them. */
    public static void main(String[] args)
            throws CommandLineOptionException, RunnerException, IOException, InterruptedException {
        for (Table table : of(new Runner(new CommandLineOptions(args)).run())) {
            System.out.println();
            System.out.print(table.markdown());
        }
    }

    /** Runs the benchmarks that {@code options} include; {@code watcher} is told of all that JMH tells, and nothing is printed. */
    public static List<Table> run(Options options, OutputFormat watcher)
            throws RunnerException, IOException, InterruptedException {
        return of(new Runner(options, watcher).run());
    }

    /** The tables of a run, to which CPython is added. */
    static List<Table> of(Collection<RunResult> results) throws IOException, InterruptedException {
        Measurements measurements = new Measurements();
        measurements.add(results);
        Measurements.addPython(List.of(measurements));
        return measurements.tables();
    }
}
