package memio.filesystem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accepts nothing but a path, given one in memory. */
@DisplayName("a path in memory serves")
class PathConsumersTest {
    private final MemioFileSystem fs = MemioFileSystem.open();

    @AfterEach
    void close() throws IOException {
        fs.close();
    }

    private Path file(String path, String content) throws IOException {
        Path file = fs.getPath(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @ParameterizedTest(name = "zip file systems, files in memory up to {0} bytes")
    @ValueSource(longs = {Long.MAX_VALUE, 100})
    void zipFileSystems(long threshold) throws IOException {
        Volume volume = Volume.DEFAULT.files(memio.storage.Spool.DEFAULT.threshold(threshold));
        try (MemioFileSystem here = MemioFileSystem.open(volume)) {
            Path zip = here.getPath("/archive.zip");
            try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
                Files.createDirectory(archive.getPath("/folder"));
                Files.writeString(archive.getPath("/folder/a"), "hello ".repeat(1000));
                Files.writeString(archive.getPath("/b"), "b");
            }
            try (FileSystem archive = FileSystems.newFileSystem(zip)) {
                assertThat(Files.readString(archive.getPath("/folder/a"))).isEqualTo("hello ".repeat(1000));
                Files.delete(archive.getPath("/b"));
                Files.writeString(archive.getPath("/c"), "c");
                Files.copy(archive.getPath("/c"), here.getPath("/unpacked"));
            }
            assertThat(Files.readString(here.getPath("/unpacked"))).isEqualTo("c");
            assertThat(here.snapshot().files()).containsOnlyKeys("/archive.zip", "/unpacked");
            try (FileSystem archive = FileSystems.newFileSystem(zip);
                    var entries = Files.walk(archive.getPath("/"))) {
                assertThat(entries.map(Path::toString)).containsExactlyInAnyOrder("/", "/folder", "/folder/a", "/c");
            }
        }
    }

    @Test
    void zipFileSystemsInZipFileSystems() throws IOException {
        Path inner = fs.getPath("/inner.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inner))) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write("hello".getBytes(UTF_8));
        }
        Path outer = fs.getPath("/outer.zip");
        try (FileSystem archive = FileSystems.newFileSystem(outer, Map.of("create", true))) {
            Files.copy(inner, archive.getPath("inner.zip"));
        }
        try (FileSystem archive = FileSystems.newFileSystem(outer);
                FileSystem inside = FileSystems.newFileSystem(archive.getPath("inner.zip"))) {
            assertThat(Files.readString(inside.getPath("a"))).isEqualTo("hello");
        }
    }

    // ---- the compiler, and what loads its classes

    private void compile(Path sources, List<Path> classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "this is a run-time environment without a compiler");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(sources));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            // Otherwise it looks for processors in the class path, and that as files on the disk.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            List<Path> found;
            try (var all = Files.walk(sources)) {
                found = all.filter(path -> path.toString().endsWith(".java")).toList();
            }
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            List.of("-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(found))
                    .call();
            assertThat(compiled).as("%s", diagnostics.getDiagnostics()).isTrue();
        }
    }

    @Test
    void theCompilerAndClassLoaders() throws Exception {
        file(
                "/lib/src/greeting/Words.java",
                "package greeting; public class Words { public static String hello() { return \"hello\"; } }");
        compile(fs.getPath("/lib/src"), List.of(), fs.getPath("/lib/classes"));
        Path jar = fs.getPath("/lib/words.jar");
        try (FileSystem archive = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectory(archive.getPath("greeting"));
            Files.copy(fs.getPath("/lib/classes/greeting/Words.class"), archive.getPath("greeting/Words.class"));
        }
        file("/app/src/Main.java", """
                public class Main implements java.util.concurrent.Callable<String> {
                    public String call() { return new Object() { String text() { return greeting.Words.hello(); } }.text(); }
                }
                """);
        try (FileSystem archive = FileSystems.newFileSystem(jar)) { // of a jar by its path the compiler wants a File
            compile(fs.getPath("/app/src"), List.of(archive.getPath("/")), fs.getPath("/app/classes"));
        }
        assertThat(fs.snapshot().files()).containsKeys("/app/classes/Main.class", "/app/classes/Main$1.class");

        file("/app/classes/text.txt", "found");
        URL[] urls = {
            fs.getPath("/app/classes").toUri().toURL(),
            fs.getPath("/lib/classes").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            Callable<?> main = (Callable<?>)
                    loader.loadClass("Main").getDeclaredConstructor().newInstance();
            assertThat(main.call()).isEqualTo("hello");
            try (InputStream text = loader.getResourceAsStream("text.txt")) {
                assertThat(text).hasContent("found");
            }
            assertThat(loader.getResource("missing")).isNull();
        }
    }

    // ---- small things

    @Test
    void theRestOfTheJdk() throws IOException {
        Path text = file("/text", "one two\nthree");
        try (Scanner scanner = new Scanner(text)) {
            assertThat(scanner.next() + scanner.next()).isEqualTo("onetwo");
        }
        assertThat(HttpRequest.BodyPublishers.ofFile(text).contentLength()).isEqualTo(13);
        try (var lines = Files.lines(text).parallel()) {
            assertThat(lines).containsExactly("one two", "three");
        }
        try (FileChannel from = FileChannel.open(text);
                FileChannel to =
                        FileChannel.open(fs.getPath("/copy"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(from.transferTo(4, 100, to)).isEqualTo(9);
        }
        assertThat(Files.readString(fs.getPath("/copy"))).isEqualTo("two\nthree");
    }
}
