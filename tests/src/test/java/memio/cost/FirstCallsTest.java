package memio.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import memio.children.Children;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cold program does not wait for the JVM to learn about lambdas and joined strings, since the calls that most programs begin
 * with use none: the first of each takes milliseconds. Classes are counted here, not milliseconds.
 */
@DisplayName("the first calls of a program")
class FirstCallsTest {
    private static final String LOADED = " source: ";

    @TempDir
    Path directory;

    @Test
    @DisplayName("make no lambda and join no string by way of java.lang.invoke")
    void noLambdas() throws Exception {
        Set<String> loaded = loaded(directory.resolve("file").toString());
        loaded.removeAll(loaded());
        assertThat(loaded).contains("memio.text.TextIOWrapper", "memio.StringIO", "memio.BytesIO");
        assertThat(loaded.stream().filter(FirstCallsTest::isMadeAtRunTime)).isEmpty();
    }

    private static boolean isMadeAtRunTime(String name) {
        return name.startsWith("memio.") && name.contains("$$Lambda")
                || name.startsWith("java.lang.invoke.StringConcat");
    }

    /** The classes that {@link FirstCalls} loads when it is given these arguments; without any, it does nothing. */
    private static Set<String> loaded(String... arguments) throws IOException, InterruptedException {
        Process child = Children.startWith(List.of("-Xlog:class+load=info:stdout:none"), FirstCalls.class, arguments);
        String said = Children.output(child);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains(FirstCalls.class.getName() + LOADED);
        return said.lines()
                .filter(line -> line.contains(LOADED))
                .map(line -> line.substring(0, line.indexOf(LOADED)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
