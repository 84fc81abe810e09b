package memio.examples.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.Python;
import org.jetbrains.bio.npy.NpyArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NumPy's arrays")
class NumpyArraysTest {
    private static final double[] NUMBERS = {1.5, -2, 1e300, 0, 4, 5};

    private final BytesIO file = new BytesIO();

    @Test
    @DisplayName("are written and read")
    void one() throws IOException {
        NumpyArrays.save(NUMBERS, new int[] {2, 3}, file);
        NpyArray read = NumpyArrays.load(file);
        assertThat(read.getShape()).containsExactly(2, 3);
        assertThat(read.asDoubleArray()).isEqualTo(NUMBERS);
    }

    @Test
    @DisplayName("are written and read by name")
    void several() throws IOException {
        NumpyArrays.saveAll(Map.of("x", NUMBERS, "y", new double[] {7}), file);
        Map<String, NpyArray> read = NumpyArrays.loadAll(file);
        assertThat(read).containsOnlyKeys("x", "y");
        assertThat(read.get("x").asDoubleArray()).isEqualTo(NUMBERS);
    }

    @Test
    @DisplayName("are what NumPy reads")
    void readByNumpy() throws Exception {
        Python.assumeModule("numpy");
        String load = "import numpy, io, sys; a = numpy.load(io.BytesIO(sys.stdin.buffer.read())); ";
        NumpyArrays.save(NUMBERS, new int[] {2, 3}, file);
        assertThat(Python.ask(load + "print(a.shape, a.dtype, a.tolist())", file.snapshot()))
                .isEqualTo("(2, 3) float64 [[1.5, -2.0, 1e+300], [0.0, 4.0, 5.0]]");
        NumpyArrays.saveAll(Map.of("x", NUMBERS), file);
        assertThat(Python.ask(load + "print(a['x'][1])", file.snapshot())).isEqualTo("-2.0");
    }

    @Test
    @DisplayName("are what NumPy writes")
    void writtenByNumpy() throws Exception {
        Python.assumeModule("numpy");
        String save = "import numpy, io, sys; f = io.BytesIO(); numpy.%s; sys.stdout.buffer.write(f.getvalue())";
        Snapshot one = Python.run(save.formatted("save(f, numpy.eye(3))"), Snapshot.empty());
        assertThat(NumpyArrays.load(one.open()).asDoubleArray()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
        Snapshot several =
                Python.run(save.formatted("savez_compressed(f, a=numpy.arange(4, dtype='i4'))"), Snapshot.empty());
        assertThat(NumpyArrays.loadAll(several.open()).get("a").asIntArray()).containsExactly(0, 1, 2, 3);
    }
}
