package memio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import memio.cli.demo.Demo;
import memio.cli.demo.Headline;
import memio.cli.terminal.Output;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("memio")
class MainTest {
    private static final Terminal PLAIN = new Terminal(false, false, StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("demo makes of the iris measurements what it says, in 80 columns")
    void iris() throws IOException {
        Path output = directory.resolve("new/memio-demo");
        assertThat(run("demo", "--output", output.toString())).isZero();
        assertThat(out.toString())
                .contains("150 rows, 5 columns (4 of numbers)")
                .contains("755 cells written as Excel, read back, equal")
                .contains("BytesIO                  ")
                .contains("Saved in " + output);
        assertThat(out.toString().lines().filter(line -> !line.startsWith("Saved in ")))
                .allMatch(line -> line.length() <= 80);
        assertThat(out.toString()).doesNotContain("\u001b");
        assertThat(members(output.resolve("iris.zip"))).contains("iris.csv", "iris.xlsx");
        try (ZipFile zip = new ZipFile(output.resolve("iris.zip").toFile());
                InputStream csv = zip.getInputStream(zip.getEntry("iris.csv"));
                InputStream shipped = Demo.class.getResourceAsStream("iris.csv")) {
            assertThat(csv).hasSameContentAs(shipped);
        }
    }

    @Test
    @DisplayName("demo draws the table and the times, where there are fonts")
    void pictures() throws IOException {
        assertThat(run("demo", "-o", directory.toString())).isZero();
        assumeTrue(!err.toString().contains("no charts"), err::toString);
        assertThat(members(directory.resolve("iris.zip"))).containsExactly("iris.csv", "iris.png", "iris.xlsx");
        for (String name : new String[] {"iris.png", "headline.png"}) {
            assertThat(ImageIO.read(directory.resolve(name).toFile()).getWidth())
                    .isEqualTo(1200);
        }
    }

    @Test
    @DisplayName("demo takes files of the user, also two of the same name, and one called headline")
    void files() throws IOException {
        Path one = Files.writeString(
                Files.createDirectory(directory.resolve("a")).resolve("data.csv"), "x;y\n1,5;2\n3;4\n");
        Path two = Files.writeString(directory.resolve("data.csv"), "city,people\nOslo,700000\nRome,2800000\n");
        Path three = Files.writeString(directory.resolve("headline.csv"), "n\n1\n2\n");
        Path four = Files.writeString(directory.resolve("table.xlsx"), "n\n1\n2\n");
        Path output = directory.resolve("out");
        assertThat(run(
                        "demo",
                        one.toString(),
                        two.toString(),
                        three.toString(),
                        four.toString(),
                        "-o",
                        output.toString()))
                .isZero();
        assertThat(members(output.resolve("data.zip"))).contains("data.csv", "data.xlsx");
        assertThat(members(output.resolve("data-2.zip"))).contains("data.csv", "data-2.xlsx");
        assertThat(members(output.resolve("headline-2.zip"))).contains("headline.csv", "headline-2.xlsx");
        assertThat(members(output.resolve("table.zip"))).contains("table.xlsx.csv", "table.xlsx");
        assertThat(out.toString())
                .contains("2  data.csv", "3  data.csv", "4  headline.csv", "5  table.xlsx", "6  400 appends");
    }

    @Test
    @DisplayName("demo leaves nothing in the directory for temporary files")
    void temporaryFiles() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<String> before = demoFiles(temporary);
        assertThat(run("demo", "-o", directory.toString())).isZero();
        assertThat(demoFiles(temporary)).isEqualTo(before);
    }

    @Test
    @DisplayName("demo tells of bad input in one line, and makes nothing then")
    void badInput() throws IOException {
        Path output = directory.resolve("out");
        Path good = Files.writeString(directory.resolve("good.csv"), "a,b\n1,2\n");
        Path empty = Files.createFile(directory.resolve("empty.csv"));
        Path header = Files.writeString(directory.resolve("header.csv"), "a,b\n");
        Path picture = Files.write(directory.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Path large = directory.resolve("large.csv");
        Files.write(large, new byte[(16 << 20) + 1]);
        String missing = directory.resolve("missing.csv").toString();
        fails("no such file: " + missing, "demo", missing, "-o", output.toString());
        fails("no such file: " + missing, "demo", good.toString(), missing, "-o", output.toString());
        fails("is a directory: " + directory, "demo", directory.toString(), "-o", output.toString());
        fails("empty file: " + empty, "demo", empty.toString(), "-o", output.toString());
        fails("not CSV: header.csv: no rows below the header", "demo", header.toString(), "-o", output.toString());
        fails("not a text file: x.png: U+0000 in line 1", "demo", picture.toString(), "-o", output.toString());
        fails(
                "larger than 16 MiB, which is all the demo reads: " + large,
                "demo",
                large.toString(),
                "-o",
                output.toString());
        fails("not a directory: " + good, "demo", "-o", good.toString());
        assertThat(output).doesNotExist();
    }

    @Test
    @DisplayName("demo says which file it may not read")
    void forbidden() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.csv"), "a,b\n1,2\n");
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "this user may read everything");
        fails("permission denied: " + secret, "demo", secret.toString(), "-o", directory.toString());
    }

    @Test
    @DisplayName("shows the stack trace of an error to those who ask for it")
    void verbose() {
        for (String[] args : new String[][] {{"-v", "demo", "missing.csv"}, {"demo", "missing.csv", "--verbose"}}) {
            assertThat(run(args)).isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("memio: no such file: missing.csv")
                    .contains("\tat memio.cli.demo.");
        }
    }

    @Test
    @DisplayName("without arguments prints its help, with --version its version")
    void help() {
        assertThat(run()).isZero();
        assertThat(out.toString()).startsWith("Usage: memio").contains("demo");
        for (String command : List.of("demo", "shell", "bench", "cat", "cp", "iconv", "with-path")) {
            assertThat(out.toString()).contains("  " + command + " ");
        }
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("memio ");
        assertThat(run("demo", "--help")).isZero();
        assertThat(out.toString()).contains("FILE", "--output");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("does not understand in one line, and with code 2")
    void misunderstood() {
        misunderstands("unknown command: foo; try: memio --help", "foo");
        misunderstands("unknown command: dem; did you mean demo?", "dem");
        misunderstands("unknown option: --foo; try: memio --help", "--foo");
        misunderstands("unknown option: --outptu; did you mean --output?", "demo", "--outptu", "x");
        misunderstands("missing required parameter for option '--output' (DIR); try: memio demo --help", "demo", "-o");
        misunderstands("unknown command: a b; try: memio --help", "a\nb");
    }

    private void misunderstands(String message, String... args) {
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("memio: " + message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    private void fails(String message, String... args) {
        assertThat(run(args)).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("memio: " + message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    /** The command with a benchmark that takes no time. */
    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Demo demo = new Demo(PLAIN, new Headline(400, Duration.ZERO));
        Standard standard = new Standard(InputStream.nullInputStream(), new Output(OutputStream.nullOutputStream()));
        return Main.run(
                Main.commandLine(PLAIN, standard, demo)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true)),
                standard,
                args);
    }

    private static Set<String> members(Path zip) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            opened.stream().forEach(entry -> names.add(entry.getName()));
        }
        return names;
    }

    private static Set<String> demoFiles(Path directory) throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.newDirectoryStream(directory, "{memio-demo,imageio}*")) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
