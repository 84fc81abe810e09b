package memio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** What {@link Reader} promises, checked on one that reads a given text. */
public abstract class ReaderContract {
    /** With characters outside the BMP, a lone surrogate and line ends. */
    private static final String SAMPLE = "ab\u00e9\r\n\u65e5\ud83d\ude00x\ud83d\ude00\ud83d\ude00\nlast \ud800.";

    /** For subclasses. */
    protected ReaderContract() {}

    /** A reader of {@code content}. The contract closes it. */
    protected abstract Reader open(String content) throws IOException;

    private static String readAll(Reader reader, int piece) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] chars = new char[piece];
        int count;
        while ((count = reader.read(chars)) >= 0) {
            assertThat(count).isBetween(1, piece);
            all.append(chars, 0, count);
        }
        return all.toString();
    }

    @Test
    void readsCharByCharAndThenMinusOneForEver() throws IOException {
        try (Reader reader = open(SAMPLE)) {
            for (int i = 0; i < SAMPLE.length(); i++) {
                assertThat(reader.read()).as("char %d", i).isEqualTo(SAMPLE.charAt(i));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(reader.read()).isEqualTo(-1);
                assertThat(reader.read(new char[4])).isEqualTo(-1);
            }
        }
    }

    @Test
    void readsInPiecesOfAnySize() throws IOException {
        for (int piece = 1; piece <= SAMPLE.length() + 2; piece++) {
            try (Reader reader = open(SAMPLE)) {
                assertThat(readAll(reader, piece)).as("pieces of %d", piece).isEqualTo(SAMPLE);
            }
        }
    }

    @Test
    void readsALongText() throws IOException {
        String text = SAMPLE.repeat(5_000);
        try (Reader reader = open(text)) {
            assertThat(readAll(reader, 4096)).isEqualTo(text);
        }
        try (Reader reader = open(text)) {
            StringWriter target = new StringWriter();
            assertThat(reader.transferTo(target)).isEqualTo(text.length());
            assertThat(target).hasToString(text);
        }
    }

    @Test
    void mixesSingleCharsAndPieces() throws IOException {
        try (Reader reader = open(SAMPLE)) {
            StringBuilder all = new StringBuilder();
            char[] chars = new char[3];
            while (true) {
                int c = reader.read();
                if (c < 0) {
                    break;
                }
                all.append((char) c);
                int count = reader.read(chars);
                all.append(chars, 0, Math.max(count, 0));
            }
            assertThat(all).hasToString(SAMPLE);
        }
    }

    @Test
    void fillsOnlyTheRangeItIsGiven() throws IOException {
        try (Reader reader = open("hello")) {
            char[] chars = "##########".toCharArray();
            int count = reader.read(chars, 2, 3);
            assertThat(count).isBetween(1, 3);
            assertThat(new String(chars)).isEqualTo("##" + "hel".substring(0, count) + "#".repeat(8 - count));
        }
    }

    @Test
    void readsIntoABuffer() throws IOException {
        try (Reader reader = open(SAMPLE)) {
            CharBuffer all = CharBuffer.allocate(100);
            while (reader.read(all) >= 0) {
                assertThat(all.remaining()).isPositive();
            }
            assertThat(all.flip().toString()).isEqualTo(SAMPLE);
        }
    }

    @Test
    void refusesARangeOutsideTheArrayAndReadsNothing() throws IOException {
        try (Reader reader = open("hello")) {
            char[] chars = new char[4];
            for (int[] range : new int[][] {{-1, 1}, {0, 5}, {4, 1}, {5, 0}, {0, -1}, {2, Integer.MAX_VALUE}}) {
                assertThatThrownBy(() -> reader.read(chars, range[0], range[1]), "%s", Arrays.toString(range))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThat(reader.read(chars, 4, 0)).isZero();
            assertThat(readAll(reader, 10)).isEqualTo("hello");
        }
    }

    @Test
    void skips() throws IOException {
        try (Reader reader = open(SAMPLE)) {
            assertThat(reader.skip(0)).isZero();
            assertThat(reader.skip(7)).isEqualTo(7);
            assertThat(readAll(reader, 10)).isEqualTo(SAMPLE.substring(7));
            assertThat(reader.skip(1)).isZero();
        }
        try (Reader reader = open(SAMPLE)) {
            assertThat(reader.skip(1_000_000)).isEqualTo(SAMPLE.length());
            assertThat(reader.read()).isEqualTo(-1);
        }
    }

    @Test
    void returnsToTheMark() throws IOException {
        try (Reader reader = open(SAMPLE)) {
            assumeTrue(reader.markSupported(), "this reader has no mark");
            for (int at = 0; at <= SAMPLE.length(); at++) {
                reader.mark(100);
                String rest = readAll(reader, 5);
                assertThat(rest).isEqualTo(SAMPLE.substring(at));
                reader.reset();
                assertThat(readAll(reader, 4)).isEqualTo(rest);
                reader.reset();
                assertThat(reader.read()).isEqualTo(at < SAMPLE.length() ? SAMPLE.charAt(at) : -1);
            }
        }
    }

    @Test
    void refusesAMarkThatItDoesNotSupport() throws IOException {
        try (Reader reader = open("hello")) {
            assumeTrue(!reader.markSupported(), "this reader has a mark");
            assertThatThrownBy(() -> reader.mark(1)).isInstanceOf(IOException.class);
            assertThatThrownBy(reader::reset).isInstanceOf(IOException.class);
            assertThat(reader.read()).isEqualTo('h');
        }
    }

    @Test
    void saysWhetherItIsReady() throws IOException {
        try (Reader reader = open("\ud83d\ude00")) {
            if (reader.ready()) {
                assertThat(reader.read()).isEqualTo(0xd83d);
            }
        }
    }

    @Test
    void readsNothingOnceClosed() throws IOException {
        Reader reader = open("hello");
        reader.read();
        reader.close();
        reader.close();
        assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.read(new char[3])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.read(new char[3], 0, 3)).isInstanceOf(IOException.class);
        assertThatThrownBy(reader::ready).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.skip(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.mark(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(reader::reset).isInstanceOf(IOException.class);
    }

    @Test
    void servesABufferedReaderAndAScanner() throws IOException {
        try (BufferedReader lines = new BufferedReader(open("a b\r\nc\n\nd"))) {
            assertThat(lines.lines()).containsExactly("a b", "c", "", "d");
        }
        try (Scanner words = new Scanner(open("12 ab\n3.5"))) {
            assertThat(words.nextInt()).isEqualTo(12);
            assertThat(words.next()).isEqualTo("ab");
            assertThat(words.next()).isEqualTo("3.5");
            assertThat(words.hasNext()).isFalse();
            assertThat(words.ioException()).isNull();
        }
    }
}
