package memio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import memio.base.ClosedFileException;
import memio.base.Mode;
import memio.raw.FileIO;
import memio.raw.Raw;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where memio once failed CPython's own tests (see conformance). */
@DisplayName("what CPython's tests found")
class FoundByConformanceTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Newline.class,
            names = {"UNIVERSAL", "UNTRANSLATED"})
    @DisplayName("the line ends met are told, whatever the chunks are")
    void newlinesAreToldWhateverTheChunks(Newline newline) throws IOException {
        byte[] content = "\nab\r\nc\rd\r\n\r\rx\n".getBytes();
        for (int chunk = 1; chunk <= content.length; chunk++) {
            for (int size = 1; size <= content.length; size++) {
                Text options = Text.DEFAULT.newline(newline).chunkSize(chunk);
                try (var file = new TextIOWrapper(new BytesIO(content), options)) {
                    while (!file.read(size).isEmpty()) {
                        assertTrue(file.newlines().contains("\n"));
                    }
                    assertEquals(List.of("\r", "\n", "\r\n"), file.newlines());
                    file.seek(0);
                    assertEquals(7, file.readLines().size());
                }
            }
        }
    }

    @Test
    @DisplayName("writing no lines to a closed file of text is an error")
    void noLinesToClosedText() throws IOException {
        TextIOWrapper file = new TextIOWrapper(new BytesIO());
        file.close();
        assertThrows(ClosedFileException.class, () -> file.writeLines(List.of()));
    }

    @Test
    @DisplayName("a descriptor that is none is an illegal argument")
    void invalidDescriptor() {
        assertThrows(IllegalArgumentException.class, () -> Raw.of(new FileDescriptor(), Mode.of("rb")));
    }

    @Test
    @DisplayName("a file without a size is read to its end")
    void readAllOfWhatCannotSeek() throws IOException {
        byte[] content = new byte[20_000];
        content[19_999] = 1;
        try (var file = FileIO.of(Raw.of(new ByteArrayInputStream(content)), Mode.of("rb"), "stream", true)) {
            assertArrayEquals(content, file.readAll());
            assertArrayEquals(new byte[0], file.readAll());
        }
    }

    @Test
    @DisplayName("the descriptor of a pipe has a number")
    void filenoOfPipe() throws IOException, InterruptedException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "needs Linux: there is no " + descriptors);
        Path pipe = directory.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs mkfifo");
        try (var opened = new RandomAccessFile(pipe.toFile(), "rw");
                var file = Raw.of(opened.getFD(), Mode.of("r+b"))) {
            int number = file.fileno();
            assertEquals(pipe.toRealPath(), descriptors.resolve("" + number).toRealPath());
            assertEquals(number, file.fileno());
        }
    }

    @Test
    @DisplayName("who asks for line buffering of bytes is warned")
    void lineBufferingOfBytes() throws IOException {
        Path path = Files.createFile(directory.resolve("file"));
        List<LogRecord> records = new ArrayList<>();
        Logger logger = Logger.getLogger("memio");
        logger.setFilter(record -> !records.add(record));
        try {
            for (int buffering : new int[] {-1, 0, 512, 1}) {
                IO.open(path, "rb", Text.DEFAULT, Open.DEFAULT.buffering(buffering))
                        .close();
                assertEquals(buffering == 1 ? 1 : 0, records.size());
            }
            IO.openText(path, "r", Text.DEFAULT, Open.DEFAULT.buffering(1)).close();
            assertEquals(1, records.size());
        } finally {
            logger.setFilter(null);
        }
    }
}
