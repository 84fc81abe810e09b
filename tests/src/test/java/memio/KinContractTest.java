package memio;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;
import memio.binary.BinaryIO;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.testkit.BinaryContract;
import memio.testkit.ClosingContract;
import memio.testkit.InputStreamContract;
import memio.testkit.LineContract;
import memio.testkit.ReadingContract;
import memio.testkit.WritingContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files that share the bytes of others: under the parts of the contract that they can fulfil, and in what is their own. */
@DisplayName("a file of the bytes of another")
class KinContractTest {
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    /** A duplicate is as good as any file; the others on the same bytes may be closed. */
    @Nested
    class Duplicate extends BinaryContract {
        @Override
        public BinaryIO create(byte[] initial) {
            try (BytesIO first = new BytesIO(initial, BY_SEVEN)) {
                return first.duplicate();
            }
        }

        @Override
        public boolean truncateExtends() {
            return false;
        }
    }

    /** While another file has its window on the same bytes. */
    @Nested
    class DuplicateBesideAnother extends BinaryContract {
        @Override
        public BinaryIO create(byte[] initial) {
            BytesIO first = new BytesIO(initial, BY_SEVEN);
            first.seek(1);
            return new BytesIO(first.snapshot(), BY_SEVEN).duplicate();
        }

        @Override
        public boolean truncateExtends() {
            return false;
        }
    }

    @Nested
    class ForkOfASnapshot extends BinaryContract {
        @Override
        public BinaryIO create(byte[] initial) {
            try (BytesIO first = new BytesIO(initial, BY_SEVEN)) {
                return new BytesIO(first.snapshot(), BY_SEVEN);
            }
        }

        @Override
        public boolean truncateExtends() {
            return false;
        }
    }

    @Nested
    class Secret extends BinaryContract {
        @Override
        public BinaryIO create(byte[] initial) {
            return new BytesIO(initial, BY_SEVEN.secret());
        }

        @Override
        public boolean truncateExtends() {
            return false;
        }
    }

    /** A slice that has room behind it. */
    @Nested
    class Slice implements ReadingContract, LineContract, WritingContract, ClosingContract {
        @Override
        public BytesIO create(byte[] initial) {
            try (BytesIO whole = new BytesIO(bytes("#####" + text(initial)), BY_SEVEN)) {
                return whole.slice(5, 1L << 40);
            }
        }

        @Test
        void writesIntoTheWholeAndReadsWhatIsWrittenThere() {
            BytesIO whole = new BytesIO(bytes("hello world"), BY_SEVEN);
            BytesIO slice = whole.slice(6, 5);
            slice.write(bytes("WO"));
            whole.seek(8);
            whole.write(bytes("RLD!"));
            assertThat(text(whole.getValue())).isEqualTo("hello WORLD!");
            assertThat(text(slice.getValue())).isEqualTo("WORLD");
            assertThat(slice.tell()).isEqualTo(2);
            assertThat(text(slice.read())).isEqualTo("RLD");
        }

        @Test
        void doesNotGrowBeyondItsLength() {
            BytesIO whole = new BytesIO(bytes("abcdef"), BY_SEVEN);
            BytesIO slice = whole.slice(2, 3);
            slice.seek(1);
            assertThatThrownBy(() -> slice.write(bytes("XYZ")))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("beyond the slice of 3 bytes: 1 + 3");
            slice.seek(100);
            slice.write(new byte[0]);
            assertThat(slice.tell()).as("nothing was written, nothing moves").isEqualTo(100);
            assertThatThrownBy(() -> slice.writeByte('x')).isInstanceOf(FileTooLargeException.class);
            assertThat(text(whole.getValue())).isEqualTo("abcdef");
        }

        @Test
        void endsWhereTheWholeEndsAndGrowsWithIt() {
            BytesIO whole = new BytesIO(bytes("abcdef"), BY_SEVEN);
            BytesIO slice = whole.slice(4, 4);
            assertThat(slice.size()).isEqualTo(2);
            whole.truncate(3);
            assertThat(slice.size()).isZero();
            assertThat(slice.read()).isEmpty();
            slice.write(bytes("EFGH"));
            assertThat(text(whole.getValue())).isEqualTo("abc\0EFGH");
            assertThat(text(slice.getValue())).isEqualTo("EFGH");
        }

        @Test
        void cannotBeTruncatedButByNothing() {
            BytesIO slice = new BytesIO(bytes("abcdef"), BY_SEVEN).slice(2, 3);
            assertThat(slice.truncate(3)).isEqualTo(3);
            assertThat(slice.truncate(10)).isEqualTo(10);
            assertThatThrownBy(() -> slice.truncate(2)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> slice.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(text(slice.getValue())).isEqualTo("cde");
        }

        @Test
        void obeysAViewOfTheWhole() {
            BytesIO whole = new BytesIO(bytes("abcdef"), BY_SEVEN);
            BytesIO slice = whole.slice(2, 3);
            try (BufferView view = whole.getBuffer()) {
                assertThat(view.size()).isEqualTo(6);
                assertThatThrownBy(() -> slice.write(bytes("x"))).isInstanceOf(LiveViewException.class);
                assertThatThrownBy(() -> slice.write(new byte[0])).isInstanceOf(LiveViewException.class);
                assertThatThrownBy(() -> slice.truncate(10)).isInstanceOf(LiveViewException.class);
            }
            slice.write(bytes("x"));
        }

        @Test
        void copiesWithinItself() {
            BytesIO whole = new BytesIO(bytes("abcdefghij"), BY_SEVEN);
            BytesIO slice = whole.slice(2, 6);
            slice.copyWithin(0, 2, 4);
            assertThat(text(whole.getValue())).isEqualTo("abcdcdefij");
            assertThatThrownBy(() -> slice.copyWithin(0, 3, 4)).isInstanceOf(FileTooLargeException.class);
            assertThatThrownBy(() -> slice.copyWithin(4, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> slice.copyWithin(0, 0, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("length < 0: -1");
            assertThat(text(whole.getValue())).isEqualTo("abcdcdefij");
        }

        @Test
        void ofAnAppenderWritesWhereItStands() {
            BytesIO whole = new BytesIO(bytes("abc"), BY_SEVEN);
            BytesIO slice = whole.appender().appender().slice(1, 4);
            slice.write(bytes("x"));
            assertThat(slice.tell()).isEqualTo(1);
            assertThat(text(whole.getValue())).isEqualTo("axc");
            slice.appender().write(bytes("yz"));
            assertThat(text(whole.getValue())).isEqualTo("axcyz");
        }

        @Test
        void refusesWhatConcernsTheWhole() {
            BytesIO slice = new BytesIO(bytes("abcdef"), BY_SEVEN).slice(2, 3);
            for (Runnable call : List.<Runnable>of(slice::clear, slice::getBuffer, () -> slice.discardBefore(1))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageEndingWith("of a slice, an appender or a read-only file");
            }
        }

        @Test
        void refusesAPlaceThatCannotBe() {
            BytesIO whole = new BytesIO(bytes("abc"), BY_SEVEN);
            assertThatThrownBy(() -> whole.slice(-1, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> whole.slice(0, -1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> whole.slice(Long.MAX_VALUE, 1)).isInstanceOf(PositionOverflowException.class);
            whole.close();
            assertThat(whole.closed()).as("no slice was left behind").isTrue();
        }
    }

    @Nested
    class Appender implements ReadingContract, LineContract, ClosingContract {
        @Override
        public BytesIO create(byte[] initial) {
            try (BytesIO whole = new BytesIO(initial, BY_SEVEN)) {
                BytesIO appender = whole.appender();
                appender.seek(0);
                return appender;
            }
        }

        @Test
        void beginsAtTheEndAndWritesThereWhereverItStands() {
            BytesIO whole = new BytesIO(bytes("hello"), BY_SEVEN);
            BytesIO log = whole.appender();
            assertThat(log.tell()).isEqualTo(5);
            log.seek(0);
            log.write(bytes(" wor"));
            assertThat(log.tell()).isEqualTo(9);
            whole.seek(0);
            whole.write(bytes("HEL"));
            log.writeAt(2, bytes("ld"), 0, 2);
            assertThat(log.tell()).isEqualTo(9);
            log.seek(1);
            log.writeByte('!');
            log.seek(1000);
            log.write(ByteBuffer.wrap(bytes("!")));
            assertThat(text(whole.getValue())).isEqualTo("HELlo world!!");
            assertThat(log.tell()).isEqualTo(13);
        }

        @Test
        void appendsSnapshotsFilesAndItself() {
            BytesIO log = new BytesIO(bytes("abc"), BY_SEVEN).appender();
            log.seek(1);
            assertThat(log.write(log)).isEqualTo(2);
            log.seek(0);
            log.write(log.snapshot());
            log.seek(0);
            log.write(new BytesIO(bytes("xyz")));
            assertThat(text(log.getValue())).isEqualTo("abcbc" + "abcbc" + "xyz");
        }

        @Test
        void staysWhereItIsWhenNothingIsWritten() {
            BytesIO log = new BytesIO(bytes("abc"), BY_SEVEN).appender();
            log.seek(1);
            log.write(new byte[0]);
            log.write(new BytesIO().snapshot());
            assertThat(log.tell()).isEqualTo(1);
        }
    }

    /** Read-only files of other people's bytes. */
    abstract static class Wrapped implements ReadingContract, LineContract, ClosingContract {
        @Override
        public abstract BytesIO create(byte[] initial);

        @Test
        void cannotBeWritten() throws IOException {
            try (BytesIO file = create(bytes("abc"))) {
                assertThat(file.readable()).isTrue();
                assertThat(file.seekable()).isTrue();
                assertThat(file.writable()).isFalse();
                assertThatThrownBy(() -> file.write(bytes("x"))).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.write(new byte[0])).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.writeByte('x')).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.writeLines(List.of())).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.write(new BytesIO())).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.write(file)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.write(file.snapshot())).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.writeAt(0, bytes("x"), 0, 1))
                        .isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.copyWithin(0, 1, 1)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.truncate(1)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(file::asOutputStream).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(file::getBuffer).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(file::clear).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.appender().write(bytes("x")))
                        .isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> file.slice(0, 2).write(bytes("x")))
                        .isInstanceOf(UnsupportedOperationException.class);
                assertThat(text(file.getValue())).isEqualTo("abc");
            }
        }

        @Test
        void leavesTheOwnersBytesAloneWhenClosed() {
            byte[] owned = letters(20);
            create(owned).close();
            assertThat(text(owned)).isEqualTo(text(letters(20)));
        }

        @Test
        void freezesIntoACopy() {
            byte[] owned = letters(100);
            BytesIO file = create(owned);
            var snapshot = file.snapshot();
            Arrays.fill(owned, (byte) '#');
            assertThat(text(snapshot.toByteArray())).isEqualTo(text(letters(100)));
        }
    }

    @Nested
    class WrappedArray extends Wrapped {
        @Override
        public BytesIO create(byte[] initial) {
            return BytesIO.wrap(initial);
        }

        @Test
        void showsWhatItsOwnerChanges() {
            byte[] owned = bytes("hello");
            BytesIO file = create(owned);
            owned[0] = 'j';
            assertThat(text(file.read())).isEqualTo("jello");
        }
    }

    @Nested
    class WrappedDirectMemory extends Wrapped {
        @Override
        public BytesIO create(byte[] initial) {
            return BytesIO.wrap(
                    ByteBuffer.allocateDirect(initial.length).put(initial).flip());
        }
    }

    @Nested
    class WrappedPieces extends Wrapped {
        @Override
        public BytesIO create(byte[] initial) {
            int half = initial.length / 2;
            return BytesIO.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.wrap(initial, 0, half),
                    ByteBuffer.allocateDirect(initial.length - half)
                            .put(initial, half, initial.length - half)
                            .flip());
        }
    }

    @Nested
    class StreamOfASnapshot extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) {
            return new BytesIO(content, BY_SEVEN).snapshot().asInputStream();
        }
    }

    @Test
    @DisplayName("keeps the position of the buffer it was made of")
    void keepsThePositionOfTheBuffer() {
        ByteBuffer owned = ByteBuffer.wrap(bytes("..hello..")).position(2).limit(7);
        BytesIO file = BytesIO.wrap(owned);
        assertThat(text(file.read())).isEqualTo("hello");
        assertThat(owned.position()).isEqualTo(2);
        owned.clear();
        assertThat(file.size()).isEqualTo(5);
    }
}
