package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.lines;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.raw.RawIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a raw file promises that can be read, written and sought, and does not block. Reads and writes may be short, but never
 * move nothing before the end.
 */
public abstract class RawContract {

    /** For subclasses. */
    protected RawContract() {}

    /** A file that holds {@code initial} and stands at position 0. The contract closes it. */
    protected abstract RawIO create(byte[] initial) throws IOException;

    /** How many bytes are much, for a file that should not be given more. */
    protected int much() {
        return 3_000_000;
    }

    private RawIO create(String initial) throws IOException {
        return create(bytes(initial));
    }

    private static String content(RawIO file) throws IOException {
        long position = file.tell();
        file.seek(0);
        String content = text(file.readAll());
        file.seek(position);
        return content;
    }

    private static void writeAll(RawIO file, byte[] source) throws IOException {
        for (int written = 0; written < source.length; ) {
            int count = file.write(source, written, source.length - written);
            assertThat(count).isBetween(1, source.length - written);
            written += count;
        }
    }

    // ---- reading

    @Test
    void readsAllThereIs() throws IOException {
        for (int length : new int[] {0, 1, 2, 100, 8191, 8192, 8193, much() / 10}) {
            try (RawIO file = create(letters(length))) {
                assertThat(file.readAll()).isEqualTo(letters(length));
                assertThat(file.readAll()).as("at the end").isEmpty();
                assertThat(file.tell()).isEqualTo(length);
            }
        }
    }

    @Test
    void takesAnyNegativeSizeForTheRest() throws IOException {
        try (RawIO file = create("hello")) {
            file.seek(1);
            assertThat(text(file.read())).isEqualTo("ello");
            file.seek(2);
            assertThat(text(file.read(-1))).isEqualTo("llo");
            file.seek(3);
            assertThat(text(file.read(Integer.MIN_VALUE))).isEqualTo("lo");
        }
    }

    @Test
    void readsSomethingUntilTheEnd() throws IOException {
        try (RawIO file = create(letters(50))) {
            StringBuilder all = new StringBuilder();
            byte[] portion;
            while ((portion = file.read(7)) != null && portion.length > 0) {
                assertThat(portion.length).isLessThanOrEqualTo(7);
                all.append(text(portion));
            }
            assertThat(all.toString()).isEqualTo(text(letters(50)));
            assertThat(file.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void readsIntoTheRangeAndNothingElse() throws IOException {
        try (RawIO file = create("hello")) {
            byte[] target = bytes("##########");
            int count = file.readInto(target, 3, 4);
            assertThat(count).isBetween(1, 4);
            assertThat(text(target)).isEqualTo("###" + "hell".substring(0, count) + "#".repeat(7 - count));
            assertThat(file.readInto(target, 10, 0)).isZero();
            assertThat(file.tell()).isEqualTo(count);
        }
    }

    @Test
    void refusesARangeThatIsNotInTheArray() throws IOException {
        try (RawIO file = create("hello")) {
            byte[] array = new byte[4];
            for (int[] range : new int[][] {{-1, 2}, {0, 5}, {4, 1}, {2, -1}, {Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
                assertThatThrownBy(() -> file.readInto(array, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> file.write(array, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThat(file.tell()).isZero();
            assertThat(content(file)).isEqualTo("hello");
        }
    }

    @Test
    void readsBytesFrom0To255() throws IOException {
        try (RawIO file = create("\0\u007f\u0080\u00ff")) {
            assertThat(new int[] {file.readByte(), file.readByte(), file.readByte(), file.readByte(), file.readByte()})
                    .containsExactly(0, 127, 128, 255, -1);
        }
    }

    @Test
    void readsLines() throws IOException {
        byte[] sample = lines(100, 9);
        try (RawIO file = create(sample)) {
            List<byte[]> lines = file.readLines();
            assertThat(String.join("", Samples.texts(lines))).isEqualTo(text(sample));
            assertThat(lines)
                    .hasSize(12)
                    .allSatisfy(line -> assertThat(line.length).isLessThanOrEqualTo(9));
            file.seek(0);
            assertThat(text(file.readLine(4))).isEqualTo(text(sample).substring(0, 4));
            assertThat(text(file.readLine())).isEqualTo(text(sample).substring(4, 9));
        }
    }

    // ---- writing

    @Test
    void writesOverAndBehindWhatItHolds() throws IOException {
        try (RawIO file = create("hello")) {
            file.seek(3);
            writeAll(file, bytes("p and more"));
            assertThat(content(file)).isEqualTo("help and more");
            assertThat(file.tell()).isEqualTo(13);
        }
    }

    @Test
    void writesMuch() throws IOException {
        byte[] sample = letters(much());
        try (RawIO file = create("")) {
            byte[] given = sample.clone();
            writeAll(file, given);
            assertThat(given).as("what was given").isEqualTo(sample);
            Arrays.fill(given, (byte) '#');
            file.seek(0);
            assertThat(file.readAll()).isEqualTo(sample);
        }
    }

    @Test
    void writesNothingWithoutExtending() throws IOException {
        try (RawIO file = create("abc")) {
            file.seek(10);
            assertThat(file.write(new byte[0])).isZero();
            assertThat(content(file)).isEqualTo("abc");
        }
    }

    @Test
    void fillsTheGapWithZeros() throws IOException {
        try (RawIO file = create("abc")) {
            file.seek(6);
            file.writeByte('x');
            assertThat(content(file)).isEqualTo("abc" + zeros(3) + "x");
        }
    }

    // ---- position and size

    @Test
    void seeksFromTheStartFromWhereItIsAndFromTheEnd() throws IOException {
        try (RawIO file = create("hello world")) {
            assertThat(file.seekable()).isTrue();
            assertThat(file.seek(6)).isEqualTo(6);
            assertThat(file.readByte()).isEqualTo('w');
            assertThat(file.seek(-3, Whence.CURRENT)).isEqualTo(4);
            assertThat(file.readByte()).isEqualTo('o');
            assertThat(file.seek(-2, Whence.END)).isEqualTo(9);
            assertThat(file.readByte()).isEqualTo('l');
            assertThat(file.seek(4, Whence.END)).isEqualTo(15);
            assertThat(file.tell()).isEqualTo(15);
            assertThat(file.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void refusesANegativePositionAndStaysWhereItIs() throws IOException {
        try (RawIO file = create("abc")) {
            file.seek(2);
            assertThatThrownBy(() -> file.seek(-1)).hasMessageContaining("position < 0: -1");
            assertThatThrownBy(() -> file.seek(Long.MIN_VALUE)).hasMessageContaining("position < 0");
            assertThat(file.tell()).isEqualTo(2);
        }
    }

    @Test
    void truncatesAndLeavesThePositionWhereItIs() throws IOException {
        try (RawIO file = create("hello world")) {
            file.seek(8);
            assertThat(file.truncate(5)).isEqualTo(5);
            assertThat(file.tell()).isEqualTo(8);
            assertThat(content(file)).isEqualTo("hello");
            assertThat(file.truncate()).isEqualTo(8);
            assertThat(content(file)).isEqualTo("hello" + zeros(3));
            file.seek(1);
            assertThat(file.truncate(20)).isEqualTo(20);
            assertThat(content(file)).isEqualTo("hello" + zeros(15));
            assertThat(file.tell()).isEqualTo(1);
            assertThatThrownBy(() -> file.truncate(-1)).hasMessageContaining("size < 0: -1");
        }
    }

    // ---- closing

    @Test
    void canBeClosedAgain() throws IOException {
        RawIO file = create("abc");
        assertThat(file.closed()).isFalse();
        file.close();
        assertThat(file.closed()).isTrue();
        assertThatCode(file::close).doesNotThrowAnyException();
    }

    @TestFactory
    Stream<DynamicTest> refusesEverythingOnceItIsClosed() {
        Map<String, FileCall> calls = new LinkedHashMap<>();
        calls.put("read()", RawIO::read);
        calls.put("read(1)", file -> file.read(1));
        calls.put("readAll()", RawIO::readAll);
        calls.put("readByte()", RawIO::readByte);
        calls.put("readInto", file -> file.readInto(new byte[1]));
        calls.put("readLine()", RawIO::readLine);
        calls.put("readLines()", RawIO::readLines);
        calls.put("write", file -> file.write(bytes("x")));
        calls.put("writeByte", file -> file.writeByte('x'));
        calls.put("writeLines(none)", file -> file.writeLines(List.of()));
        calls.put("tell()", RawIO::tell);
        calls.put("seek(0)", file -> file.seek(0));
        calls.put("truncate()", RawIO::truncate);
        calls.put("truncate(0)", file -> file.truncate(0));
        calls.put("flush()", RawIO::flush);
        calls.put("readable()", RawIO::readable);
        calls.put("writable()", RawIO::writable);
        calls.put("seekable()", RawIO::seekable);
        calls.put("isatty()", RawIO::isatty);
        calls.put("iterator()", file -> org.assertj.core.api.Assertions.fail("gave out " + file.iterator()));
        return calls.entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    RawIO file = create("abc");
                    file.close();
                    assertThatThrownBy(() -> call.getValue().on(file)).isInstanceOf(ClosedFileException.class);
                }));
    }

    /** One call of a file. */
    @FunctionalInterface
    private interface FileCall {
        void on(RawIO file) throws IOException;
    }
}
