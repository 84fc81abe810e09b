package memio.paths;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import memio.BytesIO;
import memio.FilePath;
import memio.SpooledIO;
import memio.storage.Spool;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import org.jetbrains.bio.npy.NpyArray;
import org.jetbrains.bio.npy.NpyFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Libraries and programs that accept nothing but a path get one. */
@DisplayName("consumers of paths")
class PathConsumersTest {
    private static BytesIO zip() throws IOException {
        BytesIO file = new BytesIO();
        try (ZipOutputStream zip = new ZipOutputStream(file.asOutputStream())) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("Hello World".getBytes(UTF_8));
        }
        return file;
    }

    @Test
    void zip4jReadsWithoutAName() throws IOException {
        byte[] entry = FilePath.withPath(zip(), path -> {
            try (ZipFile zip = new ZipFile(path.toFile())) {
                return zip.getInputStream(zip.getFileHeader("hello.txt")).readAllBytes();
            }
        });
        assertThat(new String(entry, UTF_8)).isEqualTo("Hello World");
    }

    @Test
    void zip4jAddsAnEntryUnderAName() throws IOException {
        BytesIO file = zip();
        try (FilePath path = FilePath.named(file, "archive.zip")) {
            try (ZipFile zip = new ZipFile(path.path().toFile())) {
                ZipParameters added = new ZipParameters();
                added.setFileNameInZip("added.txt");
                zip.addStream(new ByteArrayInputStream(new byte[1_000]), added);
            }
            path.writeBack();
        }
        int entries = FilePath.withPath(file, path -> {
            try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(path.toFile())) {
                return zip.size();
            }
        });
        assertThat(entries).isEqualTo(2);
    }

    @Test
    void numpyArraysAreWrittenAndRead() throws IOException {
        double[] numbers = {1.5, -2, 1e300};
        try (SpooledIO file = new SpooledIO(Spool.DEFAULT.threshold(16))) {
            try (FilePath path = FilePath.of(file)) {
                NpyFile.write(path.path(), numbers, new int[] {3});
                path.writeBack();
            }
            assertThat(new String(file.read(6), UTF_8)).endsWith("NUMPY");
            NpyArray read = FilePath.withPath(file, path -> NpyFile.read(path, Integer.MAX_VALUE));
            assertThat(read.asDoubleArray()).isEqualTo(numbers);
        }
    }

    @Test
    void sqliteKeepsADatabaseInAFile() throws IOException, SQLException {
        BytesIO file = new BytesIO();
        try (FilePath path = FilePath.named(file, "data.sqlite")) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.path());
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("create table t (name text)");
                statement.executeUpdate("insert into t values ('memio')");
            }
            path.writeBack();
        }
        try (FilePath path = FilePath.named(file, "copy.sqlite");
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.path());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("memio");
        }
    }

    // ---- child processes

    private static String run(Path path, String... command) throws IOException {
        List<String> line = new ArrayList<>(Arrays.asList(command));
        line.replaceAll(word -> word.equals("PATH") ? path.toString() : word);
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException e) {
            return assumeTool(command[0], e);
        }
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static String runOn(BytesIO file, String... command) throws IOException {
        return FilePath.withPath(file, path -> run(path, command));
    }

    private static String assumeTool(String tool, IOException e) {
        assumeTrue(false, tool + " is not here: " + e.getMessage());
        return "";
    }

    @Test
    void unzipListsIt() throws IOException {
        assertThat(runOn(zip(), "unzip", "-l", "PATH")).contains("hello.txt");
    }

    @Test
    void fileKnowsWhatItIs() throws IOException {
        assertThat(runOn(zip(), "file", "-L", "PATH")).contains("Zip archive");
    }

    @Test
    void pythonReadsIt() throws IOException {
        String program = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('hello.txt').decode())";
        assertThat(runOn(zip(), "python3", "-c", program, "PATH")).isEqualToIgnoringNewLines("Hello World");
    }

    @Test
    void pythonChangesIt() throws IOException {
        BytesIO file = zip();
        String program = "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'a').writestr('more.txt', 'more')";
        try (FilePath path = FilePath.of(file)) {
            assertThat(run(path.path(), "python3", "-c", program, "PATH")).isEmpty();
            path.writeBack();
        }
        assertThat(runOn(file, "unzip", "-l", "PATH")).contains("more.txt");
    }
}
