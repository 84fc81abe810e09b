package memio.doors;

import static memio.testkit.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.StringIO;
import memio.base.ClosedFileException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.testkit.Samples;
import memio.testkit.ScriptedRaw;
import memio.text.Newline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of a file as a {@link Stream}. */
@DisplayName("the stream of lines")
class LinesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("has what reading line by line gives, from the position on")
    void hasTheLines(Kind kind) throws IOException {
        try (BinaryIO file = kind.holding(bytes("one\ntwo\r\n\nlast"), directory)) {
            assertThat(file.lines().map(Samples::text)).containsExactly("one\n", "two\r\n", "\n", "last");
            assertThat(file.lines()).as("at the end").isEmpty();
            file.seek(2);
            try (Stream<byte[]> lines = file.lines()) {
                assertThat(lines.count()).isEqualTo(4);
            }
            assertThat(file.closed()).isFalse();
        }
    }

    @Test
    @DisplayName("reads a line when it is wanted, and none before")
    void isLazy() throws IOException {
        try (BytesIO file = new BytesIO(bytes("one\ntwo\nthree\n"))) {
            assertThat(file.lines().limit(1)).hasSize(1);
            assertThat(Samples.text(file.readLine())).isEqualTo("two\n");
        }
    }

    @Test
    @DisplayName("of text has strings")
    void hasStrings() throws IOException {
        try (StringIO file = new StringIO("a\r\nb\n", Newline.UNIVERSAL)) {
            assertThat(file.lines().map(String::stripTrailing)).containsExactly("a", "b");
        }
    }

    @Test
    @DisplayName("fails as its file does")
    void fails() throws IOException {
        BinaryIO file = Buffered.reader(new ScriptedRaw("r", bytes("a\n")).failing(true));
        Stream<byte[]> lines = file.lines();
        assertThatThrownBy(lines::toList).isInstanceOf(UncheckedIOException.class);
        file.close();
        assertThatThrownBy(file::lines).isInstanceOf(ClosedFileException.class);
    }
}
