package memio.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One piece of work, and who took how long for it.
 *
 * @param work what was done: class, method and parameters of the benchmark
 * @param rows who did it, the fastest first
 */
public record Table(String work, List<Row> rows) {
    private static final Pattern OURS = Pattern.compile("(?i)bytes_?io.*|memio.*|string_?io.*|wrapper.*|snapshot.*");

    /** Sorts the rows. */
    public Table {
        rows = rows.stream().sorted(Comparator.comparingDouble(Row::nanos)).toList();
    }

    /**
     * One who did the work.
     *
     * @param nanos how long it took, in nanoseconds: the median of all measurements, which a busy neighbour spoils last
     * @param spread half of what lies between the quartiles of the measurements, in nanoseconds; NaN if unknown
     * @param allocated how many bytes were allocated; NaN if that was not measured (JMH's {@code -prof gc})
     */
    public record Row(String name, double nanos, double spread, double allocated) {
        /** Whether this is memio. */
        public boolean ours() {
            return OURS.matcher(name).matches();
        }
    }

    /** What the machine allows, if it was measured. */
    public Optional<Row> limit() {
        return rows.stream().filter(row -> row.name.equalsIgnoreCase("limit")).findAny();
    }

    /**
     * The row of that name.
     *
     * @throws NoSuchElementException if there is none
     */
    public Row row(String name) {
        return rows.stream().filter(row -> row.name.equals(name)).findAny().orElseThrow();
    }

    /** The table in Markdown: the ratio to the limit first, or to the fastest if there is none. */
    public String markdown() {
        double one = limit().orElseGet(() -> rows.get(0)).nanos();
        boolean allocations = rows.stream().anyMatch(row -> !Double.isNaN(row.allocated));
        StringBuilder text = new StringBuilder();
        text.append("| ").append(work).append(" | ÷ ").append(limit().isPresent() ? "limit" : "fastest");
        text.append(" | time | ± |").append(allocations ? " allocated |" : "").append('\n');
        text.append("|---|---|---|---|").append(allocations ? "---|" : "").append('\n');
        for (Row row : rows) {
            String mark = row.ours() ? "**" : "";
            text.append(String.format(
                    Locale.ROOT,
                    "| %s%s%s | %s%s%s | %s | %s |",
                    mark,
                    row.name,
                    mark,
                    mark,
                    ratio(row.nanos / one),
                    mark,
                    time(row.nanos),
                    Double.isNaN(row.spread) ? "" : Math.round(100 * row.spread / row.nanos) + " %"));
            if (allocations) {
                text.append(
                        Double.isNaN(row.allocated) ? " |" : String.format(Locale.ROOT, " %,.0f B |", row.allocated));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : ratio < 100 ? "%.1f" : "%,.0f", ratio);
    }

    private static String time(double nanos) {
        record Unit(String name, double nanos) {}
        Unit unit = Stream.of(new Unit("s", 1e9), new Unit("ms", 1e6), new Unit("µs", 1e3))
                .filter(u -> nanos >= u.nanos)
                .findFirst()
                .orElse(new Unit("ns", 1));
        return String.format(Locale.ROOT, "%.3g %s", nanos / unit.nanos, unit.name);
    }
}
