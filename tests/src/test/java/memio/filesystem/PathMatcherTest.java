package memio.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import memio.testkit.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Globs mean what they mean on Unix. */
@DisplayName("a path matcher")
class PathMatcherTest {
    private final MemioFileSystem fs = MemioFileSystem.open();

    @AfterEach
    void close() throws IOException {
        fs.close();
    }

    private boolean matches(String pattern, String path) {
        return fs.getPathMatcher(pattern).matches(fs.getPath(path));
    }

    @Test
    void doesWhatTheJdkDocuments() {
        assertThat(matches("glob:*.java", "Main.java")).isTrue();
        assertThat(matches("glob:*.java", "a/Main.java")).isFalse();
        assertThat(matches("glob:*.*", "a.b")).isTrue();
        assertThat(matches("glob:*.*", "ab")).isFalse();
        assertThat(matches("glob:*.{java,class}", "A.class")).isTrue();
        assertThat(matches("glob:foo.?", "foo.a")).isTrue();
        assertThat(matches("glob:foo.?", "foo.ab")).isFalse();
        assertThat(matches("glob:/home/*/*", "/home/gus/data")).isTrue();
        assertThat(matches("glob:/home/*/*", "/home/gus")).isFalse();
        assertThat(matches("glob:/home/**", "/home/gus/data")).isTrue();
        assertThat(matches("glob:[!a-c]*", "dab")).isTrue();
        assertThat(matches("glob:[!a-c]*", "bad")).isFalse();
        assertThat(matches("glob:a[-b]", "a-")).isTrue();
        assertThat(matches("GLOB:\\*", "*")).isTrue();
        assertThat(matches("regex:a|b", "b")).isTrue();
        assertThat(matches("regex:a|b", "ab")).isFalse();
    }

    @Test
    void crossesLineEnds() {
        assertThat(matches("glob:**", "a\nb/c")).isTrue();
        assertThat(matches("glob:a?b", "a\nb")).isTrue();
    }

    @Test
    void refusesWhatIsNoPattern() {
        for (String wrong : new String[] {"*.java", ":a", ""}) {
            assertThatThrownBy(() -> fs.getPathMatcher(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> fs.getPathMatcher("sql:a%")).isInstanceOf(UnsupportedOperationException.class);
        for (String wrong :
                new String[] {"glob:[", "glob:[a", "glob:{a", "glob:{a{b}}", "glob:\\", "glob:[a/]", "regex:("}) {
            assertThatThrownBy(() -> fs.getPathMatcher(wrong)).isInstanceOf(PatternSyntaxException.class);
        }
    }

    @Test
    void agreesWithTheJdksOwn() {
        assumeTrue(File.separatorChar == '/', "the globs to compare with are not those of Unix");
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String glob = draw(random, "ab*?[]!-^{},\\.&+/$()|", 8);
            Object mine = matches(fs, glob, draw(new Random(i), "ab/-.^!&*,]}", 5), i);
            Object jdk = matches(FileSystems.getDefault(), glob, draw(new Random(i), "ab/-.^!&*,]}", 5), i);
            if (glob.matches(".*\\[.*-[\\[\\\\&].*")
                    || (jdk == PatternSyntaxException.class && glob.matches(".*\\[.*-.*"))) {
                continue; // the JDK takes some ends of ranges for a piece of a regular expression
            }
            assertThat(mine)
                    .as("%s of %s, -D%s=%d", i, glob, Seeds.PROPERTY, seed)
                    .isEqualTo(jdk);
        }
    }

    /** Whether the glob is one, and which of many names it matches. */
    private static Object matches(FileSystem in, String glob, String first, int seed) {
        try {
            var matcher = in.getPathMatcher("glob:" + glob);
            Random random = new Random(seed);
            StringBuilder found = new StringBuilder();
            String name = first;
            for (int i = 0; i < 20; i++) {
                found.append(matcher.matches(in.getPath(name)) ? name + " " : "");
                name = draw(random, "aaabb/-.^!&*,]}", 4);
            }
            return found.toString();
        } catch (PatternSyntaxException e) {
            return PatternSyntaxException.class;
        }
    }

    private static String draw(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
