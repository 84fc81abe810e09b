package memio.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The library in JVMs of their own: without the modules of its wings, and with them, on the class path and on the module path. */
@DisplayName("in a JVM of its own, the library")
class ModulesTest {
    private static final Path CORE = placeOf(BytesIO.class);
    private static final Path TESTS = placeOf(WithoutWings.class);

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            String said = String.join("\n", lines.lines().toList());
            assertThat(child.waitFor()).as(said).isZero();
            return said;
        }
    }

    private static String classPath() {
        return CORE + System.getProperty("path.separator") + TESTS;
    }

    @Test
    @DisplayName("needs nothing but java.base, on the class path")
    void bareOnTheClassPath() throws Exception {
        assertThat(run("--limit-modules", "java.base", "-cp", classPath(), WithoutWings.class.getName()))
                .isEqualTo("Hello World, java.desktop absent, module unnamed");
    }

    @Test
    @DisplayName("needs nothing but java.base, on the module path")
    void bareOnTheModulePath() throws Exception {
        assertThat(run(
                        "--limit-modules",
                        "java.base,memio",
                        "--module-path",
                        CORE.toString(),
                        "--add-modules",
                        "memio",
                        "-cp",
                        TESTS.toString(),
                        WithoutWings.class.getName()))
                .isEqualTo("Hello World, java.desktop absent, module memio");
    }

    @Test
    @DisplayName("is found by ImageIO on the class path")
    void imagesOnTheClassPath() throws Exception {
        assertThat(run("-cp", classPath(), WithImages.class.getName()))
                .isEqualTo("2 × 2, by memio.imageio.ImageDoor, module unnamed");
    }

    @Test
    @DisplayName("is known to ImageIO on the module path, once it is registered")
    void imagesOnTheModulePath() throws Exception {
        assertThat(run(
                        "--module-path",
                        CORE.toString(),
                        "--add-modules",
                        "memio,java.desktop",
                        "-cp",
                        TESTS.toString(),
                        WithImages.class.getName()))
                .isEqualTo("2 × 2, by memio.imageio.ImageDoor, module memio");
    }
}
