package memio.cli.bench;

import java.io.IOException;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.benchmarks.Table;
import memio.binary.Snapshot;
import memio.cli.charts.Columns;
import memio.cli.charts.Columns.Column;
import memio.cli.charts.Picture;

/** The times of a table as columns, in whichever unit suits the fastest. */
final class TimesChart {
    private enum Unit {
        SECONDS(1e9),
        MILLISECONDS(1e6),
        MICROSECONDS(1e3),
        NANOSECONDS(1);

        private final double nanos;

        Unit(double nanos) {
            this.nanos = nanos;
        }

        static Unit of(double nanos) {
            return Stream.of(values())
                    .filter(unit -> nanos >= unit.nanos)
                    .findFirst()
                    .orElse(NANOSECONDS);
        }
    }

    private TimesChart() {}

    /** The chart as a PNG. */
    static Snapshot png(Table table) throws IOException {
        Unit unit = Unit.of(table.rows().get(0).nanos());
        var chart = Columns.of(
                table.work(),
                unit.name().toLowerCase(java.util.Locale.ROOT),
                table.rows().stream()
                        .map(row -> new Column(row.name(), row.nanos() / unit.nanos, row.ours()))
                        .toList());
        try (BytesIO picture = new BytesIO()) {
            Picture.draw(chart, picture);
            Picture.verify(picture);
            return picture.snapshot();
        }
    }
}
