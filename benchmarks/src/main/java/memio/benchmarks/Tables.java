package memio.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs benchmarks, lets CPython do the same work, and prints a table for each piece of work: all rivals of one run, as ratios to
 * what the machine allows.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar memio.benchmarks.Tables Headline -f 3 -prof gc}: all options are JMH's.
 *
 * <p>Who did the work is the value of the parameter {@code rival}, or where there is none the name of the method.
 */
public final class Tables {
    private static final String RIVAL = "rival";

    private Tables() {}

    /** Options as JMH takes them. */
    public static void main(String[] args)
            throws CommandLineOptionException, RunnerException, IOException, InterruptedException {
        for (Table table : run(new CommandLineOptions(args))) {
            System.out.println();
            System.out.print(table.markdown());
        }
    }

    /** Runs the benchmarks that {@code options} include. */
    public static List<Table> run(Options options) throws RunnerException, IOException, InterruptedException {
        return of(new Runner(options).run());
    }

    /** The same; {@code watcher} is told of all that JMH tells, and nothing is printed. */
    public static List<Table> run(Options options, OutputFormat watcher)
            throws RunnerException, IOException, InterruptedException {
        return of(new Runner(options, watcher).run());
    }

    /** The tables of a run, to which CPython is added where it is installed and its script knows the work. */
    static List<Table> of(Collection<RunResult> results) throws IOException, InterruptedException {
        Map<Work, List<Table.Row>> works = new LinkedHashMap<>();
        for (RunResult result : results) {
            works.computeIfAbsent(Work.of(result), work -> new ArrayList<>()).add(row(result));
        }
        Optional<CPython> python = CPython.find();
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<Work, List<Table.Row>> entry : works.entrySet()) {
            Work work = entry.getKey();
            List<Table.Row> rows = entry.getValue();
            if (python.isPresent()) {
                String name = python.get().name();
                python.get()
                        .measure(work.name, work.parameters)
                        .ifPresent(nanos -> rows.add(new Table.Row(name, nanos, Double.NaN, Double.NaN)));
            }
            tables.add(new Table(work.toString(), rows));
        }
        return tables;
    }

    private static Table.Row row(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        TimeUnit unit = result.getParams().getTimeUnit();
        double nanos = unit.toNanos(1);
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Table.Row(
                rival(result),
                times.getPercentile(50) * nanos,
                (times.getPercentile(75) - times.getPercentile(25)) / 2 * nanos,
                allocated == null ? Double.NaN : allocated.getScore());
    }

    private static String rival(RunResult result) {
        String rival = result.getParams().getParam(RIVAL);
        return rival == null ? method(result) : rival;
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What was done, whoever did it. */
    private record Work(String name, Map<String, String> parameters) {
        static Work of(RunResult result) {
            String benchmark = result.getParams().getBenchmark();
            String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
            String name = type.substring(type.lastIndexOf('.') + 1);
            Map<String, String> parameters = new TreeMap<>();
            for (String key : result.getParams().getParamsKeys()) {
                if (!key.equals(RIVAL)) {
                    parameters.put(key, result.getParams().getParam(key));
                }
            }
            boolean byMethod = !result.getParams().getParamsKeys().contains(RIVAL);
            return new Work(byMethod ? name : name + "." + method(result), parameters);
        }

        @Override
        public String toString() {
            return parameters.isEmpty() ? name : name + " " + parameters;
        }
    }
}
