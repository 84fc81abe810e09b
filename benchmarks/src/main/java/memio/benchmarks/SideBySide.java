package memio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The tables of {@code docs/benchmarks.md}: the same work on several JDKs, in rounds. In each round every rival has one JVM of each
 * JDK, so that a neighbour who is busy for some minutes meets all of them alike; the tables show medians of all rounds.
 *
 * <pre>{@code
 * java -Dmemio.jdks=/usr/lib/jvm/jdk-17,/usr/lib/jvm/jdk-25 -Dmemio.rounds=3 \
 *     -cp benchmarks/target/benchmarks.jar memio.benchmarks.SideBySide Headline -prof gc
 * }</pre>
 *
 * <p>All other options are JMH's. Without {@code memio.jdks} it is the JDK that this runs on.
 */
public final class SideBySide {
    private SideBySide() {}

    /** Options as JMH takes them, except for the number of forks. */
    public static void main(String[] args)
            throws CommandLineOptionException, RunnerException, IOException, InterruptedException {
        CommandLineOptions options = new CommandLineOptions(args);
        String[] homes = System.getProperty("memio.jdks", System.getProperty("java.home"))
                .split(",");
        Map<String, Measurements> jdks = new LinkedHashMap<>();
        for (int round = Integer.getInteger("memio.rounds", 3); round > 0; round--) {
            for (String home : homes) {
                Measurements measured = jdks.computeIfAbsent(nameOf(Path.of(home)), name -> new Measurements());
                measured.add(new Runner(new OptionsBuilder()
                                .parent(options)
                                .jvm(Path.of(home, "bin", "java").toString())
                                .forks(1)
                                .build())
                        .run());
            }
            Measurements.addPython(jdks.values());
        }
        print(jdks);
    }

    private static void print(Map<String, Measurements> jdks) {
        Map<String, Map<String, Table>> works = new LinkedHashMap<>();
        jdks.forEach((jdk, measured) -> {
            for (Table table : measured.tables()) {
                works.computeIfAbsent(table.work(), work -> new LinkedHashMap<>())
                        .put(jdk, table);
            }
        });
        works.forEach((work, tables) -> System.out.print("\n" + Table.markdown(tables)));
    }

    /** "JDK 17", as the file {@code release} of a JDK says it. */
    private static String nameOf(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> "JDK " + line.replaceAll("\\D*(\\d+).*", "$1"))
                .findFirst()
                .orElse(home.toString());
    }
}
