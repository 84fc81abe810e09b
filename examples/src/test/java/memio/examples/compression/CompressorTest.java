package memio.examples.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import memio.BytesIO;
import memio.examples.Python;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("compressed streams")
class CompressorTest {
    private static final byte[] BYTES = new byte[300_000];

    static {
        for (int i = 0; i < BYTES.length; i++) {
            BYTES[i] = (byte) (i / 100);
        }
    }

    /** Three of the libraries are in C, and are unpacked into the temporary directory at the first use. */
    @BeforeAll
    static void unpackLibraries() throws IOException {
        for (Compressor compressor : Compressor.values()) {
            compressor.compress(new BytesIO(BYTES), new BytesIO());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("become what they were")
    void roundTrip(Compressor compressor) throws IOException {
        BytesIO small = new BytesIO();
        compressor.compress(new BytesIO(BYTES), small);
        assertThat(small.size()).isBetween(1L, BYTES.length / 5L);
        small.seek(0);
        BytesIO large = new BytesIO();
        compressor.expand(small, large);
        assertThat(Arrays.equals(large.getValue(), BYTES)).isTrue();
    }

    @Test
    @DisplayName("are what Python expands")
    void expandedByPython() throws Exception {
        Python.assumeModule("gzip");
        BytesIO small = new BytesIO();
        Compressor.GZIP.compress(new BytesIO(BYTES), small);
        String program = "import gzip, sys; sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))";
        assertThat(Arrays.equals(Python.run(program, small.snapshot()).toByteArray(), BYTES))
                .isTrue();
    }
}
