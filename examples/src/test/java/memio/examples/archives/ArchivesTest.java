package memio.examples.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.Python;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an archive")
class ArchivesTest {
    private static final Map<String, Snapshot> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("hello.txt", Snapshot.of("Hello World\n".getBytes(UTF_8)));
        MEMBERS.put("empty", Snapshot.empty());
        MEMBERS.put("folder/large.bin", Snapshot.of(new byte[200_000]));
    }

    private final BytesIO file = new BytesIO();

    @Test
    @DisplayName("of zip is written and read")
    void zip() throws IOException {
        ZipArchive.save(MEMBERS, file);
        assertThat(ZipArchive.load(file)).containsExactlyEntriesOf(MEMBERS);
    }

    @Test
    @DisplayName("of tar is written and read")
    void tar() throws IOException {
        TarArchive.save(MEMBERS, file);
        file.seek(0);
        assertThat(TarArchive.load(file)).containsExactlyEntriesOf(MEMBERS);
    }

    @Test
    @DisplayName("of 7z is written and read")
    void sevenZip() throws IOException {
        SevenZipArchive.save(MEMBERS, file);
        file.seek(0);
        assertThat(SevenZipArchive.load(file)).containsExactlyInAnyOrderEntriesOf(MEMBERS);
    }

    @Test
    @DisplayName("in an archive in an archive is found again")
    void nested() throws IOException {
        assertThat(ArchiveInArchive.unwrap(ArchiveInArchive.wrap(MEMBERS))).containsExactlyEntriesOf(MEMBERS);
    }

    @Test
    @DisplayName("is what Python reads")
    void python() throws Exception {
        Python.assumeModule("zipfile");
        ZipArchive.save(MEMBERS, file);
        String zip = "import io, sys, zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); "
                + "print(z.testzip(), [(i.filename, i.file_size) for i in z.infolist()])";
        String expected = "[('hello.txt', 12), ('empty', 0), ('folder/large.bin', 200000)]";
        assertThat(Python.ask(zip, file.snapshot())).isEqualTo("None " + expected);
        BytesIO second = new BytesIO();
        TarArchive.save(MEMBERS, second);
        String tar = "import io, sys, tarfile; t = tarfile.open(fileobj=io.BytesIO(sys.stdin.buffer.read())); "
                + "print([(i.name, i.size) for i in t])";
        assertThat(Python.ask(tar, second.snapshot())).isEqualTo(expected);
    }
}
