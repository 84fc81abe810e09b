package memio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.Formatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What {@link Writer} promises, checked on one whose text can be looked at. */
public abstract class WriterContract {
    /** With characters outside the BMP, a lone surrogate and line ends. */
    private static final String SAMPLE = "ab\u00e9\r\n\u65e5\ud83d\ude00x\ud83d\ude00\ud83d\ude00\nlast \ud800.";

    /** For subclasses. */
    protected WriterContract() {}

    /** A writer of an empty text. The contract closes it. */
    protected abstract Writer open() throws IOException;

    /** What has been written to the writer opened last, which was flushed or closed. */
    protected abstract String written() throws IOException;

    /** Whether a closed writer refuses; Java's own {@code StringWriter} does not. */
    protected boolean refusesOnceClosed() {
        return true;
    }

    @Test
    void takesSingleChars() throws IOException {
        try (Writer writer = open()) {
            for (char c : SAMPLE.toCharArray()) {
                writer.write(c | 0xabcd0000);
            }
            writer.flush();
            assertThat(written()).isEqualTo(SAMPLE);
        }
    }

    @Test
    void takesPiecesOfAnySize() throws IOException {
        for (int piece = 1; piece <= SAMPLE.length(); piece++) {
            try (Writer writer = open()) {
                for (int at = 0; at < SAMPLE.length(); at += piece) {
                    int length = Math.min(piece, SAMPLE.length() - at);
                    switch (at / piece % 4) {
                        case 0 -> writer.write(SAMPLE.toCharArray(), at, length);
                        case 1 -> writer.write(SAMPLE, at, length);
                        case 2 -> writer.append(SAMPLE, at, at + length);
                        default -> writer.write(SAMPLE.substring(at, at + length));
                    }
                }
                writer.flush();
                assertThat(written()).as("pieces of %d", piece).isEqualTo(SAMPLE);
            }
        }
    }

    @Test
    void takesALongText() throws IOException {
        String text = SAMPLE.repeat(5_000);
        try (Writer writer = open()) {
            writer.write(text);
            writer.write(text.toCharArray());
        }
        assertThat(written()).isEqualTo(text + text);
    }

    @Test
    void appends() throws IOException {
        try (Writer writer = open()) {
            writer.append('a')
                    .append(null)
                    .append(new StringBuilder("bc"))
                    .append(null, 1, 3)
                    .append("xyz", 1, 2);
        }
        assertThat(written()).isEqualTo("anullbculy");
    }

    @Test
    void writesAHighSurrogateThatNothingFollowedWhenItIsClosed() throws IOException {
        try (Writer writer = open()) {
            writer.write("x");
            writer.write(0xd83d);
        }
        assertThat(written()).isEqualTo("x\ud83d");
    }

    @Test
    void refusesARangeOutsideTheSourceAndWritesNothing() throws IOException {
        try (Writer writer = open()) {
            writer.write("ok");
            for (int[] range : new int[][] {{-1, 1}, {0, 5}, {4, 1}, {5, 0}, {0, -1}, {2, Integer.MAX_VALUE}}) {
                assertThatThrownBy(() -> writer.write(new char[4], range[0], range[1]), "%s", Arrays.toString(range))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> writer.write("four", range[0], range[1]), "%s", Arrays.toString(range))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> writer.write((char[]) null)).isInstanceOf(NullPointerException.class);
            writer.write(new char[4], 4, 0);
            writer.write("four", 4, 0);
        }
        assertThat(written()).isEqualTo("ok");
    }

    @Test
    void keepsNoneOfTheArraysItIsGiven() throws IOException {
        try (Writer writer = open()) {
            char[] chars = "hello".toCharArray();
            writer.write(chars);
            Arrays.fill(chars, '#');
        }
        assertThat(written()).isEqualTo("hello");
    }

    @Test
    void takesNothingOnceClosed() throws IOException {
        Writer writer = open();
        writer.write("hello");
        writer.close();
        writer.close();
        if (refusesOnceClosed()) {
            assertThatThrownBy(() -> writer.write('x')).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> writer.write("x")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> writer.write(new char[1])).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> writer.append("x")).isInstanceOf(IOException.class);
            assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
        }
        assertThat(written()).isEqualTo("hello");
    }

    @Test
    void servesAPrintWriterAndAFormatter() throws IOException {
        Writer writer = open();
        PrintWriter print = new PrintWriter(writer);
        print.printf(Locale.ROOT, "%d %s\n", 12, "ab");
        print.print('c');
        print.print(3.5);
        print.flush();
        assertThat(print.checkError()).isFalse();
        Formatter formatter = new Formatter(writer, Locale.ROOT);
        formatter.format("%02x", 10);
        formatter.close();
        assertThat(formatter.ioException()).isNull();
        assertThat(written()).isEqualTo("12 ab\nc3.50a");
    }
}
