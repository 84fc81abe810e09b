package memio.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/**
 * What one JDK has measured, in one run or several, and CPython beside it: from it {@linkplain #tables() a table} for each piece of
 * work.
 *
 * <p>Who did the work is the value of the parameter {@code rival}, or where there is none the name of the method.
 */
final class Measurements {
    private static final String RIVAL = "rival";

    private final Map<Work, Map<String, Samples>> works = new LinkedHashMap<>();

    /** Adds what a run has measured. */
    void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            samples(Work.of(result), rival(result)).add(result);
        }
    }

    /** Lets CPython do the same work, where it is installed and its script knows the work; once, for all of {@code jdks}. */
    static void addPython(Collection<Measurements> jdks) throws IOException, InterruptedException {
        Optional<CPython> python = CPython.find();
        if (python.isEmpty()) {
            return;
        }
        Set<Work> works = new LinkedHashSet<>();
        jdks.forEach(jdk -> works.addAll(jdk.works.keySet()));
        for (Work work : works) {
            Optional<Double> nanos = python.get().measure(work.name, work.parameters);
            if (nanos.isPresent()) {
                jdks.forEach(jdk -> jdk.samples(work, python.get().name()).times.addValue(nanos.get()));
            }
        }
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        works.forEach((work, rivals) -> {
            List<Table.Row> rows = new ArrayList<>();
            rivals.forEach((name, samples) -> rows.add(samples.row(name)));
            tables.add(new Table(work.toString(), rows));
        });
        return tables;
    }

    private Samples samples(Work work, String rival) {
        return works.computeIfAbsent(work, w -> new LinkedHashMap<>()).computeIfAbsent(rival, r -> new Samples());
    }

    private static String rival(RunResult result) {
        String rival = result.getParams().getParam(RIVAL);
        return rival == null ? method(result) : rival;
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** How long one took each time, in nanoseconds, and what it allocated, in bytes. */
    private static final class Samples {
        final ListStatistics times = new ListStatistics();
        private final ListStatistics allocated = new ListStatistics();

        void add(RunResult result) {
            long nanos = result.getParams().getTimeUnit().toNanos(1);
            result.getPrimaryResult().getStatistics().getRawData().forEachRemaining(time -> {
                for (long i = 0; i < time.getValue(); i++) {
                    times.addValue(time.getKey() * nanos);
                }
            });
            Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
            if (bytes != null) {
                allocated.addValue(bytes.getScore());
            }
        }

        Table.Row row(String name) {
            return new Table.Row(name, times.getPercentile(50), spread(times), allocated.getMean());
        }

        /** Half of what lies between the quartiles; NaN for a single time. */
        private static double spread(Statistics times) {
            return times.getN() < 2 ? Double.NaN : (times.getPercentile(75) - times.getPercentile(25)) / 2;
        }
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
