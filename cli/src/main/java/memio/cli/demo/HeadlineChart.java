package memio.cli.demo;

import java.util.List;
import java.util.Locale;
import memio.cli.charts.Columns;
import memio.cli.charts.Columns.Column;
import org.knowm.xchart.CategoryChart;

/** The times of the headline as columns. */
final class HeadlineChart {

    private HeadlineChart() {}

    static CategoryChart of(Headline headline, List<Timing> timings) {
        String title = String.format(Locale.ROOT, "%,d appends of \"%s\"", headline.appends(), HelloStep.TEXT);
        return Columns.of(
                title,
                "milliseconds",
                timings.stream()
                        .map(timing -> new Column(
                                timing.contender().label(), timing.millis(), timing.contender() == Contender.BYTES_IO))
                        .toList());
    }
}
