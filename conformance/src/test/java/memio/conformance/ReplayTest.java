package memio.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the replay program")
class ReplayTest {
    /** The example of trace-format.md: lines, and what they are answered. */
    private static final List<List<String>> EXAMPLE = Stream.of(
                    "BytesIO B6162 | N",
                    "seek 4 0 | I4",
                    "write B63 | I1",
                    "getvalue | B6162000063",
                    "getbuffer 0 | N",
                    "write B64 | !BufferError",
                    "vset 0 1 B7a7a | I2",
                    "vrelease 0 | N",
                    "seek -1 0 | !ValueError",
                    "seek 1 0 | I1",
                    "readinto 2 | I2 B7a7a",
                    "close | N",
                    "read | !ClosedFile")
            .map(line -> List.of(line.split(" \\| ")))
            .toList();

    @Test
    @DisplayName("answers the format's example line by line")
    void answersTheExample() throws IOException {
        assertEquals(column(1), run(column(0)));
    }

    @Test
    @DisplayName("sums up each program by a digest")
    void digestsTheExample() throws IOException {
        assertEquals("a2665af2\na2665af2\n", run("# twice\n\n" + column(0) + column(0), "--digest"));
    }

    @Test
    @DisplayName("shortens long bytes and counts code points")
    void shortensLongData() throws IOException {
        assertEquals("N\nC513:a9aad766\n", run("BytesIO R500:B61+R13:B62\nread\n"));
    }

    private static String column(int i) {
        return EXAMPLE.stream().map(line -> line.get(i) + "\n").reduce("", String::concat);
    }

    private static String run(String trace, String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Replay.run(new BufferedReader(new StringReader(trace)), out, args);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
