package memio.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param path where it is
 * @param lines what is in it
 */
record MarkdownPage(Path path, List<String> lines) {
    /** The directory of the project, seen from this module's. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> ELSEWHERE = Set.of("target", ".git", ".cache", "node_modules");

    /** All of the project. */
    static List<MarkdownPage> all() throws IOException {
        List<MarkdownPage> pages = new ArrayList<>();
        collect(PROJECT, pages);
        return pages;
    }

    private static void collect(Path directory, List<MarkdownPage> pages) throws IOException {
        List<Path> children;
        try (Stream<Path> stream = Files.list(directory)) {
            children = stream.sorted().toList();
        }
        for (Path child : children) {
            if (Files.isDirectory(child)) {
                if (!ELSEWHERE.contains(child.getFileName().toString())) {
                    collect(child, pages);
                }
            } else if (child.toString().endsWith(".md")) {
                pages.add(new MarkdownPage(child, Files.readAllLines(child)));
            }
        }
    }

    /** What stands on the page behind {@code <!-- java: tested by}: the test that has its code; empty if there is none. */
    String testedBy() {
        String mark = "<!-- java: tested by ";
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length(), line.indexOf(" -->")))
                .findFirst()
                .orElse("");
    }

    /** The blocks of Java. */
    List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<!-- java:")) {
                comment.clear();
                do {
                    comment.add(lines.get(i));
                } while (!lines.get(i++).contains("-->"));
                i--;
            } else if (line.startsWith("```")) {
                int first = i + 1;
                do {
                    i++;
                } while (!lines.get(i).startsWith("```"));
                if (line.equals("```java")) {
                    snippets.add(new Snippet(path, first, List.copyOf(comment), lines.subList(first, i)));
                }
                comment.clear();
            } else if (!line.isBlank()) {
                comment.clear();
            }
        }
        return snippets;
    }

    /** The text without blocks of code. */
    String prose() {
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code && !line.startsWith("    ")) {
                prose.append(line.replaceAll("`[^`]*`", "``")).append('\n');
            }
        }
        return prose.toString();
    }

    /** The names by which its headings are linked to. */
    Set<String> anchors() {
        return lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return PROJECT.relativize(path).toString();
    }
}
