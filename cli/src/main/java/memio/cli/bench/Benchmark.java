package memio.cli.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import memio.cli.terminal.Misuse;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A class of benchmarks, as JMH lists them.
 *
 * @param name its simple name, which is what users type
 * @param type its full name
 * @param methods what is measured
 * @param parameters the values that each parameter takes
 */
record Benchmark(String name, String type, List<String> methods, Map<String, List<String>> parameters) {

    /** All of them, by name. */
    static Collection<Benchmark> all() {
        var silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        Map<String, Benchmark> all = new TreeMap<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().find(silent, List.of(".*"), List.of())) {
            String type = entry.getUserClassQName();
            String name = type.substring(type.lastIndexOf('.') + 1);
            all.computeIfAbsent(name, key -> new Benchmark(name, type, new ArrayList<>(), parameters(entry)))
                    .methods
                    .add(entry.getUsername().substring(type.length() + 1));
        }
        return all.values();
    }

    /**
     * The one of that name, in whatever case; or if the name is {@code Class.method}, only that method of it.
     *
     * @throws Misuse if there is none
     */
    static Benchmark of(String name) {
        for (Benchmark benchmark : all()) {
            if (benchmark.name.equalsIgnoreCase(name)) {
                return benchmark;
            }
            for (String method : benchmark.methods) {
                if (name.equalsIgnoreCase(benchmark.name + "." + method)) {
                    return new Benchmark(benchmark.name, benchmark.type, List.of(method), benchmark.parameters);
                }
            }
        }
        throw new Misuse("no such benchmark: " + name + "; try: memio bench --list");
    }

    private static Map<String, List<String>> parameters(BenchmarkListEntry entry) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (entry.getParams().hasValue()) {
            new TreeMap<>(entry.getParams().get())
                    .forEach((parameter, values) -> parameters.put(parameter, List.of(values)));
        }
        return parameters;
    }
}
