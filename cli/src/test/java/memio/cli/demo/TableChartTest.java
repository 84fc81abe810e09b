package memio.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.cli.charts.Drawing;
import memio.cli.charts.Picture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

@DisplayName("the chart of a table")
class TableChartTest {
    @BeforeEach
    void needsFonts() {
        assumeTrue(Drawing.impossible().isEmpty(), () -> "this Java cannot draw text: " + Drawing.impossible());
    }

    @Test
    @DisplayName("shows the two columns that belong together most closely, by group")
    void iris() throws IOException {
        TableChart chart = TableChart.of(Tables.iris()).orElseThrow();
        assertThat(chart.caption()).isEqualTo("petal width over petal length, r = 0.963");
        assertThat(groups(chart)).containsExactlyInAnyOrder("setosa", "versicolor", "virginica");
        draws(chart);
    }

    @Test
    @DisplayName("computes correlation as everybody does, over the rows in which both are present")
    void correlation() throws IOException {
        Pair pair = Pair.closest(Tables.read("x,y,z\n1,2,5\n2,NA,5\n2,4,5\n3,5,5\n,9,5\n4,4,5\n"))
                .orElseThrow();
        assertThat(pair.x().name()).isEqualTo("x");
        assertThat(pair.y().name()).isEqualTo("y");
        assertThat(pair.correlation()).isCloseTo(0.718, within(0.0005));
    }

    @ParameterizedTest
    @DisplayName("is a histogram if there is no pair")
    @ValueSource(strings = {"n\n1\n2\n2\n", "n\n5\n", "a,b\n1,2\n1,2\n1,2\n", "n,t\n1e21,x\n-1e21,y\n"})
    void histogram(String csv) throws IOException {
        TableChart chart = TableChart.of(Tables.read(csv)).orElseThrow();
        assertThat(chart.chart()).isInstanceOf(CategoryChart.class);
        draws(chart);
    }

    @Test
    @DisplayName("does not exist without numbers")
    void none() throws IOException {
        assertThat(TableChart.of(Tables.read("a,b\nx,y\n"))).isEmpty();
    }

    @Test
    @DisplayName("of many rows shows a sample of all groups")
    void sample() throws IOException {
        String rows = IntStream.range(0, 50_000)
                .mapToObj(i -> i + "," + (i + i % 9) + "," + "xyz".charAt(i % 3))
                .collect(Collectors.joining("\n"));
        TableChart chart = TableChart.of(Tables.read("a,b,group\n" + rows)).orElseThrow();
        assertThat(chart.caption()).contains("5,000 rows drawn");
        assertThat(groups(chart)).containsExactlyInAnyOrder("x", "y", "z");
        draws(chart);
    }

    @Test
    @DisplayName("survives groups without a name, with long names, and two of the same beginning")
    void names() throws IOException {
        String longName = "a name that is much longer than any legend";
        TableChart chart = TableChart.of(Tables.read("a,b,group\n1,2,\n2,3,\n3,5," + longName + "\n4,4," + longName
                        + "er\n5,7,(none)\n6,6,x\n7,1,x\n8,8,x\n9,9,\n1,1,\n"))
                .orElseThrow();
        draws(chart);
    }

    @Test
    @DisplayName("leaves out rows and groups without numbers, and takes very large ones")
    void missing() throws IOException {
        TableChart chart = TableChart.of(
                        Tables.read("a,b,group\n1e99,-2e99,x\n-3,4,x\n5,6,x\n,7,y\n8,,y\n9,1,\"x\ny\"\n3,1,\"x\ny\"\n"))
                .orElseThrow();
        assertThat(groups(chart)).containsExactlyInAnyOrder("x", "x y");
        draws(chart);
    }

    private static Stream<String> groups(TableChart chart) {
        return ((XYChart) chart.chart()).getSeriesCollection().stream().map(XYSeries::getName);
    }

    private static void draws(TableChart chart) throws IOException {
        try (BytesIO picture = new BytesIO()) {
            Picture.draw(chart.chart(), picture);
            Picture.verify(picture);
        }
    }
}
