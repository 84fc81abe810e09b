package memio.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the numbers that are published everywhere. */
@DisplayName("the iris measurements")
class IrisTest {
    @Test
    @DisplayName("are of 50 flowers of each of three species")
    void species() throws IOException {
        Table iris = Tables.iris();
        assertThat(iris.rows()).isEqualTo(150);
        assertThat(iris.columns())
                .extracting(Column::name)
                .containsExactly("sepal_length", "sepal_width", "petal_length", "petal_width", "species");
        Column species = iris.columns().get(4);
        assertThat(species.values(10)).containsExactly("setosa", "versicolor", "virginica");
        for (String name : species.values(10)) {
            assertThat(IntStream.range(0, 150)
                            .filter(row -> species.cell(row).equals(name))
                            .count())
                    .isEqualTo(50);
        }
    }

    @ParameterizedTest
    @DisplayName("have the known means, by species and in all")
    @CsvSource({
        "0, 5.843, 5.006, 5.936, 6.588",
        "1, 3.057, 3.428, 2.770, 2.974",
        "2, 3.758, 1.462, 4.260, 5.552",
        "3, 1.199, 0.246, 1.326, 2.026"
    })
    void means(int index, double all, double setosa, double versicolor, double virginica) throws IOException {
        Column column = Tables.iris().columns().get(index);
        assertThat(mean(column, 0, 150)).isCloseTo(all, within(0.0005));
        assertThat(mean(column, 0, 50)).isCloseTo(setosa, within(0.0005));
        assertThat(mean(column, 50, 100)).isCloseTo(versicolor, within(0.0005));
        assertThat(mean(column, 100, 150)).isCloseTo(virginica, within(0.0005));
    }

    private static double mean(Column column, int from, int to) {
        return IntStream.range(from, to).mapToDouble(column::number).average().orElseThrow();
    }
}
