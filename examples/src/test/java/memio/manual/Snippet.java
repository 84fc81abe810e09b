package memio.manual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of Java on a page. The comment of HTML in front of it, which readers do not see, may say {@code java: given} and what the code takes for
 * granted (a line that begins with {@code static} is a method), or {@code java: fragment} and why it is no program.
 *
 * <p>A line that ends with {@code // → value} says what its expression, or the variable that it sets, is; that is checked. {@code …} is what the
 * reader fills in.
 *
 * @param page where it stands
 * @param line the number of the line in front of it
 * @param comment the lines of the comment in front of it, or none
 * @param code its lines
 */
record Snippet(Path page, int line, List<String> comment, List<String> code) {
    private static final Pattern VALUE = Pattern.compile("(\\s*)(.*?);\\s*// → (.*)");
    private static final Pattern SET = Pattern.compile("(?:[\\w<>\\[\\], ]+ )?(\\w+) = [^=].*");

    /** What every page may use; {@code java.lang} has an IO as well, from Java 25 on. */
    private static final String IMPORTS = """
            import java.io.*;
            import java.net.*;
            import java.nio.*;
            import java.nio.channels.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.stream.*;
            import static java.nio.charset.StandardCharsets.*;
            import memio.*;
            import memio.IO;
            import memio.base.*;
            import memio.binary.*;
            import memio.filesystem.*;
            import memio.raw.*;
            import memio.storage.*;
            import memio.text.*;
            """;

    boolean isFragment() {
        return !comment.isEmpty() && comment.get(0).startsWith("<!-- java: fragment");
    }

    String className() {
        return "Snippet" + line;
    }

    /** A class whose method {@code run} is the code. */
    String source() {
        List<String> imports = new ArrayList<>();
        List<String> members = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Stream<String> given = comment.size() > 2 ? comment.subList(1, comment.size() - 1).stream() : Stream.of();
        Stream.concat(given, code.stream().map(Snippet::checked)).forEach(text -> {
            boolean member = text.startsWith("static ");
            (text.startsWith("import ") ? imports : member ? members : body).add(text);
        });
        return IMPORTS + lines(imports) + "public class " + className() + " {\n" + lines(members)
                + "public static void run() throws Exception {\n" + lines(body) + "}\n}\n";
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(text -> text + "\n").collect(Collectors.joining());
    }

    private static String checked(String text) {
        Matcher value = VALUE.matcher(text.replace("{ … }", "{ }"));
        if (!value.matches()) {
            return text.replace("{ … }", "{ }");
        }
        String check = value.group(1) + Values.class.getName() + ".check(%s, \""
                + value.group(3).replace("\\", "\\\\").replace("\"", "\\\"") + "\");";
        Matcher set = SET.matcher(value.group(2));
        return set.matches()
                ? value.group(1) + value.group(2) + "; " + check.formatted(set.group(1))
                : check.formatted(value.group(2));
    }

    @Override
    public String toString() {
        return MarkdownPage.PROJECT.relativize(page) + ":" + (line + 1);
    }
}
