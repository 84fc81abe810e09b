package memio.examples.pickling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InvalidClassException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.Python;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("pickled objects")
class PicklingTest {
    private static final Measurement FIRST = new Measurement("Zürich", new ArrayList<>(List.of(1.5, -2.0)));
    private static final Measurement SECOND = new Measurement("Oslo", new ArrayList<>(List.of()));

    private final BytesIO file = new BytesIO();

    @Test
    @DisplayName("are read by Java one after the other, as they were written")
    void java() throws Exception {
        JavaObjects.dump(FIRST, file);
        JavaObjects.dump(SECOND, file);
        file.seek(0);
        assertThat(JavaObjects.load(file)).isEqualTo(FIRST);
        assertThat(JavaObjects.load(file)).isEqualTo(SECOND);
    }

    @Test
    @DisplayName("are refused by Java if they are none of ours")
    void foreign() throws IOException {
        JavaObjects.dump(new java.sql.Date(0), file);
        file.seek(0);
        assertThatExceptionOfType(InvalidClassException.class).isThrownBy(() -> JavaObjects.load(file));
    }

    @Test
    @DisplayName("are read by Kryo")
    void kryo() {
        KryoObjects kryo = new KryoObjects();
        kryo.dump(FIRST, file);
        file.seek(0);
        assertThat(kryo.load(file)).isEqualTo(FIRST);
    }

    @Test
    @DisplayName("are read by Fory")
    void fory() {
        ForyObjects fory = new ForyObjects();
        fory.dump(FIRST, file);
        file.seek(0);
        assertThat(fory.load(file)).isEqualTo(FIRST);
    }

    @Test
    @DisplayName("in Python's way are read by Java, too")
    void pythonWithoutPython() throws IOException {
        Map<String, Object> value = Map.of("name", "Zürich", "count", 2);
        PythonPickle.dump(value, file);
        file.seek(0);
        assertThat(PythonPickle.load(file)).isEqualTo(value);
    }

    @Test
    @DisplayName("are read by Python")
    void toPython() throws Exception {
        Python.assumeModule("pickle");
        PythonPickle.dump(Map.of("station", "Zürich", "values", List.of(1.5, -2.0), "count", 2), file);
        String program = "import pickle, sys; v = pickle.load(sys.stdin.buffer); "
                + "print(sorted(v), ascii(v['station']), v['values'], v['count'])";
        assertThat(Python.ask(program, file.snapshot()))
                .isEqualTo("['count', 'station', 'values'] 'Z\\xfcrich' [1.5, -2.0] 2");
    }

    @Test
    @DisplayName("are read from Python")
    void fromPython() throws Exception {
        Python.assumeModule("pickle");
        String program = "import pickle, sys; "
                + "pickle.dump({'name': 'Z\\xfcrich', 'data': [1, 2.5, None, True, b'\\0']}, sys.stdout.buffer)";
        Snapshot pickle = Python.run(program, Snapshot.empty());
        Map<?, ?> read = (Map<?, ?>) PythonPickle.load(pickle.open());
        assertThat(read.get("name")).isEqualTo("Zürich");
        assertThat((List<?>) read.get("data"))
                .usingRecursiveComparison()
                .isEqualTo(Arrays.asList(1, 2.5, null, true, new byte[1]));
    }
}
