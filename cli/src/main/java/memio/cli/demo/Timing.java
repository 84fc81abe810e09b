package memio.cli.demo;

import java.util.List;
import java.util.Locale;

/**
 * How long a contender took.
 *
 * @param contender who
 * @param rounds how often it was measured
 * @param nanos the median of the rounds, in nanoseconds
 */
record Timing(Contender contender, int rounds, long nanos) {

    /** The median of at least one round. */
    static Timing of(Contender contender, List<Long> rounds) {
        List<Long> sorted = rounds.stream().sorted().toList();
        int size = sorted.size();
        return new Timing(contender, size, (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2);
    }

    double millis() {
        return nanos / 1e6;
    }

    /** How many times as long as another. */
    double times(Timing other) {
        return (double) nanos / other.nanos;
    }

    /** The ratio for people, with the digits that mean something: 4.8, 57, 5,205. */
    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%,.0f", ratio);
    }

    /** The time for people, in milliseconds. */
    String time() {
        return String.format(Locale.ROOT, millis() < 9.995 ? "%.2f ms" : "%,.0f ms", millis());
    }
}
