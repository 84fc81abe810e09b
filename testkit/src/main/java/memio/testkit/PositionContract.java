package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/** The position of a file of bytes and its size: {@code seek}, {@code tell}, {@code truncate}, for one that does all of it. */
public interface PositionContract extends BinaryFactory {

    /** Whether truncating to more than the size extends the file by zeros, as on disk; in memory it does nothing. */
    default boolean truncateExtends() {
        return true;
    }

    @Test
    default void movesThePositionBehindWhatWasReadOrWritten() throws IOException {
        try (BinaryIO file = create("hello\nworld")) {
            assertThat(file.tell()).isZero();
            file.read(2);
            assertThat(file.tell()).isEqualTo(2);
            file.readLine();
            assertThat(file.tell()).isEqualTo(6);
            file.write(bytes("WO"));
            assertThat(file.tell()).isEqualTo(8);
            file.readByte();
            assertThat(file.tell()).isEqualTo(9);
            file.read();
            assertThat(file.tell()).isEqualTo(11);
            file.read();
            assertThat(file.tell()).isEqualTo(11);
        }
    }

    @Test
    default void seeksFromTheStartFromWhereItIsAndFromTheEnd() throws IOException {
        try (BinaryIO file = create("hello world")) {
            assertThat(file.seek(6)).isEqualTo(6);
            assertThat(text(file.read(1))).isEqualTo("w");
            assertThat(file.seek(-3, Whence.CURRENT)).isEqualTo(4);
            assertThat(text(file.read(1))).isEqualTo("o");
            assertThat(file.seek(2, Whence.CURRENT)).isEqualTo(7);
            assertThat(text(file.read(1))).isEqualTo("o");
            assertThat(file.seek(-2, Whence.END)).isEqualTo(9);
            assertThat(text(file.read())).isEqualTo("ld");
            assertThat(file.seek(0, Whence.START)).isZero();
            assertThat(file.seek(0, Whence.END)).isEqualTo(11);
            assertThat(file.seek(4, Whence.END)).isEqualTo(15);
            assertThat(file.tell()).isEqualTo(15);
        }
    }

    @Test
    default void readsAndWritesAnywhere() throws IOException {
        String sample = text(letters(80));
        try (BinaryIO file = create(sample)) {
            for (int position = 79; position >= 0; position--) {
                file.seek(position);
                assertThat(text(file.read(3)))
                        .isEqualTo((sample.charAt(position) + "##").substring(0, Math.min(3, 80 - position)));
                file.seek(position);
                file.writeByte('#');
                assertThat(file.tell()).isEqualTo(position + 1);
            }
            assertThat(content(file)).isEqualTo("#".repeat(80));
        }
    }

    @Test
    default void mayStandAnywhereBeyondTheEndAndReadsNothingThere() throws IOException {
        try (BinaryIO file = create("abc")) {
            for (long position : new long[] {3, 4, 10_000, Integer.MAX_VALUE + 1L, 1L << 62, Long.MAX_VALUE}) {
                assertThat(file.seek(position)).isEqualTo(position);
                assertThat(file.read()).isEmpty();
                assertThat(file.read(5)).isEmpty();
                assertThat(file.readLine()).isEmpty();
                assertThat(file.readLine(5)).isEmpty();
                assertThat(file.readLines()).isEmpty();
                assertThat(file.readByte()).isEqualTo(-1);
                assertThat(file.readInto(new byte[5])).isZero();
                assertThat(file.write(new byte[0])).isZero();
                assertThat(file.tell()).isEqualTo(position);
                assertThat(file.size()).isEqualTo(3);
            }
        }
    }

    @Test
    default void fillsTheGapWithZerosWhenSomethingIsWrittenBeyondTheEnd() throws IOException {
        for (int gap = 0; gap < 100; gap++) {
            try (BinaryIO file = create("abc")) {
                file.seek(3 + gap);
                file.write(bytes("xyz"));
                assertThat(content(file)).isEqualTo("abc" + zeros(gap) + "xyz");
                assertThat(file.tell()).isEqualTo(6 + gap);
            }
        }
    }

    @Test
    default void refusesANegativePositionAndStaysWhereItIs() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(2);
            for (long position : new long[] {-1, -2, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> file.seek(position))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("position < 0: %d", position);
                assertThatThrownBy(() -> file.seek(position, Whence.START))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("position < 0: %d", position);
                assertThat(file.tell()).isEqualTo(2);
            }
        }
    }

    @Test
    default void refusesAPositionBeyondTheLargestNumberAndStaysWhereItIs() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(Long.MAX_VALUE);
            assertThatThrownBy(() -> file.seek(5, Whence.CURRENT))
                    .isInstanceOf(PositionOverflowException.class)
                    .hasMessage("position > 2^63-1: %d + 5", Long.MAX_VALUE);
            assertThat(file.tell()).isEqualTo(Long.MAX_VALUE);
            assertThatThrownBy(() -> file.seek(Long.MAX_VALUE, Whence.END))
                    .isInstanceOf(PositionOverflowException.class);
            assertThat(file.tell()).isEqualTo(Long.MAX_VALUE);
            assertThat(file.seek(-Long.MAX_VALUE, Whence.CURRENT)).isZero();
        }
    }

    @Test
    default void refusesToWriteBeyondTheLargestPositionAndStaysAsItIs() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(Long.MAX_VALUE);
            assertThatThrownBy(() -> file.write(bytes("x"))).isInstanceOf(FileTooLargeException.class);
            assertThatThrownBy(() -> file.writeByte('x')).isInstanceOf(FileTooLargeException.class);
            assertThat(file.tell()).isEqualTo(Long.MAX_VALUE);
            assertThat(content(file)).isEqualTo("abc");
        }
    }

    @Test
    default void refusesToSeekFromNowhere() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(2);
            assertThatThrownBy(() -> file.seek(1, nothing())).isInstanceOf(NullPointerException.class);
            assertThat(file.tell()).isEqualTo(2);
        }
    }

    @Test
    default void truncatesAndLeavesThePositionWhereItIs() throws IOException {
        try (BinaryIO file = create("hello world")) {
            file.seek(8);
            assertThat(file.truncate(5)).isEqualTo(5);
            assertThat(file.tell()).isEqualTo(8);
            assertThat(file.size()).isEqualTo(5);
            assertThat(file.read()).isEmpty();
            assertThat(content(file)).isEqualTo("hello");
        }
    }

    @Test
    default void truncatesAtThePosition() throws IOException {
        try (BinaryIO file = create("hello world")) {
            file.seek(5);
            assertThat(file.truncate()).isEqualTo(5);
            assertThat(content(file)).isEqualTo("hello");
            assertThat(file.tell()).isEqualTo(5);
        }
    }

    @Test
    default void truncatesToMoreThanItHolds() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(1);
            assertThat(file.truncate(100)).isEqualTo(100);
            assertThat(content(file)).isEqualTo(truncateExtends() ? "abc" + zeros(97) : "abc");
            assertThat(file.tell()).isEqualTo(1);
        }
    }

    @Test
    default void refusesToTruncateToANegativeSize() throws IOException {
        try (BinaryIO file = create("abc")) {
            assertThatThrownBy(() -> file.truncate(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("size < 0: -1");
            assertThat(content(file)).isEqualTo("abc");
        }
    }

    @Test
    default void leavesZerosBehindWhenTruncatedAndWrittenWithoutASeek() throws IOException {
        try (BinaryIO file = create("")) {
            file.write(bytes("secret"));
            file.truncate(0);
            file.write(bytes("x"));
            assertThat(content(file)).isEqualTo(zeros(6) + "x");
        }
    }

    @Test
    default void showsNoOldBytesAfterTruncateSeekAndWrite() throws IOException {
        for (int size = 0; size < 20; size++) {
            for (int position = size; position <= 22; position++) {
                try (BinaryIO file = create(letters(20))) {
                    file.truncate(size);
                    file.seek(position);
                    file.write(bytes("#"));
                    assertThat(content(file)).isEqualTo(text(letters(size)) + zeros(position - size) + "#");
                }
            }
        }
    }

    @Test
    default void tellsItsSizeWithoutMoving() throws IOException {
        try (BinaryIO file = create("hello")) {
            file.seek(2);
            assertThat(file.size()).isEqualTo(5);
            assertThat(file.tell()).isEqualTo(2);
            file.seek(0, Whence.END);
            file.write(letters(100));
            assertThat(file.size()).isEqualTo(105);
        }
    }

    /** Nobody may pass null; somebody will. */
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static Whence nothing() {
        return null;
    }
}
