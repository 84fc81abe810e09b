package memio.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JVM with a heap of 64 MiB, in which a file grows until there is no more. */
@DisplayName("in a small heap")
class SmallHeapTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "a file that grows by {0} keeps all it has accepted, and goes on")
    @EnumSource(GrowingFile.Way.class)
    void growsUntilThereIsNoMore(GrowingFile.Way way) throws Exception {
        Path output = directory.resolve("output");
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(BytesIO.class, GrowingFile.class),
                        GrowingFile.class.getName(),
                        way.name()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(child.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(Files.readString(output)).startsWith("accepted ").endsWith("whole\n");
        assertThat(child.exitValue()).isZero();
    }

    private static String classPath(Class<?>... classes) {
        return Stream.of(classes)
                .map(c -> {
                    CodeSource source = c.getProtectionDomain().getCodeSource();
                    return Path.of(URI.create(source.getLocation().toString())).toString();
                })
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
