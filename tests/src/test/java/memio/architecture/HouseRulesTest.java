package memio.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.StringIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this house does not do, in the library itself. */
@DisplayName("the library has")
class HouseRulesTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(BytesIO.class.getProtectionDomain().getCodeSource().getLocation());

    /** Comments, and literals in which there could be the beginning of one. */
    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\])+'", Pattern.DOTALL);

    /** A comment on its way out of {@link #NO_CODE}, so that one still sees where documentation was. */
    private static final String DOCUMENTATION = "§";

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^ *((?:(?:public|protected|static|final|abstract|sealed|non-sealed|strictfp) )+)(?:class|interface|enum|record|@interface) (\\w+)",
            Pattern.MULTILINE);

    @Test
    @DisplayName("no class whose name says nothing")
    void names() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)(\\$.*)?")
                .check(CORE);
    }

    @Test
    @DisplayName("no Unsafe, no ThreadLocal, no finalizer")
    void tricks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("(sun\\.misc|jdk\\.internal\\.misc)\\.Unsafe|java\\.lang\\.(Inheritable)?ThreadLocal")
                .check(CORE);
        // An empty one keeps that of a superclass from being called.
        noMethods()
                .that(DescribedPredicate.describe(
                        "do something", m -> !m.getAccessesFromSelf().isEmpty()))
                .should()
                .haveName("finalize")
                .check(CORE);
    }

    @Test
    @DisplayName("nothing that can be serialized but exceptions and enums")
    void serialization() {
        assertThat(CORE.stream()
                        .filter(c -> c.isAssignableTo(Serializable.class))
                        .filter(c -> !c.isAssignableTo(Throwable.class) && !c.isAssignableTo(Enum.class))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    @DisplayName("no locks, but where a method of the JDK has one")
    void synchronization() throws IOException {
        methods()
                .that()
                .doNotHaveName("fillInStackTrace")
                .should()
                .notHaveModifier(JavaModifier.SYNCHRONIZED)
                .check(CORE);
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            assertThat(Pattern.compile("\\bsynchronized\\s*\\(")
                            .matcher(source.getValue())
                            .find())
                    .as("synchronized in %s", source.getKey())
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "no checked exception in {0}, except where a foreign stream or file may throw one")
    @ValueSource(classes = {BytesIO.class, StringIO.class})
    void checkedExceptions(Class<?> type) {
        List<String> offenders = new ArrayList<>();
        for (Method method : type.getMethods()) {
            boolean own = !method.getDeclaringClass().isInterface() && method.getDeclaringClass() != Object.class;
            if (own && !method.isBridge() && throwsChecked(method) && !takesForeign(method)) {
                offenders.add(method.toString());
            }
        }
        assertThat(offenders).isEmpty();
    }

    /** What is thrown by name; a type parameter stands for nothing in a file in memory. */
    private static boolean throwsChecked(Method method) {
        for (Type thrown : method.getGenericExceptionTypes()) {
            if (thrown instanceof Class<?> c && !RuntimeException.class.isAssignableFrom(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesForeign(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(p -> Closeable.class.isAssignableFrom(p)
                        || Flushable.class.isAssignableFrom(p)
                        || Appendable.class.isAssignableFrom(p)
                        || Readable.class.isAssignableFrom(p));
    }

    @Test
    @DisplayName("documentation on each public type")
    void documentation() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            Matcher type = PUBLIC_TYPE.matcher(source.getValue());
            while (type.find()) {
                String before = source.getValue().substring(0, type.start()).stripTrailing();
                String declaration = type.group(1);
                if (declaration.contains("public")
                        && !withoutAnnotations(before).endsWith(DOCUMENTATION)) {
                    offenders.add(source.getKey().getFileName() + ": " + type.group(2));
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    private static String withoutAnnotations(String code) {
        return code.replaceFirst("(\\s*@\\w+(\\([^)]*\\))?)+$", "");
    }

    /** The sources of the library, with a mark in the place of each documentation and without other comments and literals. */
    private static Map<Path, String> sources() throws IOException {
        Path root = Path.of("..", "core", "src", "main", "java");
        assumeTrue(Files.isDirectory(root), () -> "the sources of core are not in " + root.toAbsolutePath());
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    String code = NO_CODE.matcher(Files.readString(file))
                            .replaceAll(match -> match.group().startsWith("/**") ? DOCUMENTATION : "");
                    sources.put(file, code);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(sources).hasSizeGreaterThan(30);
        return sources;
    }
}
