package memio.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import memio.testkit.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Paths in memory are those of Unix: each answer is compared with that of the JDK's own. */
@DisplayName("paths in memory")
class PathAlgebraTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "ab",
        "a b",
        "",
        ".",
        "..",
        "...",
        "%",
        "%41",
        "~",
        "é",
        "日本",
        "\ud83d\ude00",
        "\uffee",
        "e\u0301",
        ".a",
        "a.b"
    };

    private final FileSystem unix = FileSystems.getDefault();
    private final MemioFileSystem fs = MemioFileSystem.open();
    private final long seed = Seeds.next();
    private final Random random = new Random(seed);

    @BeforeEach
    void hasModel() {
        assumeTrue(File.separatorChar == '/', "the paths to compare with are not those of Unix");
        try {
            Path unused = unix.getPath(String.join("", PIECES));
        } catch (InvalidPathException e) {
            assumeTrue(false, "the locale has no such names: " + e.getMessage());
        }
    }

    @AfterEach
    void close() throws IOException {
        fs.close();
    }

    private String text() {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "/" : "");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(4) == 0 ? "//" : "/");
        }
        if (random.nextBoolean()) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static @Nullable Object plain(@Nullable Object answer) {
        return answer instanceof Path path ? path.toString() + " " + path.isAbsolute() : answer;
    }

    private void compare(String about, Function<FileSystem, @Nullable Object> call) {
        List<@Nullable Object> answers = new ArrayList<>();
        for (FileSystem each : new FileSystem[] {fs, unix}) {
            try {
                answers.add(plain(call.apply(each)));
            } catch (IllegalArgumentException e) {
                answers.add(e.getClass());
            }
        }
        assertThat(answers.get(0))
                .as("%s, -D%s=%d", about, Seeds.PROPERTY, seed)
                .isEqualTo(answers.get(1));
    }

    @Test
    void haveTheSameParts() {
        for (int i = 0; i < 20_000; i++) {
            String a = text();
            compare(a, f -> f.getPath(a));
            compare(a + " more", f -> f.getPath("", a, "", "x", a));
            compare(a + " root", f -> f.getPath(a).getRoot());
            compare(a + " name", f -> f.getPath(a).getFileName());
            compare(a + " parent", f -> f.getPath(a).getParent());
            compare(a + " count", f -> f.getPath(a).getNameCount());
            compare(a + " normalize", f -> f.getPath(a).normalize());
            int from = random.nextInt(5) - 1;
            int to = random.nextInt(6) - 1;
            compare(a + " name " + from, f -> f.getPath(a).getName(from));
            compare(a + " subpath " + from + " " + to, f -> f.getPath(a).subpath(from, to));
            compare(a + " names", f -> {
                List<String> names = new ArrayList<>();
                f.getPath(a).forEach(name -> names.add(name.toString()));
                return names;
            });
        }
    }

    @Test
    void areComparedAndPutTogetherInTheSameWay() {
        for (int i = 0; i < 20_000; i++) {
            String a = text();
            String b = random.nextInt(4) == 0 ? a + "/" + text() : text();
            compare(a + " resolve " + b, f -> f.getPath(a).resolve(f.getPath(b)));
            compare(a + " resolve text " + b, f -> f.getPath(a).resolve(b));
            compare(a + " sibling " + b, f -> f.getPath(a).resolveSibling(b));
            compare(a + " relativize " + b, f -> f.getPath(a).relativize(f.getPath(b)));
            compare(a + " starts " + b, f -> f.getPath(a).startsWith(b));
            compare(b + " starts " + a, f -> f.getPath(b).startsWith(a));
            compare(a + " ends " + b, f -> f.getPath(a).endsWith(b));
            compare(a + " ends " + b, f -> f.getPath(a, b).endsWith(b));
            compare(a + " equals " + b, f -> f.getPath(a).equals(f.getPath(b)));
            compare(a + " order " + b, f -> Integer.signum(f.getPath(a).compareTo(f.getPath(b))));
        }
    }

    @Test
    void goThroughUris() {
        for (int i = 0; i < 20_000; i++) {
            Path path = fs.getPath(text());
            URI uri = path.toUri();
            assertThat(uri.getScheme()).isEqualTo("memio");
            assertThat(uri.toString()).as("%s", path).matches("[!-~]*");
            assertThat(Path.of(uri)).isEqualTo(path.toAbsolutePath());
            assertThat(Path.of(URI.create(uri.toString()))).isEqualTo(path.toAbsolutePath());
            compare(
                    path + " as URI",
                    f -> f.getPath("/" + path).toUri().getRawPath().replaceAll("(?<=.)/$", ""));
        }
    }

    @Test
    void haveASlashInTheUriOfADirectory() throws IOException {
        Path folder = fs.getPath("/a b");
        assertThat(folder.toUri()).hasToString("memio://" + fs.name() + "/a%20b");
        java.nio.file.Files.createDirectory(folder);
        assertThat(folder.toUri()).hasToString("memio://" + fs.name() + "/a%20b/");
        assertThat(Path.of(folder.toUri())).isEqualTo(folder);
        assertThat(fs.getPath("").toUri()).hasToString("memio://" + fs.name() + "/");
    }

    @Test
    void beginAtTheRoot() {
        assertThat(fs.getPath("a/b").toAbsolutePath()).isEqualTo(fs.getPath("/a/b"));
        assertThat(fs.getPath("").toAbsolutePath()).isEqualTo(fs.getPath("/"));
        Path absolute = fs.getPath("/a");
        assertThat(absolute.toAbsolutePath()).isSameAs(absolute);
        assertThat(fs.getRootDirectories()).containsExactly(fs.getPath("/"));
        assertThat(fs.getSeparator()).isEqualTo("/");
    }

    @Test
    void haveNoNulAndNoHalfCharacters() {
        for (String wrong : new String[] {"a\0b", "\0", "/a/\0", "\ud83d", "a\ude00", "\ud83dx", "\ude00\ud83d"}) {
            assertThatThrownBy(() -> fs.getPath(wrong)).isInstanceOf(InvalidPathException.class);
            assertThatThrownBy(() -> fs.getPath("a", wrong)).isInstanceOf(InvalidPathException.class);
        }
        assertThatThrownBy(() -> fs.getPath("ab\0c"))
                .isInstanceOfSatisfying(
                        InvalidPathException.class,
                        e -> assertThat(e.getIndex()).isEqualTo(2));
    }

    @Test
    void areNotThoseOfOtherFileSystems() throws IOException {
        Path disk = Path.of("a");
        Path mine = fs.getPath("a");
        assertThat(mine).isNotEqualTo(disk);
        assertThat(mine.startsWith(disk)).isFalse();
        assertThat(mine.endsWith(disk)).isFalse();
        assertThatThrownBy(() -> mine.resolve(disk)).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> mine.relativize(disk)).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> mine.compareTo(disk)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(mine::toFile).isInstanceOf(UnsupportedOperationException.class);
        try (MemioFileSystem other = MemioFileSystem.open()) {
            Path theirs = other.getPath("a");
            assertThat(mine).isNotEqualTo(theirs);
            assertThat(mine.startsWith(theirs)).isFalse();
            assertThat(mine.endsWith(theirs)).isFalse();
            assertThatThrownBy(() -> mine.relativize(theirs)).isInstanceOf(IllegalArgumentException.class);
            assertThat(new TreeSet<>(List.of(mine, theirs))).hasSize(2);
        }
    }
}
