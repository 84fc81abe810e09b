package memio.cli.demo;

import java.util.List;
import java.util.Optional;

/**
 * Two columns of numbers, and how closely they belong together.
 *
 * @param x the first
 * @param y the second
 * @param correlation Pearson's r over the rows in which both are present
 */
record Pair(Column x, Column y, double correlation) {
    /** Among more columns than this nobody looks for pairs. */
    private static final int MOST_COLUMNS = 20;

    private static final int FEWEST_ROWS = 3;

    /** The two columns with the strongest correlation, positive or negative; none if nothing correlates. */
    static Optional<Pair> closest(Table table) {
        List<Column> columns = table.numeric();
        columns = columns.subList(0, Math.min(MOST_COLUMNS, columns.size()));
        Pair closest = null;
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++) {
                Pair pair = of(columns.get(i), columns.get(j), table.rows());
                // NaN, for columns without variance, is never stronger.
                if (pair.strength() > (closest == null ? 0 : closest.strength())) {
                    closest = pair;
                }
            }
        }
        return Optional.ofNullable(closest);
    }

    private static Pair of(Column x, Column y, int rows) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < rows; row++) {
            double dx = x.number(row) - meanX;
            double dy = y.number(row) - meanY;
            if (!Double.isNaN(dx) && !Double.isNaN(dy)) {
                n++;
                meanX += dx / n;
                meanY += dy / n;
                xx += dx * (x.number(row) - meanX);
                yy += dy * (y.number(row) - meanY);
                xy += dx * (y.number(row) - meanY);
            }
        }
        return new Pair(x, y, n < FEWEST_ROWS ? Double.NaN : xy / Math.sqrt(xx) / Math.sqrt(yy));
    }

    /** Whether a row has both. */
    boolean isPresent(int row) {
        return !Double.isNaN(x.number(row)) && !Double.isNaN(y.number(row));
    }

    private double strength() {
        return Math.abs(correlation);
    }
}
