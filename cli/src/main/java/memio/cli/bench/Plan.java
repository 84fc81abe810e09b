package memio.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import memio.cli.terminal.Misuse;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How a benchmark is to be run.
 *
 * @param benchmark which
 * @param parameters the values that each of its parameters takes
 * @param full whether as often and as long as its author meant it
 */
record Plan(Benchmark benchmark, Map<String, List<String>> parameters, boolean full) {
    private static final String RIVAL = "rival";
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);
    private static final int ITERATIONS = 3;
    private static final int WARMUPS = 2;

    /** Who is measured if nobody says whom: the limit, us, and what most people have at hand. */
    private static final Set<String> FEW = Set.of(
            "LIMIT",
            "BYTES_IO",
            "BYTES_IO_STREAM",
            "BYTE_ARRAY_STREAM",
            "OKIO_BUFFER",
            "COMMONS_IO_STREAM",
            "COMMONS_IO_CHANNEL");

    /** All of it. */
    static Plan full(Benchmark benchmark) {
        return new Plan(benchmark, benchmark.parameters(), true);
    }

    /** A first impression in half a minute: few rivals, and the first value of everything else. */
    static Plan quick(Benchmark benchmark) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        benchmark.parameters().forEach((name, values) -> {
            List<String> few = values.stream().filter(FEW::contains).toList();
            parameters.put(name, !name.equals(RIVAL) ? values.subList(0, 1) : few.isEmpty() ? values : few);
        });
        return new Plan(benchmark, parameters, false);
    }

    /**
     * The same with other values of a parameter.
     *
     * @throws Misuse if the benchmark knows the parameter, but not a value of its rivals
     */
    Plan with(String parameter, List<String> values) {
        List<String> known = benchmark.parameters().get(parameter);
        if (known == null) {
            return this;
        }
        for (String value : values) {
            if (parameter.equals(RIVAL) && !known.contains(value)) {
                throw new Misuse(
                        "no such rival in " + benchmark.name() + ": " + value + "; it has " + String.join(", ", known));
            }
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, values);
        return new Plan(benchmark, changed, full);
    }

    /** How many times something is measured. */
    int parts() {
        return parameters.values().stream()
                .mapToInt(List::size)
                .reduce(benchmark.methods().size(), (a, b) -> a * b);
    }

    /** What JMH is told. */
    Options options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                // Not those of this JVM, which was started to be quick.
                .jvmArgs();
        for (String method : benchmark.methods()) {
            options.include("^" + Pattern.quote(benchmark.type() + "." + method) + "$");
        }
        parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        if (!full) {
            options.forks(1)
                    .warmupIterations(WARMUPS)
                    .warmupTime(ITERATION)
                    .measurementIterations(ITERATIONS)
                    .measurementTime(ITERATION);
        }
        return options.build();
    }
}
