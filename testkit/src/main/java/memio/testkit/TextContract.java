package memio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.text.Newline;
import memio.text.TextIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TextIO} promises that can be read, written and sought: characters that are code points, lines that end
 * as the newline says, and positions that can be gone back to.
 *
 * <p>A subclass says how to make one. Between a read and a write the contract seeks, and it takes positions for opaque
 * numbers, as a file with an encoding demands.
 */
public abstract class TextContract {
    /** Letters of one, two, three and four bytes in UTF-8, and all line ends. */
    private static final String SAMPLE =
            "first line\nzweite Zeile \u00fc\u00df\n\u7b2c\u4e09\u884c\nemoji \ud83d\ude00\ud83d\ude00 end\n\nlast";

    /** For subclasses. */
    protected TextContract() {}

    /** An empty file that stands at its start. The contract closes it. */
    protected abstract TextIO create(Newline newline) throws IOException;

    /** Whether the file can hold {@code text}; with some charsets not all can be. */
    protected boolean canHold(String text) {
        return true;
    }

    private TextIO holding(String text, Newline newline) throws IOException {
        TextIO file = create(newline);
        file.write(text);
        file.seek(0);
        return file;
    }

    private String sample() {
        return canHold(SAMPLE) ? SAMPLE : "first line\nsecond\n\nthe fourth line\nlast";
    }

    private static int[] characters(String text) {
        return text.codePoints().toArray();
    }

    private static String characters(String text, int from, int to) {
        return new String(characters(text), from, to - from);
    }

    // ---- reading

    @Test
    void isEmptyAtFirst() throws IOException {
        try (TextIO file = create(Newline.LF)) {
            assertThat(file.read()).isEmpty();
            assertThat(file.readLine()).isEmpty();
            assertThat(file.readLines()).isEmpty();
            assertThat(file.iterator().hasNext()).isFalse();
        }
    }

    @Test
    void givesBackWhatWasWrittenInPiecesOfAnySize() throws IOException {
        int length = characters(sample()).length;
        for (int piece = 1; piece <= length; piece++) {
            try (TextIO file = create(Newline.LF)) {
                for (int at = 0; at < length; at += piece) {
                    int end = Math.min(length, at + piece);
                    assertThat(file.write(characters(sample(), at, end))).isEqualTo(end - at);
                }
                file.seek(0);
                assertThat(file.read()).as("written in pieces of %d", piece).isEqualTo(sample());
            }
        }
    }

    @Test
    void readsInPiecesOfAnySizeAndNeverHalfACharacter() throws IOException {
        int length = characters(sample()).length;
        try (TextIO file = holding(sample(), Newline.LF)) {
            for (int piece = 1; piece <= length + 1; piece++) {
                file.seek(0);
                for (int at = 0; at < length; at += piece) {
                    int end = Math.min(length, at + piece);
                    assertThat(file.read(piece)).isEqualTo(characters(sample(), at, end));
                }
                assertThat(file.read(piece)).isEmpty();
            }
        }
    }

    @Test
    void takesANegativeSizeForTheRestAndZeroForNothing() throws IOException {
        try (TextIO file = holding("hello", Newline.LF)) {
            assertThat(file.read(0)).isEmpty();
            assertThat(file.read(2)).isEqualTo("he");
            assertThat(file.read(-1)).isEqualTo("llo");
            assertThat(file.read(-1)).isEmpty();
            file.seek(0);
            assertThat(file.read(Integer.MIN_VALUE)).isEqualTo("hello");
            file.seek(0);
            assertThat(file.read(Integer.MAX_VALUE)).isEqualTo("hello");
        }
    }

    @Test
    void readsALongText() throws IOException {
        String text = "0123456789abcdef".repeat(20_000);
        try (TextIO file = holding(text, Newline.LF)) {
            assertThat(file.read()).isEqualTo(text);
            file.seek(0);
            assertThat(file.readLine()).isEqualTo(text);
            assertThat(file.readLine()).isEmpty();
        }
    }

    // ---- lines

    @Test
    void readsLinesWithTheirEnds() throws IOException {
        List<String> lines = List.of(sample().split("(?<=\n)"));
        try (TextIO file = holding(sample(), Newline.LF)) {
            for (String line : lines) {
                assertThat(file.readLine()).isEqualTo(line);
            }
            assertThat(file.readLine()).isEmpty();
            file.seek(0);
            assertThat(file.readLines()).isEqualTo(lines);
            file.seek(0);
            assertThat(file).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void readsNoMoreOfALineThanAllowed() throws IOException {
        try (TextIO file = holding("hello\nworld", Newline.LF)) {
            assertThat(file.readLine(0)).isEmpty();
            assertThat(file.readLine(2)).isEqualTo("he");
            assertThat(file.readLine(3)).isEqualTo("llo");
            assertThat(file.readLine(3)).isEqualTo("\n");
            assertThat(file.readLine(5)).isEqualTo("world");
            assertThat(file.readLine(5)).isEmpty();
            file.seek(0);
            assertThat(file.readLine(6)).isEqualTo("hello\n");
            file.seek(0);
            assertThat(file.readLine(Integer.MAX_VALUE)).isEqualTo("hello\n");
            assertThat(file.readLine(Integer.MIN_VALUE)).isEqualTo("world");
        }
    }

    @Test
    void endsLinesAsTheNewlineSays() throws IOException {
        String text = "a\rb\r\nc\n";
        assertThat(linesOf(text, Newline.UNIVERSAL)).containsExactly("a\n", "b\n", "c\n");
        assertThat(linesOf(text, Newline.UNTRANSLATED)).containsExactly("a\r", "b\r\n", "c\n");
        assertThat(linesOf(text, Newline.LF)).containsExactly("a\rb\r\n", "c\n");
        assertThat(linesOf("a\nb\n", Newline.CR)).containsExactly("a\r", "b\r");
        assertThat(linesOf("a\nb\n", Newline.CRLF)).containsExactly("a\r\n", "b\r\n");
        assertThat(linesOf("a\rb\n", Newline.CRLF)).containsExactly("a\rb\r\n");
    }

    private List<String> linesOf(String text, Newline newline) throws IOException {
        try (TextIO file = holding(text, newline)) {
            return file.readLines();
        }
    }

    @Test
    void endsNoLineAtOtherSeparators() throws IOException {
        String text = "a\u000bb\fc\u001cd\n";
        for (Newline newline : List.of(Newline.UNIVERSAL, Newline.UNTRANSLATED, Newline.LF)) {
            assertThat(linesOf(text, newline)).containsExactly(text);
        }
    }

    @Test
    void tellsTheLineEndsThatItHasMet() throws IOException {
        for (Newline newline : List.of(Newline.UNIVERSAL, Newline.UNTRANSLATED)) {
            try (TextIO file = holding("a\nb", newline)) {
                file.read();
                assertThat(file.newlines()).containsExactly("\n");
            }
            try (TextIO file = holding("a\rb\r\nc\n", newline)) {
                file.read();
                assertThat(file.newlines()).containsExactly("\r", "\n", "\r\n");
            }
        }
        try (TextIO file = holding("a\rb\r\nc\n", Newline.LF)) {
            file.read();
            assertThat(file.newlines()).isEmpty();
        }
    }

    @Test
    void readsLinesUntilTheirTotalExceedsTheHint() throws IOException {
        try (TextIO file = holding("ab\ncd\nef\n", Newline.LF)) {
            for (long all : new long[] {0, -1, 9, Long.MIN_VALUE, Long.MAX_VALUE}) {
                file.seek(0);
                assertThat(file.readLines(all)).containsExactly("ab\n", "cd\n", "ef\n");
            }
            for (long hint = 1; hint < 9; hint++) {
                file.seek(0);
                assertThat(file.readLines(hint)).hasSize((int) hint / 3 + 1);
            }
        }
    }

    @Test
    void iteratesFromThePositionOn() throws IOException {
        try (TextIO file = holding("ab\ncd\nef", Newline.LF)) {
            file.readLine();
            Iterator<String> lines = file.iterator();
            assertThat(lines.next()).isEqualTo("cd\n");
            assertThat(lines.hasNext()).isTrue();
            assertThat(lines.next()).isEqualTo("ef");
            assertThat(lines.hasNext()).isFalse();
            assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    // ---- writing

    @Test
    void writesLinesAndAddsNoEnds() throws IOException {
        try (TextIO file = create(Newline.LF)) {
            file.writeLines(List.of("a\n", "", "b", "c\n"));
            file.seek(0);
            assertThat(file.read()).isEqualTo("a\nbc\n");
        }
    }

    @Test
    void keepsTheLinesWrittenBeforeOneThatFails() throws IOException {
        List<String> lines = new ArrayList<>(List.of("a\n", "b\n"));
        lines.add(null);
        try (TextIO file = create(Newline.LF)) {
            assertThatThrownBy(() -> file.writeLines(lines)).isInstanceOf(NullPointerException.class);
            file.seek(0);
            assertThat(file.read()).isEqualTo("a\nb\n");
        }
    }

    @Test
    void countsTheCharactersGivenNotThoseStored() throws IOException {
        for (Newline newline : Newline.values()) {
            try (TextIO file = create(newline)) {
                assertThat(file.write("")).isZero();
                assertThat(file.write("a\nb\n")).isEqualTo(4);
                if (canHold("\ud83d\ude00")) {
                    assertThat(file.write("\ud83d\ude00!")).isEqualTo(2);
                }
            }
        }
    }

    // ---- positions

    @Test
    void goesBackToEveryPositionTold() throws IOException {
        int[] characters = characters(sample());
        try (TextIO file = holding(sample(), Newline.LF)) {
            long[] positions = new long[characters.length + 1];
            for (int i = 0; i < characters.length; i++) {
                positions[i] = file.tell();
                assertThat(file.read(1)).isEqualTo(Character.toString(characters[i]));
            }
            positions[characters.length] = file.tell();
            for (int i = characters.length; i >= 0; i--) {
                assertThat(file.seek(positions[i])).isEqualTo(positions[i]);
                assertThat(file.tell()).isEqualTo(positions[i]);
                assertThat(file.read()).isEqualTo(characters(sample(), i, characters.length));
            }
        }
    }

    @Test
    void seeksToTheEndAndAppends() throws IOException {
        try (TextIO file = holding("hello\n", Newline.LF)) {
            long end = file.seek(0, Whence.END);
            assertThat(file.tell()).isEqualTo(end);
            assertThat(file.seek(0, Whence.CURRENT)).isEqualTo(end);
            assertThat(file.read()).isEmpty();
            file.seek(0, Whence.END);
            file.write("world");
            file.seek(end);
            assertThat(file.read()).isEqualTo("world");
        }
    }

    @Test
    void overwritesWhereItStands() throws IOException {
        try (TextIO file = holding("hello\nworld", Newline.LF)) {
            file.write("HE");
            file.seek(0);
            file.readLine();
            file.seek(file.tell());
            file.write("W");
            file.seek(0);
            assertThat(file.read()).isEqualTo("HEllo\nWorld");
        }
    }

    @Test
    void refusesARelativeSeekByAnythingButZero() throws IOException {
        try (TextIO file = holding("hello", Newline.LF)) {
            file.read(2);
            long position = file.tell();
            for (Whence whence : List.of(Whence.CURRENT, Whence.END)) {
                for (long offset : new long[] {1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                    assertThatThrownBy(() -> file.seek(offset, whence))
                            .isInstanceOf(UnsupportedOperationException.class)
                            .hasMessageContaining(String.valueOf(offset));
                    assertThat(file.tell()).isEqualTo(position);
                }
            }
            assertThat(file.read()).isEqualTo("llo");
        }
    }

    @Test
    void refusesANegativePosition() throws IOException {
        try (TextIO file = holding("hello", Newline.LF)) {
            file.read(2);
            for (long position : new long[] {-1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> file.seek(position))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(position));
                assertThatThrownBy(() -> file.truncate(position))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(position));
            }
            assertThat(file.read()).isEqualTo("llo");
        }
    }

    @Test
    void truncatesAtThePosition() throws IOException {
        try (TextIO file = holding("hello\nworld", Newline.LF)) {
            file.readLine();
            long position = file.tell();
            assertThat(file.truncate()).isEqualTo(position);
            assertThat(file.tell()).isEqualTo(position);
            assertThat(file.read()).isEmpty();
            file.seek(0);
            assertThat(file.read()).isEqualTo("hello\n");
            file.seek(0);
            file.truncate(0);
            assertThat(file.read()).isEmpty();
        }
    }

    // ---- closing

    @Test
    void answersNothingOnceClosed() throws IOException {
        TextIO file = holding("hello", Newline.LF);
        assertThat(file.closed()).isFalse();
        Iterator<String> lines = file.iterator();
        file.close();
        file.close();
        assertThat(file.closed()).isTrue();
        List<ThrowingCallable> calls = List.of(
                file::read,
                () -> file.read(0),
                () -> file.read(1),
                file::readLine,
                () -> file.readLine(0),
                file::readLines,
                file::iterator,
                lines::hasNext,
                () -> file.write("x"),
                () -> file.write(""),
                () -> file.writeLines(List.of()),
                file::tell,
                () -> file.seek(0),
                () -> file.seek(0, Whence.END),
                file::truncate,
                () -> file.truncate(0),
                file::flush,
                file::readable,
                file::writable,
                file::seekable,
                file::isatty);
        for (int i = 0; i < calls.size(); i++) {
            assertThatThrownBy(calls.get(i), "call %d", i).isInstanceOf(ClosedFileException.class);
        }
        assertThat(file.toString()).doesNotContain("hello");
    }

    @Test
    void saysWhatItCan() throws IOException {
        try (TextIO file = holding("hello", Newline.LF)) {
            assertThat(file.readable()).isTrue();
            assertThat(file.writable()).isTrue();
            assertThat(file.seekable()).isTrue();
            assertThat(file.isatty()).isFalse();
            assertThat(file.toString()).doesNotContain("hello");
            assertThatThrownBy(file::fileno).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    // ---- doors

    @Test
    void sharesItsPositionWithItsDoors() throws IOException {
        try (TextIO file = create(Newline.LF)) {
            try (var writer = file.asWriter()) {
                writer.write("hello\nworld");
            }
            file.seek(0);
            assertThat(file.readLine()).isEqualTo("hello\n");
            try (var reader = file.asReader()) {
                assertThat(reader.read()).isEqualTo('w');
            }
            assertThat(file.read()).isEqualTo("orld");
            file.asReader(true).close();
            assertThat(file.closed()).isTrue();
        }
        TextIO other = create(Newline.LF);
        other.asWriter(true).close();
        assertThat(other.closed()).isTrue();
    }
}
