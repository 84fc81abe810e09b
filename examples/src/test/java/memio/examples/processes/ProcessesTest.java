package memio.examples.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.Python;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a child process")
class ProcessesTest {

    @Test
    @DisplayName("reads and writes more than a pipe holds")
    void pipe() throws Exception {
        Python.assumeModule("sys");
        Snapshot megabyte = Snapshot.of("memio\n".repeat(200_000).getBytes(UTF_8));
        BytesIO output = new BytesIO();
        String program = "import sys\nfor line in sys.stdin: print(line.upper(), end='')";
        assertThat(Pipe.run(List.of("python3", "-c", program), megabyte, output))
                .isZero();
        assertThat(output.size()).isEqualTo(megabyte.size());
        assertThat(output.snapshot().slice(0, 6)).isEqualTo(Snapshot.of("MEMIO\n".getBytes(UTF_8)));
    }

    @Test
    @DisplayName("changes a file in memory by its path")
    void path() throws Exception {
        Python.assumeModule("sys");
        BytesIO file = new BytesIO("one\n".getBytes(UTF_8));
        String append = "import sys; open(sys.argv[1], 'a').write('two\\n')";
        assertThat(PathForProgram.run(List.of("python3", "-c", append), file)).isZero();
        assertThat(file.getValue()).isEqualTo("one\ntwo\n".getBytes(UTF_8));
        String spoil = "import sys; open(sys.argv[1], 'w').close(); sys.exit(3)";
        assertThat(PathForProgram.run(List.of("python3", "-c", spoil), file)).isEqualTo(3);
        assertThat(file.getValue()).isEqualTo("one\ntwo\n".getBytes(UTF_8));
    }
}
