package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/** Writing to a file of bytes: all or an exception, over what stands at the position, and no array is kept or changed. */
public interface WritingContract extends BinaryFactory {

    @Test
    default void writesOverWhatStandsAtThePosition() throws IOException {
        try (BinaryIO file = create("hello world")) {
            assertThat(file.write(bytes("HEY"))).isEqualTo(3);
            assertThat(content(file)).isEqualTo("HEYlo world");
        }
    }

    @Test
    default void goesOnWritingBehindWhatItWrote() throws IOException {
        for (int piece : new int[] {1, 2, 3, 7, 8, 64, 100}) {
            try (BinaryIO file = create("....")) {
                byte[] sample = letters(200);
                for (int at = 0; at < 200; at += piece) {
                    int length = Math.min(piece, 200 - at);
                    assertThat(file.write(sample, at, length)).isEqualTo(length);
                }
                assertThat(content(file)).as("pieces of %d", piece).isEqualTo(text(sample));
            }
        }
    }

    @Test
    default void writesTheLowEightBitsOfANumber() throws IOException {
        try (BinaryIO file = create("")) {
            for (int value : new int[] {0, 'a', 0xff, 0x161, -1, Integer.MIN_VALUE}) {
                assertThat(file.writeByte(value)).isEqualTo(1);
            }
            assertThat(content(file)).isEqualTo("\0a\u00ffa\u00ff\0");
        }
    }

    @Test
    default void writesFromEveryKindOfBuffer() throws IOException {
        for (ByteBuffer source : Samples.inEveryKindOfBuffer(letters(70))) {
            try (BinaryIO file = create("..")) {
                int start = source.position();
                assertThat(file.write(source)).as("from %s", source).isEqualTo(70);
                assertThat(source.remaining()).isZero();
                assertThat(text(source.position(start)))
                        .as("the source stays as it is")
                        .isEqualTo(text(letters(70)));
                assertThat(content(file)).isEqualTo(text(letters(70)));
            }
        }
    }

    @Test
    default void writesNothingWhenGivenNothing() throws IOException {
        try (BinaryIO file = create("abc")) {
            assertThat(file.write(new byte[0])).isZero();
            assertThat(file.write(bytes("xyz"), 1, 0)).isZero();
            assertThat(file.write(ByteBuffer.allocate(0))).isZero();
            file.writeLines(List.of());
            assertThat(content(file)).isEqualTo("abc");
        }
    }

    @Test
    default void writesNothingOfARangeThatIsNotInTheArray() throws IOException {
        try (BinaryIO file = create("abc")) {
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {1, Integer.MAX_VALUE}}) {
                assertThatThrownBy(() -> file.write(bytes("####"), range[0], range[1]))
                        .as("offset %d, length %d", range[0], range[1])
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThat(content(file)).isEqualTo("abc");
        }
    }

    @Test
    default void keepsNoArrayThatWasWritten() throws IOException {
        byte[] source = letters(100);
        try (BinaryIO file = create("")) {
            file.write(source);
            Arrays.fill(source, (byte) '#');
            assertThat(content(file)).isEqualTo(text(letters(100)));
        }
    }

    @Test
    default void keepsNoArrayThatItWasCreatedFrom() throws IOException {
        byte[] source = letters(100);
        try (BinaryIO file = create(source)) {
            file.write(bytes("##"));
            assertThat(text(source)).isEqualTo(text(letters(100)));
            Arrays.fill(source, (byte) '.');
            assertThat(content(file)).isEqualTo("##" + text(letters(100)).substring(2));
        }
    }

    @Test
    default void writesLinesAndAddsNoLineEnds() throws IOException {
        try (BinaryIO file = create("")) {
            file.writeLines(List.of(bytes("one\n"), bytes("two"), bytes(""), bytes("three\n")));
            assertThat(content(file)).isEqualTo("one\ntwothree\n");
        }
    }

    @Test
    default void keepsTheLinesThatWereWrittenBeforeOneFailed() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        lines.add(bytes("one\n"));
        lines.add(null);
        lines.add(bytes("three\n"));
        try (BinaryIO file = create("")) {
            assertThatThrownBy(() -> file.writeLines(lines)).isInstanceOf(NullPointerException.class);
            assertThat(content(file)).isEqualTo("one\n");
        }
    }

    @Test
    default void writesTheRestOfAnotherFileAndMovesBothPositions() throws IOException {
        for (int length : new int[] {0, 1, 100, 70_000}) {
            try (BinaryIO file = create("abcdef");
                    BinaryIO source = create(letters(length + 3))) {
                file.writeByte('A');
                source.read(3);
                assertThat(file.write(source)).isEqualTo(length);
                file.write(bytes("!"));
                String expected = "A" + text(letters(length + 3)).substring(3) + "!";
                assertThat(content(file)).startsWith(expected);
                assertThat(source.read()).as("the source is at its end").isEmpty();
                assertThat(content(source)).as("and still whole").isEqualTo(text(letters(length + 3)));
            }
        }
    }

    @Test
    default void flushesAsOftenAsOneLikes() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.write(bytes("x"));
            file.flush();
            file.flush();
            file.write(bytes("y"));
            assertThat(content(file)).isEqualTo("xyc");
        }
    }
}
