package memio.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return markdown(Map.of("", this));
    }

    /**
     * Tables of the same work as one in Markdown, with columns for each.
     *
     * @param tables by the name that their columns have; the rows are in the order of the first
     */
    public static String markdown(Map<String, Table> tables) {
        Table first = tables.values().iterator().next();
        boolean allocations = first.rows.stream().anyMatch(row -> !Double.isNaN(row.allocated));
        StringBuilder text = new StringBuilder("| " + first.work);
        tables.forEach((name, table) -> text.append(" | ")
                .append(name.isEmpty() ? "" : name + ": ")
                .append(table.limit().isPresent() ? "÷ limit" : "÷ fastest")
                .append(" | time"));
        text.append(allocations ? " | allocated |" : " |").append("\n|---|");
        text.append("---|---|".repeat(tables.size()))
                .append(allocations ? "---|" : "")
                .append('\n');
        for (Row row : first.rows) {
            String mark = row.ours() ? "**" : "";
            text.append("| ").append(mark).append(row.name).append(mark).append(" |");
            for (Table table : tables.values()) {
                text.append(table.cells(row.name, mark));
            }
            if (allocations) {
                text.append(
                        Double.isNaN(row.allocated) ? " |" : String.format(Locale.ROOT, " %,.0f B |", row.allocated));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The ratio and the time of a row, or nothing if it is not there. */
    private String cells(String name, String mark) {
        double one = limit().orElseGet(() -> rows.get(0)).nanos();
        return rows.stream()
                .filter(row -> row.name.equals(name))
                .map(row -> " " + mark + ratio(row.nanos / one) + mark + " | " + time(row.nanos)
                        + (Double.isNaN(row.spread) ? "" : " ± " + Math.round(100 * row.spread / row.nanos) + " %")
                        + " |")
                .findAny()
                .orElse(" | |");
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
