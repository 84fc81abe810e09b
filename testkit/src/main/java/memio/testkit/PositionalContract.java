package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/** Reading and writing at a position that is given, while that of the file stays: {@code readAt}, {@code writeAt}. */
public interface PositionalContract extends BinaryFactory {

    @Test
    default void readsAtAPositionAndStaysWhereItIs() throws IOException {
        try (BinaryIO file = create("hello world")) {
            file.seek(2);
            byte[] target = bytes("########");
            assertThat(file.readAt(6, target, 1, 4)).isEqualTo(4);
            assertThat(text(target)).isEqualTo("#worl###");
            assertThat(file.readAt(9, target, 0, 8)).isEqualTo(2);
            assertThat(text(target)).isEqualTo("ldorl###");
            assertThat(file.readAt(11, target, 0, 8)).isZero();
            assertThat(file.readAt(1L << 40, target, 0, 8)).isZero();
            assertThat(file.tell()).isEqualTo(2);
            assertThat(text(file.read())).isEqualTo("llo world");
        }
    }

    @Test
    default void readsAtAPositionIntoEveryKindOfBuffer() throws IOException {
        for (ByteBuffer target : Samples.roomInEveryKindOfBuffer(60)) {
            try (BinaryIO file = create(letters(70))) {
                int start = target.position();
                assertThat(file.readAt(10, target)).isEqualTo(60);
                assertThat(target.remaining()).isZero();
                assertThat(text(target.position(start)))
                        .as("into %s", target)
                        .isEqualTo(text(letters(70)).substring(10));
                assertThat(file.tell()).isZero();
            }
        }
    }

    @Test
    default void writesAtAPositionAndStaysWhereItIs() throws IOException {
        try (BinaryIO file = create("hello world")) {
            file.seek(2);
            file.writeAt(6, bytes("#WORLD!#"), 1, 6);
            file.writeAt(0, bytes("H"), 0, 1);
            file.writeAt(5, bytes("x"), 0, 0);
            assertThat(file.tell()).isEqualTo(2);
            assertThat(content(file)).isEqualTo("Hello WORLD!");
        }
    }

    @Test
    default void writesAtAPositionFromEveryKindOfBuffer() throws IOException {
        for (ByteBuffer source : Samples.inEveryKindOfBuffer(letters(60))) {
            try (BinaryIO file = create("##########")) {
                file.writeAt(5, source);
                assertThat(source.remaining()).isZero();
                assertThat(content(file)).as("from %s", source).isEqualTo("#####" + text(letters(60)));
            }
        }
    }

    @Test
    default void fillsTheGapBeforeAPositionWithZeros() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.writeAt(1_000, bytes("xyz"), 0, 3);
            assertThat(content(file)).isEqualTo("abc" + zeros(997) + "xyz");
            assertThat(file.tell()).isZero();
        }
    }

    @Test
    default void mixesPositionsAndThePosition() throws IOException {
        try (BinaryIO file = create(letters(200))) {
            file.readByte();
            file.writeAt(1, bytes("1"), 0, 1);
            assertThat(file.readByte()).isEqualTo('1');
            file.writeByte('2');
            byte[] one = new byte[1];
            file.readAt(2, one, 0, 1);
            assertThat(text(one)).isEqualTo("2");
            file.writeAt(3, bytes("3"), 0, 1);
            file.writeByte('#');
            assertThat(file.readByte()).isEqualTo('e');
            assertThat(file.tell()).isEqualTo(5);
            assertThat(content(file)).isEqualTo("a12#" + text(letters(200)).substring(4));
        }
    }

    @Test
    default void refusesPositionsAndRangesThatAreNone() throws IOException {
        try (BinaryIO file = create("hello")) {
            file.seek(2);
            byte[] array = bytes("####");
            ByteBuffer readOnly = ByteBuffer.allocate(2).asReadOnlyBuffer();
            assertThatThrownBy(() -> file.readAt(-1, array, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("position < 0: -1");
            assertThatThrownBy(() -> file.writeAt(-1, array, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("position < 0: -1");
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}}) {
                assertThatThrownBy(() -> file.readAt(0, array, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> file.writeAt(0, array, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> file.readAt(0, readOnly))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("read-only target");
            assertThat(file.tell()).isEqualTo(2);
            assertThat(text(array)).isEqualTo("####");
            assertThat(content(file)).isEqualTo("hello");
        }
    }
}
