package memio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import memio.storage.Memory;
import memio.text.Newline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to {@link StringIO} among files of text: positions are numbers of characters, and all is in memory. */
@DisplayName("a StringIO")
class StringIOTest {
    private static final String EMOJI = "\ud83d\ude00";

    // ---- construction

    @Test
    void beginsWithTheInitialTextAndWritesOverIt() {
        StringIO file = new StringIO("hello world");
        assertThat(file.tell()).isZero();
        file.write("HEY");
        assertThat(file.getValue()).isEqualTo("HEYlo world");
        assertThat(new StringIO((String) null).getValue()).isEmpty();
        assertThat(new StringIO().getValue()).isEmpty();
    }

    @Test
    void hasNeitherEncodingNorAnythingBelow() {
        StringIO file = new StringIO("x");
        assertThat(file.encoding()).isNull();
        assertThat(file.errors()).isNull();
        assertThat(file.lineBuffering()).isFalse();
        assertThat(file.newlines()).isEmpty();
        assertThatThrownBy(file::detach)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("detach");
        assertThatThrownBy(file::buffer)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("buffer");
        assertThatThrownBy(file::fileno)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("fileno");
    }

    // ---- characters

    @ParameterizedTest
    @ValueSource(strings = {"abcdef", "\u00e4\u00f6\u00fc\u00df\u00ff\u00e0", "\u4e00\u4e8c\u4e09\uffff\u0100\u20ac"})
    void countsOneForEachCharacterOfOneOrTwoBytes(String text) {
        StringIO file = new StringIO(text);
        assertThat(file.size()).isEqualTo(6);
        for (int i = 5; i >= 0; i--) {
            file.seek(i);
            assertThat(file.read(1)).isEqualTo(text.substring(i, i + 1));
        }
    }

    @Test
    void countsASurrogatePairAsOne() {
        StringIO file = new StringIO();
        assertThat(file.write("a" + EMOJI + "b" + EMOJI)).isEqualTo(4);
        assertThat(file.size()).isEqualTo(4);
        file.seek(3);
        assertThat(file.read(1)).isEqualTo(EMOJI);
        file.seek(1);
        file.write("x");
        assertThat(file.getValue()).isEqualTo("axb" + EMOJI);
        file.truncate(3);
        assertThat(file.getValue()).isEqualTo("axb");
    }

    @Test
    void keepsLoneSurrogates() {
        String text = "\udc00a\ud800\n\ud800";
        StringIO file = new StringIO(text);
        assertThat(file.size()).isEqualTo(5);
        assertThat(file.getValue()).isEqualTo(text);
        assertThat(file.readLine()).isEqualTo("\udc00a\ud800\n");
        file.write(EMOJI);
        file.seek(0);
        assertThat(file.read()).isEqualTo("\udc00a\ud800\n" + EMOJI);
    }

    @Test
    void leavesHalvesTwoCharactersThatCameInTwoWrites() {
        StringIO file = new StringIO();
        file.write("\ud83d");
        assertThat(file.tell()).isEqualTo(1);
        file.write("\ude00");
        assertThat(file.tell()).isEqualTo(2);
        assertThat(file.size()).isEqualTo(2);
        assertThat(file.getValue()).isEqualTo(EMOJI);
        file.seek(1);
        assertThat(file.read()).isEqualTo("\ude00");
        file.write(EMOJI); // now the segment is a wider one
        file.seek(0);
        assertThat(file.read(1)).isEqualTo("\ud83d");
        assertThat(file.read(1)).isEqualTo("\ude00");
        assertThat(file.read(1)).isEqualTo(EMOJI);
    }

    @Test
    void cutsAPairWhereTheRangeOfAWriteCutsIt() {
        StringIO file = new StringIO();
        assertThat(file.write("a" + EMOJI + "b", 0, 2)).isEqualTo(2);
        assertThat(file.write(EMOJI + EMOJI, 1, 3)).isEqualTo(2);
        assertThat(file.write("", 0, 0)).isZero();
        assertThat(file.size()).isEqualTo(4);
        assertThat(file.getValue()).isEqualTo("a\ud83d\ude00\ud83d");
    }

    // ---- positions

    @Test
    void standsBeyondTheEndAndFillsTheGapWithNul() {
        StringIO file = new StringIO("abc");
        assertThat(file.seek(6)).isEqualTo(6);
        assertThat(file.read()).isEmpty();
        assertThat(file.readLine()).isEmpty();
        assertThat(file.write("")).isZero();
        assertThat(file.getValue()).isEqualTo("abc");
        file.write("x");
        assertThat(file.getValue()).isEqualTo("abc\0\0\0x");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 16})
    void showsNothingOfWhatWasTruncated(int segmentSize) {
        StringIO file = new StringIO("secret \u4e00\u4e8c secret", Newline.LF, Memory.DEFAULT.segmentSize(segmentSize));
        assertThat(file.truncate(2)).isEqualTo(2);
        file.seek(9);
        file.write("!");
        assertThat(file.getValue()).isEqualTo("se\0\0\0\0\0\0\0!");
        file.truncate(0);
        assertThat(file.tell()).isEqualTo(10);
        file.write("x");
        assertThat(file.getValue()).isEqualTo("\0".repeat(10) + "x");
    }

    @Test
    void neverExtendsWhenTruncated() {
        StringIO file = new StringIO("abc");
        assertThat(file.truncate(10)).isEqualTo(10);
        assertThat(file.size()).isEqualTo(3);
        file.seek(5);
        assertThat(file.truncate()).isEqualTo(5);
        assertThat(file.getValue()).isEqualTo("abc");
    }

    @Test
    void refusesWhatIsTooLargeBeforeItAllocatesAnything() {
        StringIO file = new StringIO("abc");
        file.seek(1L << 60);
        assertThatThrownBy(() -> file.write("x"))
                .isInstanceOf(FileTooLargeException.class)
                .isNotInstanceOf(PositionOverflowException.class)
                .hasMessageContaining(String.valueOf((1L << 60) + 1));
        assertThat(file.tell()).isEqualTo(1L << 60);
        file.seek(1L << 62);
        assertThatThrownBy(() -> file.write("x"))
                .isInstanceOf(PositionOverflowException.class)
                .hasMessage("size > 2^61-1: 4611686018427387905");
        file.seek(Long.MAX_VALUE);
        assertThatThrownBy(() -> file.write("x")).isInstanceOf(PositionOverflowException.class);
        assertThat(file.read()).isEmpty();
        assertThat(file.readLine()).isEmpty();
        assertThat(file.getValue()).isEqualTo("abc");
        file.seek(0, Whence.END);
        file.write("d");
        assertThat(file.getValue()).isEqualTo("abcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefgh", "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b"})
    void keepsToItsLimit(String text) {
        for (int segmentSize : new int[] {1, 3, 1 << 16}) {
            StringIO file = new StringIO(
                    null, Newline.UNIVERSAL, Memory.DEFAULT.maxSize(5).segmentSize(segmentSize));
            file.write("abcd");
            assertThatThrownBy(() -> file.write("\r" + text))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("size > 5: 13");
            assertThat(file.tell()).isEqualTo(4);
            assertThat(file.newlines()).isEmpty();
            file.write(text.substring(0, 1));
            assertThatThrownBy(() -> file.append(text.charAt(0))).isInstanceOf(FileTooLargeException.class);
            assertThat(file.getValue()).isEqualTo("abcd" + text.charAt(0));
            assertThatThrownBy(() -> file.setState(new StringIO.State("123456", Newline.LF, 0)))
                    .isInstanceOf(FileTooLargeException.class);
            assertThat(file.getValue()).isEqualTo("abcd" + text.charAt(0));
            assertThat(file.tell()).isEqualTo(5);
        }
    }

    @Test
    void refusesMoreThanOneStringHolds() {
        StringIO file = new StringIO(
                "0123456789", Newline.LF, Memory.DEFAULT.segmentSize(4).largestArray(8));
        assertThatThrownBy(file::getValue)
                .isInstanceOf(FileTooLargeException.class)
                .hasMessage("more characters than one string holds: 10 > 8; read in parts");
        assertThatThrownBy(file::read).isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(file::readLine).isInstanceOf(FileTooLargeException.class);
        assertThat(file.tell()).isZero();
        assertThat(file.read(8)).isEqualTo("01234567");
        file.seek(2);
        file.write("\u4e00");
        file.seek(0);
        assertThatThrownBy(() -> file.read(5)).isInstanceOf(FileTooLargeException.class);
        assertThat(file.read(4)).isEqualTo("01\u4e003");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 16})
    void isWhatItWasWhenMemoryRunsOut(int segmentSize) {
        for (int allowed = 0; allowed < 60; allowed++) {
            AtomicInteger left = new AtomicInteger(allowed);
            StringIO file = new StringIO(
                    null,
                    Newline.UNIVERSAL,
                    Memory.DEFAULT.segmentSize(segmentSize).allocator(length -> {
                        if (left.getAndDecrement() == 0) {
                            throw new OutOfMemoryError("allowed");
                        }
                        return new byte[length];
                    }));
            StringBuilder model = new StringBuilder();
            for (String piece : List.of("abc", "\u4e00\u4e8c", "x".repeat(40), EMOJI, "y".repeat(60), "z")) {
                try {
                    file.write(piece + "\n");
                } catch (OutOfMemoryError e) {
                    assertThat(file.getValue()).hasToString(model.toString());
                    assertThat(file.tell()).isEqualTo(file.size());
                    assertThat(file.newlines().isEmpty()).isEqualTo(model.isEmpty());
                    file.write(piece + "\n");
                }
                model.append(piece).append('\n');
            }
            assertThat(file.getValue()).hasToString(model.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 16})
    void leavesNothingOfASecret(int segmentSize) {
        List<byte[]> arrays = new ArrayList<>();
        StringIO file =
                new StringIO(Memory.DEFAULT.segmentSize(segmentSize).secret().allocator(length -> {
                    byte[] array = new byte[length];
                    arrays.add(array);
                    return array;
                }));
        file.write("a secret ");
        file.write("which is a long one, so that the first array grows");
        file.truncate(12);
        assertThat(lettersIn(arrays)).isEqualTo(10);
        file.seek(11);
        file.write("\u4e00");
        assertThat(file.getValue()).isEqualTo("a secret wh\u4e00");
        assertThat(lettersIn(arrays)).isEqualTo(segmentSize == 1 ? 9 : segmentSize == 7 ? 6 : 0);
        file.seek(0);
        file.write("x");
        file.close();
        assertThat(lettersIn(arrays)).isZero();
    }

    private static int lettersIn(List<byte[]> arrays) {
        int letters = 0;
        for (byte[] array : arrays) {
            for (byte b : array) {
                letters += b > ' ' ? 1 : 0;
            }
        }
        return letters;
    }

    // ---- what Java users expect

    @Test
    void takesEveryKindOfCharacters() {
        StringIO file = new StringIO();
        file.write(new StringBuilder("ab"));
        file.write("cd".toCharArray());
        file.write("xefx".toCharArray(), 1, 2);
        file.write("xghx", 1, 3);
        file.append('i').append("j").append("xkx", 1, 2).append(null).append(null, 0, 1);
        new Formatter(file, Locale.ROOT).format("%d", 42);
        assertThat(file.getValue()).isEqualTo("abcdefghijknulln42");
    }

    @Test
    void translatesWhatIsAppended() {
        StringIO file = new StringIO(null, Newline.CRLF);
        file.append('a').append('\n').append("\n").append("x\n", 1, 2);
        assertThat(file.getValue()).isEqualTo("a\r\n\r\n\r\n");
    }

    @Test
    void refusesARangeOutsideAndWritesNothing() {
        for (Newline newline : Newline.values()) {
            StringIO wide = new StringIO(EMOJI + "abc", newline);
            wide.seek(1);
            StringIO file = new StringIO("", newline);
            for (int[] range : new int[][] {{-1, 1}, {0, 5}, {3, 2}, {5, 5}}) {
                assertThatThrownBy(() -> file.write("four", range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> wide.write("four", range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> file.append("four", range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> file.write(new char[2], 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> file.write((String) null)).isInstanceOf(NullPointerException.class);
            assertThat(file.getValue()).isEmpty();
            assertThat(wide.getValue()).isEqualTo(EMOJI + "abc");
            assertThat(wide.tell()).isEqualTo(1);
        }
    }

    // ---- state

    @Test
    void copiesItsState() {
        StringIO file = new StringIO("a\r\n" + EMOJI, Newline.UNTRANSLATED);
        file.seek(7);
        StringIO copy = new StringIO(file.getState());
        assertThat(copy.getState()).isEqualTo(file.getState()).hasSameHashCodeAs(file.getState());
        assertThat(copy.tell()).isEqualTo(7);
        assertThat(copy.newlines()).containsExactly("\r\n");
        copy.write("!");
        assertThat(copy.getValue()).isEqualTo("a\r\n" + EMOJI + "\0\0\0!");
        assertThat(file.getValue()).isEqualTo("a\r\n" + EMOJI);
    }

    @Test
    void takesAStateWithoutTranslatingIt() {
        StringIO file = new StringIO("other");
        file.setState(new StringIO.State("a\r\nb", Newline.UNIVERSAL, 2));
        assertThat(file.getValue()).isEqualTo("a\r\nb");
        assertThat(file.newlines()).containsExactly("\r\n");
        assertThat(file.tell()).isEqualTo(2);
        file.write("\r");
        assertThat(file.getValue()).isEqualTo("a\r\nb");
        assertThat(file.newlines()).containsExactly("\r", "\r\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StringIO.State("x", Newline.LF, -1))
                .withMessage("position < 0: -1");
        assertThat(new StringIO.State("secret", Newline.LF, 3).toString())
                .isEqualTo("State[size=6, newline=LF, position=3]");
    }

    @Test
    void namesItsSizeAndNotItsContent() {
        StringIO file = new StringIO("secret");
        file.seek(2);
        assertThat(file).hasToString("StringIO[size=6, position=2]");
        file.close();
        assertThat(file).hasToString("StringIO[closed]");
    }

    // ---- closing

    @Test
    void answersNothingOnceClosed() {
        StringIO file = new StringIO("abc");
        file.close();
        List<Runnable> calls = List.of(
                file::getValue,
                file::size,
                file::getState,
                () -> file.setState(new StringIO.State("", Newline.LF, 0)),
                () -> file.append('x'),
                () -> file.append("x"),
                () -> file.write("x", 0, 0),
                () -> file.write(new char[0]),
                () -> file.seek(-1),
                file::lineBuffering,
                file::newlines,
                file::asReader,
                file::asWriter);
        for (Runnable call : calls) {
            assertThatThrownBy(call::run).isInstanceOf(ClosedFileException.class);
        }
        assertThat(file.encoding()).isNull();
        assertThatThrownBy(file::fileno).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(file::detach).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void closesTheDoorsWithIt() throws Exception {
        StringIO file = new StringIO("abc");
        Reader reader = file.asReader();
        Writer writer = file.asWriter();
        file.close();
        assertThatThrownBy(reader::read).hasMessage("closed file");
        assertThatThrownBy(() -> writer.write("x")).hasMessage("closed file");
        reader.close();
        writer.close();
    }

    // ---- doors

    @Test
    void readsACharacterThroughADoorHalfByHalf() throws Exception {
        StringIO file = new StringIO(EMOJI + "x");
        Reader reader = file.asReader();
        assertThat(reader.read()).isEqualTo(0xd83d);
        assertThat(file.tell()).isEqualTo(1);
        reader.mark(0);
        assertThat(reader.read()).isEqualTo(0xde00);
        assertThat(reader.read()).isEqualTo('x');
        reader.reset();
        assertThat(reader.read()).isEqualTo(0xde00);
        assertThat(file.tell()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> reader.mark(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.skip(-1));
    }

    @Test
    void writesACharacterThroughADoorOnceBothHalvesAreThere() throws Exception {
        StringIO file = new StringIO();
        try (Writer writer = file.asWriter()) {
            assertThatThrownBy(() -> writer.write((String) null)).isInstanceOf(NullPointerException.class);
            writer.write(0xd83d);
            writer.flush();
            assertThat(file.size()).isZero();
            writer.write("\ude00!\ud800");
            assertThat(file.size()).isEqualTo(2);
            writer.write("x");
            assertThat(file.getValue()).isEqualTo(EMOJI + "!\ud800x");
            assertThat(file.size()).isEqualTo(4);
        }
    }

    @Test
    void saysThroughADoorThatItIsFull() throws Exception {
        StringIO file = new StringIO(Memory.DEFAULT.maxSize(3));
        try (Writer writer = file.asWriter()) {
            writer.write("abc");
            assertThatThrownBy(() -> writer.write("d"))
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessage("size > 3: 4");
        }
        assertThat(file.getValue()).isEqualTo("abc");
    }
}
