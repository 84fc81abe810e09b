package memio.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the page of recipes")
class RecipesPageTest {
    private static final Path PAGE =
            Path.of("..", "docs", "recipes", "README.md").normalize();
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern PUBLIC = Pattern.compile("(?m)^public (final class|enum|record) (\\w+)");

    /** Public, but parts of an example rather than one. */
    private static final List<String> PARTS = List.of("Measurement", "Reading");

    @Test
    @DisplayName("links to what is there")
    void links() throws IOException {
        assertThat(LINK.matcher(Files.readString(PAGE)).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
    }

    @Test
    @DisplayName("names every example")
    void complete() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<String> examples = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> PUBLIC.matcher(read(path)).results())
                    .map((MatchResult found) -> found.group(2))
                    .filter(name -> !PARTS.contains(name))
                    .toList();
            assertThat(examples)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(name -> assertThat(page).contains("[" + name + "]("));
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
