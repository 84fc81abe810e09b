package memio.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@DisplayName("the manual")
class ManualTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern OUTSIDE = Pattern.compile("[a-z]+:.*");

    @TestFactory
    @DisplayName("has code that compiles and runs")
    @ResourceLock(Resources.SYSTEM_OUT)
    Stream<DynamicTest> code() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        assumeTrue(javac != null, "this Java has no compiler");
        SnippetCompiler compiler = new SnippetCompiler(javac);
        List<DynamicTest> tests = new ArrayList<>();
        for (MarkdownPage page : MarkdownPage.all()) {
            if (!page.testedBy().isEmpty()) {
                tests.add(DynamicTest.dynamicTest(
                        page.toString(),
                        () -> assertThat(MarkdownPage.PROJECT.resolve(page.testedBy()))
                                .content()
                                .contains(page.path().getFileName().toString())));
                continue;
            }
            for (Snippet snippet : page.snippets()) {
                if (!snippet.isFragment()) {
                    tests.add(DynamicTest.dynamicTest(snippet.toString(), () -> compiler.run(snippet)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    @DisplayName("has links that lead somewhere")
    void links() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MarkdownPage page : MarkdownPage.all()) {
            for (MatchResult found : LINK.matcher(page.prose()).results().toList()) {
                String link = found.group(1);
                if (!OUTSIDE.matcher(link).matches() && !leadsSomewhere(page, link)) {
                    broken.add(page + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(MarkdownPage page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page.path() : page.path().resolveSibling(file);
        if (!Files.exists(target) || hash < 0) {
            return Files.exists(target);
        }
        return new MarkdownPage(target, Files.readAllLines(target)).anchors().contains(link.substring(hash + 1));
    }

    @Test
    @DisplayName("is linked to from its index, every page of it")
    void index() throws IOException {
        Path docs = MarkdownPage.PROJECT.resolve("docs");
        String index = Files.readString(docs.resolve("README.md"));
        for (MarkdownPage page : MarkdownPage.all()) {
            boolean decision = page.path().startsWith(docs.resolve("decisions"))
                    && !page.path().endsWith("README.md");
            if (page.path().startsWith(docs) && !page.path().equals(docs.resolve("README.md")) && !decision) {
                assertThat(index)
                        .contains("](" + docs.relativize(page.path()).toString().replace('\\', '/') + ")");
            }
        }
    }
}
