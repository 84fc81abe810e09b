package memio.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import memio.BytesIO;
import memio.examples.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a tone")
class ToneTest {
    private final BytesIO file = new BytesIO();

    @BeforeEach
    void save() throws IOException {
        Tone.save(440, 0.5, file);
        file.seek(0);
    }

    @Test
    @DisplayName("is as long as it should be")
    void length() throws Exception {
        assertThat(Tone.seconds(file)).isEqualTo(0.5);
    }

    @Test
    @DisplayName("is what Python reads")
    void python() throws Exception {
        Python.assumeModule("wave");
        String program = "import io, sys, wave; w = wave.open(io.BytesIO(sys.stdin.buffer.read())); "
                + "print(w.getnchannels(), w.getsampwidth(), w.getframerate(), w.getnframes(), max(w.readframes(100)) > 0)";
        assertThat(Python.ask(program, file.snapshot())).isEqualTo("1 2 44100 22050 True");
    }
}
