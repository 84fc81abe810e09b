package memio.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/python-mapping.md} has a row for every name of Python's {@code io}, and names only what there is. */
@DisplayName("the page that maps Python to memio")
class PythonMappingTest {
    private static final Path PAGE = Path.of("..", "docs", "python-mapping.md");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final List<String> PACKAGES =
            List.of("memio", "memio.base", "memio.storage", "memio.raw", "memio.binary", "memio.text");

    /** A row of a table: Python's side, memio's side. */
    private record Row(String python, String memio) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(cells -> new Row(cells[1], cells[2]))
                .toList();
    }

    private static List<String> spans(String cell) {
        return SPAN.matcher(cell).results().map((MatchResult m) -> m.group(1)).toList();
    }

    @Test
    @DisplayName("has a row for every public name of CPython 3.13")
    void hasEveryName() throws IOException {
        Set<String> mapped = rows().stream()
                .flatMap(row -> spans(row.python).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> missing = new ArrayList<>();
        int names = 0;
        for (String line : lines("python-names.txt")) {
            List<String> owners = List.of(line.substring(0, line.indexOf(':')).split(" "));
            for (String name : line.substring(line.indexOf(':') + 2).split(" ")) {
                names++;
                if (Stream.concat(owners.stream(), Stream.of("io"))
                        .noneMatch(owner -> mapped.contains(entry(owner, name)))) {
                    missing.add(entry(owners.get(0), name));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(names).isGreaterThan(250);
    }

    /** How the page writes a name of {@code owner}. */
    private static String entry(String owner, String name) {
        return owner.equals("io") ? name : name.startsWith("(") ? owner + name : owner + "." + name;
    }

    @Test
    @DisplayName("names only what memio has")
    void namesWhatThereIs() throws IOException {
        List<String> unknown = rows().stream()
                .flatMap(row -> spans(row.memio).stream())
                .filter(span -> !exists(span))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("says of every name what it is, or that there is nothing")
    void saysOfEveryName() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            boolean nothing = row.memio.equals("—");
            assertThat(nothing || !spans(row.memio).isEmpty()).as(row.python).isTrue();
        });
    }

    private static boolean exists(String span) {
        String[] parts = span.split("\\.");
        return PACKAGES.stream()
                .flatMap(name -> find(name + "." + parts[0]).stream())
                .anyMatch(type -> parts.length == 1 || hasMember(type, parts[1]));
    }

    private static boolean hasMember(Class<?> type, String name) {
        return Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
                .anyMatch(member -> member.getName().equals(name));
    }

    private static List<Class<?>> find(String name) {
        try {
            Class<?> type = Class.forName(name, false, BytesIO.class.getClassLoader());
            return Modifier.isPublic(type.getModifiers()) ? List.of(type) : List.of();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = PythonMappingTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
