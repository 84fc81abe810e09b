package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import memio.base.ByteIO;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/** Reading from a file of bytes: {@code read}, {@code readInto} and their kin answer whole, and leave alone what is not theirs. */
public interface ReadingContract extends BinaryFactory {

    @Test
    default void readsTheRest() throws IOException {
        try (BinaryIO file = create("hello")) {
            assertThat(text(file.read(2))).isEqualTo("he");
            assertThat(text(file.read())).isEqualTo("llo");
            assertThat(text(file.read())).as("at the end").isEmpty();
            assertThat(text(file.read(1))).as("at the end").isEmpty();
        }
    }

    @Test
    default void takesAnyNegativeSizeForTheRest() throws IOException {
        for (int size : new int[] {-1, -2, Integer.MIN_VALUE}) {
            try (BinaryIO file = create("hello")) {
                assertThat(text(file.read(size))).isEqualTo("hello");
            }
        }
    }

    @Test
    default void readsAsMuchAsIsAskedForOrThereIs() throws IOException {
        String sample = text(letters(100));
        for (int size : new int[] {1, 2, 3, 7, 8, 64, 99, 100, 101, Integer.MAX_VALUE}) {
            try (BinaryIO file = create(sample)) {
                for (int at = 0; at < 100; at += Math.min(size, 100)) {
                    String expected = sample.substring(at, (int) Math.min(100, (long) at + size));
                    assertThat(text(file.read(size))).isEqualTo(expected);
                }
                assertThat(text(file.read(size))).isEmpty();
            }
        }
    }

    @Test
    default void readsNothingWhenAskedForNothing() throws IOException {
        try (BinaryIO file = create("hello")) {
            assertThat(file.read(0)).isEmpty();
            assertThat(file.readInto(new byte[0])).isZero();
            assertThat(file.readInto(ByteBuffer.allocate(0))).isZero();
            assertThat(text(file.read())).isEqualTo("hello");
            assertThat(file.readInto(new byte[0])).as("at the end").isZero();
        }
    }

    @Test
    default void handsOutArraysOfTheirOwn() throws IOException {
        try (BinaryIO file = create("hello")) {
            byte[] first = file.read();
            Arrays.fill(first, (byte) '#');
            assertThat(content(file)).isEqualTo("hello");
        }
    }

    @Test
    default void readsSingleBytesAsNumbers() throws IOException {
        try (BinaryIO file = create(new byte[] {0, 'a', (byte) 0xff})) {
            assertThat(file.readByte()).isZero();
            assertThat(file.readByte()).isEqualTo('a');
            assertThat(file.readByte()).isEqualTo(0xff);
            assertThat(file.readByte()).isEqualTo(ByteIO.END_OF_FILE);
            assertThat(file.readByte()).isEqualTo(ByteIO.END_OF_FILE);
        }
    }

    @Test
    default void readsIntoAWholeArray() throws IOException {
        try (BinaryIO file = create("hello")) {
            byte[] target = bytes("....");
            assertThat(file.readInto(target)).isEqualTo(4);
            assertThat(text(target)).isEqualTo("hell");
            assertThat(file.readInto(target)).isEqualTo(1);
            assertThat(text(target)).as("what is behind the count stays").isEqualTo("oell");
            assertThat(file.readInto(target)).isZero();
        }
    }

    @Test
    default void readsIntoPartOfAnArrayAndLeavesTheOtherPartsAlone() throws IOException {
        try (BinaryIO file = create(letters(100))) {
            byte[] target = bytes("#".repeat(60));
            assertThat(file.readInto(target, 10, 40)).isEqualTo(40);
            assertThat(text(target)).isEqualTo("#".repeat(10) + text(letters(40)) + "#".repeat(10));
        }
    }

    @Test
    default void readsNothingIntoARangeThatIsNotInTheArray() throws IOException {
        try (BinaryIO file = create("hello")) {
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {1, Integer.MAX_VALUE}}) {
                byte[] target = bytes("####");
                assertThatThrownBy(() -> file.readInto(target, range[0], range[1]))
                        .as("offset %d, length %d", range[0], range[1])
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThat(text(target)).isEqualTo("####");
            }
            assertThat(text(file.read())).isEqualTo("hello");
        }
    }

    @Test
    default void readsIntoEveryKindOfBuffer() throws IOException {
        for (ByteBuffer target : Samples.roomInEveryKindOfBuffer(50)) {
            try (BinaryIO file = create(letters(80))) {
                int start = target.position();
                assertThat(file.readInto(target)).as("into %s", target).isEqualTo(50);
                assertThat(target.remaining()).isZero();
                assertThat(text(target.position(start))).isEqualTo(text(letters(50)));
                assertThat(file.readInto(target.position(start))).isEqualTo(30);
                assertThat(target.position()).isEqualTo(start + 30);
                assertThat(file.readInto(target)).as("at the end").isZero();
            }
        }
    }

    @Test
    default void refusesAReadOnlyBufferAndReadsNothing() throws IOException {
        try (BinaryIO file = create("hello")) {
            ByteBuffer target = ByteBuffer.allocate(3).asReadOnlyBuffer();
            assertThatThrownBy(() -> file.readInto(target)).isInstanceOf(IllegalArgumentException.class);
            assertThat(target.position()).isZero();
            assertThat(text(file.read())).isEqualTo("hello");
        }
    }

    @Test
    default void readsWhatOneCallBrings() throws IOException {
        try (BinaryIO file = create("hello world")) {
            assertThat(text(file.read1(1))).isEqualTo("h");
            assertThat("ello world").startsWith(text(file.read1(3)));
        }
        try (BinaryIO file = create("hello")) {
            assertThat(file.read1()).isNotEmpty();
            byte[] target = bytes("######");
            int count = file.readInto1(target, 2, 3) + file.readInto1(target);
            assertThat(count).isGreaterThanOrEqualTo(0);
        }
        try (BinaryIO file = create("")) {
            assertThat(file.read1(5)).isEmpty();
            assertThat(file.readInto1(new byte[5])).isZero();
        }
    }

    @Test
    default void transfersTheRestToAStreamAndLeavesItOpen() throws IOException {
        for (int length : new int[] {0, 1, 100, 70_000}) {
            try (BinaryIO file = create(letters(length + 3));
                    ClosingIsAnError target = new ClosingIsAnError()) {
                file.read(3);
                assertThat(file.transferTo(target)).isEqualTo(length);
                assertThat(text(target.toByteArray()))
                        .isEqualTo(text(letters(length + 3)).substring(3));
                assertThat(file.read()).isEmpty();
                target.mayClose = true;
            }
        }
    }

    @Test
    default void survivesASinkThatScribblesOnWhatItIsGiven() throws IOException {
        String sample = text(letters(500));
        try (BinaryIO file = create(sample)) {
            OutputStream scribbler = new OutputStream() {
                @Override
                public void write(int value) {}

                @Override
                public void write(byte[] source, int offset, int length) {
                    Arrays.fill(source, (byte) '#');
                }
            };
            assertThat(file.transferTo(scribbler)).isEqualTo(500);
            assertThat(content(file)).isEqualTo(sample);
        }
    }

    /** A stream that was only lent. */
    final class ClosingIsAnError extends ByteArrayOutputStream {
        private boolean mayClose;

        private ClosingIsAnError() {}

        @Override
        public void close() {
            assertThat(mayClose).as("the lender closes the stream").isTrue();
        }
    }
}
