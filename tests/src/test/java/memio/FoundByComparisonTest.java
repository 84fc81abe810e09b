package memio;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import memio.base.LiveViewException;
import memio.base.Whence;
import memio.raw.FileIO;
import memio.text.DecodeException;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where memio once answered differently from CPython, as a comparison of random programs showed (see conformance). */
@DisplayName("answers that once differed from CPython's")
class FoundByComparisonTest {

    @Test
    @DisplayName("a live view forbids truncate before its argument is looked at")
    void viewForbidsTruncateToNegativeSize() {
        try (var file = new BytesIO(new byte[] {1, 2});
                var view = file.getBuffer()) {
            assertThrows(LiveViewException.class, () -> file.truncate(-1));
            assertEquals(2, view.size());
        }
    }

    @Test
    @DisplayName("writing nothing does not move to the end in append mode")
    void nothingAppended(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(directory.resolve("file"), "abc");
        try (FileIO file = IO.openRaw(path, "a+")) {
            file.seek(1);
            assertEquals(0, file.write(new byte[0]));
            assertEquals(1, file.tell());
            assertArrayEquals("bc".getBytes(UTF_8), file.read(9));
        }
    }

    @Test
    @DisplayName("after a write the decoder begins anew, and demands its mark")
    void markDemandedAfterWrite() throws IOException {
        byte[] content = "\ufeffabcd".getBytes(UTF_16LE);
        try (var file = new TextIOWrapper(new BytesIO(content), Text.DEFAULT.encoding("utf-16"))) {
            file.write("x");
            assertThrows(DecodeException.class, file::read);
        }
        try (var file = new TextIOWrapper(new BytesIO(content), Text.DEFAULT.encoding("utf-16-le"))) {
            file.write("x");
            assertEquals("abcd", file.read());
        }
    }

    @Test
    @DisplayName("where line ends are not translated, a character at the end of a chunk is not held back")
    void returnAtTheEndOfAChunk() throws IOException {
        byte[] content = {0, '\r', (byte) 0x9f};
        Text text = Text.DEFAULT.encoding("utf-16-be").newline(Newline.CRLF);
        try (var file = new TextIOWrapper(new BytesIO(content), text)) {
            assertEquals("\r", file.read(1));
            assertThrows(DecodeException.class, () -> file.read(1));
        }
    }

    @Test
    @DisplayName("telling a position in the first chunk starts the account of line ends anew, also in malformed text")
    void newlinesAfterTell() throws IOException {
        byte[] content = {(byte) 0x81, '\n'};
        Text text = Text.DEFAULT.errors("surrogateescape");
        try (var file = new TextIOWrapper(new BytesIO(content), text)) {
            assertEquals("\udc81", file.readLine(1));
            assertEquals(List.of("\n"), file.newlines());
            file.tell();
            assertEquals(List.of(), file.newlines());
        }
    }

    @Test
    @DisplayName("what is read behind a seek to the end is a text of its own, which has to have its mark")
    void markDemandedBehindTheEnd() throws IOException {
        BytesIO below = new BytesIO();
        try (var file = new TextIOWrapper(below, Text.DEFAULT.encoding("utf-16"))) {
            file.write("\n");
            file.seek(0, Whence.END);
            below.writeAt(4, new byte[2], 0, 2);
            assertThrows(DecodeException.class, file::readLine);
        }
    }

    @Test
    @DisplayName("bytes without text at the end of the file count as not read, if the error handler left them out")
    void bytesLeftOutAtTheEnd() throws IOException {
        BytesIO below = new BytesIO(new byte[] {(byte) 0xeb});
        try (var file = new TextIOWrapper(below, Text.DEFAULT.errors("ignore"))) {
            assertEquals("", file.read(1));
            assertEquals(0, file.tell());
            assertEquals("", file.readLine());
            assertEquals(1, file.tell());
        }
    }
}
