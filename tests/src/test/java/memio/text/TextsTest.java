package memio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import memio.BytesIO;
import memio.base.ClosedFileException;
import memio.testkit.ReaderContract;
import memio.testkit.WriterContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("files of text from the JDK's types")
class TextsTest {

    /** There and back: a reader as a file as a reader. */
    @Nested
    class FromAReader extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return Texts.from(new ShortReader(content, 3)).asReader(true);
        }
    }

    @Nested
    class FromCharacters extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return Texts.from(CharBuffer.wrap(content)).asReader();
        }
    }

    @Nested
    class ToAWriter extends WriterContract {
        private StringWriter target = new StringWriter();

        @Override
        protected Writer open() {
            target = new StringWriter();
            return Texts.to(target).asWriter(true);
        }

        @Override
        protected String written() {
            return target.toString();
        }
    }

    @Nested
    class ToAStringBuilder extends WriterContract {
        private StringBuilder target = new StringBuilder();

        @Override
        protected Writer open() {
            target = new StringBuilder();
            return Texts.to(target).asWriter();
        }

        @Override
        protected String written() {
            return target.toString();
        }
    }

    @Test
    void countCodePointsAndNeverReadHalfACharacter() throws IOException {
        String text = "a\ud83d\ude00b\ud83d\ude00\ud83d\ude00\ud800";
        for (int chunk : new int[] {1, 2, 3, 100}) {
            TextIO file = Texts.from(new ShortReader(text, chunk));
            assertThat(file.read(0)).isEmpty();
            assertThat(file.read(2)).isEqualTo("a\ud83d\ude00");
            assertThat(file.readLine(2)).isEqualTo("b\ud83d\ude00");
            assertThat(file.read()).isEqualTo("\ud83d\ude00\ud800");
            assertThat(file.read()).isEmpty();
        }
    }

    @Test
    void tellTheLineEndsMetInReading() throws IOException {
        TextIO file = Texts.from("a\r\nb\rc", Newline.UNIVERSAL);
        assertThat(file.newlines()).isEmpty();
        assertThat(file.readLines()).containsExactly("a\n", "b\n", "c");
        assertThat(file.newlines()).containsExactly("\r", "\r\n");
    }

    @Test
    void readLongLinesAndMany() throws IOException {
        String line = "x".repeat(100_000) + "\n";
        TextIO file = Texts.from(new ShortReader(line.repeat(3) + "y\n".repeat(50_000), 8192));
        for (int i = 0; i < 3; i++) {
            assertThat(file.readLine()).isEqualTo(line);
        }
        int count = 0;
        for (String next : file) {
            assertThat(next).isEqualTo("y\n");
            count++;
        }
        assertThat(count).isEqualTo(50_000);
    }

    @Test
    void loseNothingWhenReadingFails() throws IOException {
        ShortReader source = new ShortReader("first\nsecond", 4);
        TextIO file = Texts.from(source);
        assertThat(file.read(2)).isEqualTo("fi");
        source.failing = true;
        assertThatThrownBy(file::readLine).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.read(5)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.readLines(1)).isInstanceOf(IOException.class);
        assertThat(file.read(2)).isEqualTo("rs");
        source.failing = false;
        assertThat(file.readLine()).isEqualTo("t\n");
        assertThat(file.read()).isEqualTo("second");
    }

    @Test
    void doNotBelieveAReaderThatLies() {
        for (int answer : new int[] {0, -2, 8193, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Reader liar = new Reader() {
                @Override
                public int read(char[] target, int offset, int length) {
                    return answer;
                }

                @Override
                public void close() {}
            };
            assertThatThrownBy(() -> Texts.from(liar).read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(String.valueOf(answer));
        }
    }

    @Test
    void translateInWriting() throws IOException {
        List<String> written = new ArrayList<>();
        for (Newline newline : Newline.values()) {
            StringBuilder target = new StringBuilder();
            assertThat(Texts.to(target, newline).write("a\nb\n")).isEqualTo(4);
            written.add(target.toString());
        }
        String system = "a\nb\n".replace("\n", System.lineSeparator());
        assertThat(written).containsExactly(system, "a\nb\n", "a\nb\n", "a\rb\r", "a\r\nb\r\n");
    }

    @Test
    void doOneThingOnlyAndNeverSeek() throws IOException {
        TextIO from = Texts.from("abc");
        TextIO to = Texts.to(new StringBuilder());
        assertThat(from.readable()).isTrue();
        assertThat(from.writable()).isFalse();
        assertThat(to.readable()).isFalse();
        assertThat(to.writable()).isTrue();
        assertThatThrownBy(() -> from.write("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(to::read).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(to::readLine).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(from::asWriter).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(to::asReader).isInstanceOf(UnsupportedOperationException.class);
        for (TextIO file : List.of(from, to)) {
            assertThat(file.seekable()).isFalse();
            assertThat(file.encoding()).isNull();
            assertThat(file.errors()).isNull();
            assertThat(file.lineBuffering()).isFalse();
            assertThat(file.newlines()).isEmpty();
            assertThatThrownBy(() -> file.seek(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(file::tell).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(file::truncate).isInstanceOf(UnsupportedOperationException.class);
            file.close();
            file.close();
            assertThat(file.closed()).isTrue();
            assertThatThrownBy(file::readable).isInstanceOf(ClosedFileException.class);
            assertThatThrownBy(file::read).isInstanceOf(ClosedFileException.class);
            assertThatThrownBy(() -> file.write("")).isInstanceOf(ClosedFileException.class);
            assertThatThrownBy(file::flush).isInstanceOf(ClosedFileException.class);
        }
    }

    @Test
    void closeWhatTheyAreMadeOfUnlessToldNotTo() throws IOException {
        ShortReader source = new ShortReader("abc", 1);
        Texts.from(source, Newline.LF, false).close();
        assertThat(source.closed).isFalse();
        Texts.from(source).close();
        assertThat(source.closed).isTrue();

        BytesIO bytes = new BytesIO();
        PrintStream stream = new PrintStream(bytes.asOutputStream(true), false, "UTF-8");
        TextIO file = Texts.to(stream, Newline.LF, false);
        file.write("h\u00e9");
        file.close();
        assertThat(bytes.getValue()).hasSize(3);
        Texts.to(stream).close();
        assertThat(bytes.closed()).isTrue();
    }

    @Test
    void serveAPrintWriter() throws IOException {
        StringBuilder target = new StringBuilder();
        try (PrintWriter out = new PrintWriter(Texts.to(target, Newline.CRLF).asWriter())) {
            out.print("one\ntwo\n");
            out.print(3);
        }
        assertThat(target).hasToString("one\r\ntwo\r\n3");
        assertThat(Texts.from(new StringReader("x"))).hasToString("TextIO[from StringReader]");
    }
}
