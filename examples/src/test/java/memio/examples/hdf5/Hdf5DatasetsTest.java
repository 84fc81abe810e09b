package memio.examples.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a dataset")
class Hdf5DatasetsTest {
    private static final double[][] NUMBERS = {{1, 2, 3}, {4, 5, 6.5}};

    @Test
    @DisplayName("is written and read, with its unit")
    void roundTrip() throws IOException {
        BytesIO file = new BytesIO();
        Hdf5Datasets.save("depth", NUMBERS, "metres", file);
        assertThat(Hdf5Datasets.load("depth", file)).isDeepEqualTo(NUMBERS);
        assertThat(Hdf5Datasets.unit("depth", file)).isEqualTo("metres");
    }
}
