package memio.testkit;

import static memio.testkit.Samples.lines;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/** Reading lines of bytes: a line ends with {@code \n}, keeps it, and nothing else ends one. */
public interface LineContract extends BinaryFactory {

    @Test
    default void readsLinesWithTheirEnds() throws IOException {
        try (BinaryIO file = create("one\n\nthree\nfour")) {
            assertThat(text(file.readLine())).isEqualTo("one\n");
            assertThat(text(file.readLine())).isEqualTo("\n");
            assertThat(text(file.readLine())).isEqualTo("three\n");
            assertThat(text(file.readLine())).isEqualTo("four");
            assertThat(text(file.readLine())).as("at the end").isEmpty();
        }
    }

    @Test
    default void endsALineAtNothingButANewline() throws IOException {
        String line = "a\rb\u000bc\fd\u001ce\u0085f\0g\u008ah\u000fi\n";
        try (BinaryIO file = create(line + "x")) {
            assertThat(text(file.readLine())).isEqualTo(line);
        }
    }

    @Test
    default void readsLinesOfEveryLength() throws IOException {
        for (int length = 1; length <= 150; length++) {
            byte[] sample = lines(length * 3 + 1, length);
            try (BinaryIO file = create(sample)) {
                for (int i = 0; i < 3; i++) {
                    assertThat(text(file.readLine()))
                            .as("line %d of length %d", i, length)
                            .isEqualTo(text(sample).substring(i * length, (i + 1) * length));
                }
                assertThat(file.readLine()).hasSize(1);
            }
        }
    }

    @Test
    default void readsAsMuchOfALineAsTheLimitAllows() throws IOException {
        for (int limit = 1; limit <= 12; limit++) {
            try (BinaryIO file = create("hello\nwide\nworld")) {
                for (String line : List.of("hello\n", "wide\n", "world")) {
                    for (int at = 0; at < line.length(); at += limit) {
                        assertThat(text(file.readLine(limit)))
                                .as("limit %d", limit)
                                .isEqualTo(line.substring(at, Math.min(line.length(), at + limit)));
                    }
                }
                assertThat(file.readLine(limit)).isEmpty();
            }
        }
    }

    @Test
    default void takesAnyNegativeLimitForNone() throws IOException {
        for (int limit : new int[] {-1, -2, Integer.MIN_VALUE}) {
            try (BinaryIO file = create("hello\nworld")) {
                assertThat(text(file.readLine(limit))).isEqualTo("hello\n");
            }
        }
    }

    @Test
    default void readsNothingOfALineWhenTheLimitIsZero() throws IOException {
        try (BinaryIO file = create("hello\n")) {
            assertThat(file.readLine(0)).isEmpty();
            assertThat(text(file.readLine(Integer.MAX_VALUE))).isEqualTo("hello\n");
        }
    }

    @Test
    default void goesOnReadingWhereALineEnded() throws IOException {
        try (BinaryIO file = create("one\ntwo\nthree")) {
            assertThat(text(file.readLine())).isEqualTo("one\n");
            assertThat(text(file.read(2))).isEqualTo("tw");
            assertThat(text(file.readLine())).isEqualTo("o\n");
            assertThat(file.readByte()).isEqualTo('t');
            assertThat(text(file.readLine())).isEqualTo("hree");
        }
    }

    @Test
    default void readsAllLinesFromThePositionOn() throws IOException {
        try (BinaryIO file = create("one\ntwo\n\nfour")) {
            file.read(2);
            assertThat(texts(file.readLines())).containsExactly("e\n", "two\n", "\n", "four");
            assertThat(file.readLines()).isEmpty();
        }
    }

    @Test
    default void stopsReadingLinesAfterTheHint() throws IOException {
        for (int hint = 1; hint < 5; hint++) {
            try (BinaryIO file = create("1234\n6789\nbcde\n")) {
                assertThat(texts(file.readLines(hint))).containsExactly("1234\n");
                assertThat(texts(file.readLines(hint + 5))).containsExactly("6789\n", "bcde\n");
            }
        }
    }

    @Test
    default void takesNoHintAndAHugeOneForAllLines() throws IOException {
        for (long hint : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            try (BinaryIO file = create("one\ntwo\nthree")) {
                assertThat(texts(file.readLines(hint))).containsExactly("one\n", "two\n", "three");
            }
        }
    }

    @Test
    default void isIterableOverItsLinesFromThePositionOn() throws IOException {
        try (BinaryIO file = create("one\ntwo\nthree")) {
            file.readLine();
            List<String> seen = new ArrayList<>();
            for (byte[] line : file) {
                seen.add(text(line));
            }
            assertThat(seen).containsExactly("two\n", "three");
            assertThat(file.iterator().hasNext()).isFalse();
        }
    }

    @Test
    default void endsAnIterationAsTheJdkDemands() throws IOException {
        try (BinaryIO file = create("one\n")) {
            Iterator<byte[]> iterator = file.iterator();
            assertThat(iterator.hasNext()).isTrue();
            assertThat(iterator.hasNext()).as("asked again").isTrue();
            assertThat(text(iterator.next())).isEqualTo("one\n");
            assertThat(iterator.hasNext()).isFalse();
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    default void givesEachLineInAnArrayOfItsOwn() throws IOException {
        try (BinaryIO file = create("one\ntwo\n")) {
            List<byte[]> all = file.readLines();
            all.get(0)[0] = '#';
            assertThat(text(all.get(1))).isEqualTo("two\n");
            assertThat(content(file)).isEqualTo("one\ntwo\n");
        }
    }
}
