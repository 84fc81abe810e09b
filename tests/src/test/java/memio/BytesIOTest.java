package memio;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.Whence;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.testkit.Allocations;
import memio.testkit.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What only {@link BytesIO} can do, and how it says no. */
@DisplayName("BytesIO")
class BytesIOTest {
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    private static BytesIO file(String content) {
        return new BytesIO(bytes(content), BY_SEVEN);
    }

    private static String value(BytesIO file) {
        return text(file.getValue());
    }

    @Nested
    @DisplayName("says what was wrong, with the value:")
    class Messages {
        @Test
        void aNegativePosition() {
            BytesIO file = file("abc");
            for (Samples.Call call : List.<Samples.Call>of(
                    () -> file.seek(-1),
                    () -> file.readAt(-1, new byte[1], 0, 1),
                    () -> file.writeAt(-1, new byte[1], 0, 1),
                    () -> file.discardBefore(-1),
                    () -> file.copyWithin(-1, 0, 1),
                    () -> file.copyWithin(0, -1, 1),
                    () -> new BytesIO.State(Snapshot.empty(), -1))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("position < 0: -1");
            }
        }

        @Test
        void aNegativeSizeOrLength() {
            BytesIO file = file("abc");
            assertThatThrownBy(() -> file.truncate(-1)).hasMessage("size < 0: -1");
            assertThatThrownBy(() -> file.copyWithin(0, 0, -1)).hasMessage("length < 0: -1");
            assertThatThrownBy(() -> file.slice(-1, 2)).hasMessage("from or length < 0: -1, 2");
            assertThatThrownBy(() -> Memory.DEFAULT.maxSize(-1)).hasMessage("maxSize < 0: -1");
            assertThatThrownBy(() -> Memory.DEFAULT.expectedSize(-1)).hasMessage("expectedSize < 0: -1");
            assertThatThrownBy(() -> Memory.DEFAULT.segmentSize(0)).hasMessage("segmentSize < 1: 0");
            assertThatThrownBy(() -> Memory.DEFAULT.largestArray(0)).hasMessage("largestArray < 1: 0");
            assertThatThrownBy(() -> Memory.DEFAULT.largestArray(Integer.MAX_VALUE))
                    .hasMessage("largestArray > 2147483639: 2147483647");
        }

        @Test
        void aWhenceThatIsNone() {
            assertThatThrownBy(() -> Whence.of(3)).hasMessage("whence not 0, 1 or 2: 3");
        }

        @Test
        void aRangeThatIsNotThere() {
            BytesIO file = file("abc");
            assertThatThrownBy(() -> file.readAt(0, new byte[2], 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> file.writeAt(0, new byte[2], -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> file.copyWithin(1, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(value(file)).isEqualTo("abc");
        }

        @Test
        void aClosedFile() {
            BytesIO file = file("abc");
            file.close();
            BytesIO other = file("x");
            for (Samples.Call call : List.<Samples.Call>of(
                    file::getValue,
                    file::getBuffer,
                    file::snapshot,
                    file::getState,
                    file::duplicate,
                    file::appender,
                    file::clear,
                    () -> file.slice(0, 1),
                    () -> file.setState(other.getState()),
                    () -> file.write(other.snapshot()),
                    () -> file.write(other),
                    () -> other.write(file),
                    () -> file.discardBefore(1),
                    () -> file.copyWithin(0, 0, 0),
                    () -> file.readAt(0, new byte[1], 0, 1),
                    () -> file.writeAt(0, new byte[0], 0, 0))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(ClosedFileException.class)
                        .hasMessage("closed file");
            }
            assertThat(value(other)).isEqualTo("x");
        }

        @Test
        void whatAFileInMemoryCannotDo() {
            assertThatThrownBy(() -> file("abc").detach())
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("detach");
            assertThatThrownBy(() -> file("abc").fileno())
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("fileno");
            assertThat(file("abc").isatty()).isFalse();
        }

        @Test
        void aWriteDuringAViewOfTheOneSegmentThatIsLeft() {
            BytesIO file = new BytesIO(Memory.DEFAULT.segmentSize(8));
            file.write(new byte[24]);
            file.snapshot();
            file.writeAt(0, new byte[1], 0, 1);
            file.truncate(8);
            try (BufferView view = file.getBuffer()) {
                file.seek(2);
                assertThatThrownBy(() -> file.writeByte('x')).isInstanceOf(LiveViewException.class);
                assertThat(view.size()).isEqualTo(8);
            }
            assertThat(value(file)).isEqualTo("\0".repeat(8));
        }

        @Test
        void aBufferThatCannotBeFilled() {
            ByteBuffer readOnly = ByteBuffer.allocate(1).asReadOnlyBuffer();
            assertThatThrownBy(() -> file("abc").readAt(0, readOnly))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("read-only target");
        }
    }

    @Nested
    @DisplayName("has a state that")
    class States {
        @Test
        void holdsContentAndPosition() {
            BytesIO file = file("hello");
            file.seek(100);
            BytesIO.State state = file.getState();
            file.seek(0);
            file.write(bytes("HELLO WORLD"));
            assertThat(text(state.value().toByteArray())).isEqualTo("hello");
            assertThat(state.position()).isEqualTo(100);
            BytesIO copy = new BytesIO(state);
            assertThat(value(copy)).isEqualTo("hello");
            assertThat(copy.tell()).isEqualTo(100);
            copy.write(bytes("x"));
            assertThat(text(state.value().toByteArray())).isEqualTo("hello");
            file.setState(state);
            assertThat(value(file)).isEqualTo("hello");
            assertThat(file.tell()).isEqualTo(100);
            assertThat(state).isEqualTo(new BytesIO.State(Snapshot.of(bytes("hello")), 100));
        }

        @Test
        void doesNotFitIntoASmallerFile() {
            BytesIO small = new BytesIO(bytes("abc"), BY_SEVEN.maxSize(4));
            small.seek(2);
            assertThatThrownBy(() -> small.setState(file("hello").getState()))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("size > 4: 5");
            assertThat(value(small)).isEqualTo("abc");
            assertThat(small.tell()).isEqualTo(2);
        }

        @Test
        void keepsTheLimitOfTheFile() {
            BytesIO small = new BytesIO(BY_SEVEN.maxSize(6));
            small.setState(file("hello").getState());
            small.seek(5);
            assertThatThrownBy(() -> small.write(bytes("!!"))).isInstanceOf(FileTooLargeException.class);
            small.write(bytes("!"));
            assertThat(value(small)).isEqualTo("hello!");
        }
    }

    @Nested
    @DisplayName("shares no array with")
    class Aliasing {
        @Test
        void itsConstructor() {
            byte[] source = bytes("hello");
            BytesIO file = new BytesIO(source);
            Arrays.fill(source, (byte) '#');
            assertThat(value(file)).isEqualTo("hello");
            file.write(bytes("J"));
            assertThat(text(source)).isEqualTo("#####");
        }

        @Test
        void itsValue() {
            BytesIO file = file("hello");
            Arrays.fill(file.getValue(), (byte) '#');
            Arrays.fill(file.peek(3), (byte) '#');
            Arrays.fill(file.readLine(), (byte) '#');
            assertThat(value(file)).isEqualTo("hello");
            byte[] value = file.getValue();
            file.seek(0);
            file.write(bytes("J"));
            assertThat(text(value)).isEqualTo("hello");
        }

        @Test
        void anotherFileItWasWrittenTo() {
            BytesIO source = file("hello world");
            BytesIO target = new BytesIO(BY_SEVEN);
            target.write(source);
            target.seek(0);
            target.write(bytes("HELLO"));
            assertThat(value(source)).isEqualTo("hello world");
            source.seek(6);
            source.write(bytes("WORLD"));
            assertThat(value(target)).isEqualTo("HELLO world");
        }
    }

    @Nested
    @DisplayName("has limits:")
    class Limits {
        @Test
        void maxSizeIsExact() {
            BytesIO file = new BytesIO(BY_SEVEN.maxSize(10));
            file.write(letters(10));
            assertThatThrownBy(() -> file.writeByte('x'))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("size > 10: 11");
            file.seek(5);
            assertThatThrownBy(() -> file.write(letters(6))).hasMessage("size > 10: 11");
            assertThatThrownBy(() -> file.write(Snapshot.of(letters(6)))).hasMessage("size > 10: 11");
            assertThatThrownBy(() -> file.copyWithin(0, 6, 5)).hasMessage("size > 10: 11");
            assertThatThrownBy(() -> file.write(file)).hasMessage("size > 10: 15");
            file.seek(5);
            file.write(letters(5));
            assertThat(value(file)).isEqualTo("abcdeabcde");
        }

        @Test
        void anInitialValueMustFit() {
            assertThatThrownBy(() -> new BytesIO(letters(11), BY_SEVEN.maxSize(10)))
                    .isInstanceOf(FileTooLargeException.class);
            assertThatThrownBy(() -> new BytesIO(Snapshot.of(letters(11)), BY_SEVEN.maxSize(10)))
                    .isInstanceOf(FileTooLargeException.class);
        }

        @Test
        void aFileOfNothing() {
            BytesIO file = new BytesIO(Memory.DEFAULT.maxSize(0));
            assertThat(file.write(new byte[0])).isZero();
            assertThatThrownBy(() -> file.writeByte(0)).hasMessage("size > 0: 1");
        }

        @Test
        void anExpectedSizeIsAllocatedOnceAndWastesNothing() {
            Allocations heap = Allocations.counting();
            BytesIO file = new BytesIO(Memory.DEFAULT.expectedSize(50_000).allocator(heap));
            assertThat(heap.calls()).as("before the first byte").isZero();
            for (int i = 0; i < 50_000; i++) {
                file.writeByte(i);
            }
            assertThat(heap.calls()).isEqualTo(1);
            assertThat(heap.bytes()).isEqualTo(50_000);
            file.writeByte(0);
            assertThat(file.size()).isEqualTo(50_001);
        }

        @Test
        void aWrongExpectationIsNoError() {
            for (long expected : new long[] {0, 1, 10, 1L << 40, Long.MAX_VALUE}) {
                BytesIO file = new BytesIO(BY_SEVEN.expectedSize(expected));
                file.write(letters(100));
                assertThat(value(file)).isEqualTo(text(letters(100)));
            }
        }
    }

    @Nested
    @DisplayName("can be used again:")
    class Reuse {
        @Test
        void clearKeepsTheMemory() {
            Allocations heap = Allocations.counting();
            BytesIO file = new BytesIO(Memory.DEFAULT.allocator(heap));
            file.write(letters(1_000_000));
            long before = heap.calls();
            for (int i = 0; i < 5; i++) {
                file.clear();
                assertThat(file.size()).isZero();
                assertThat(file.tell()).isZero();
                file.write(letters(1_000_000));
            }
            assertThat(heap.calls()).isEqualTo(before);
            assertThat(value(file)).isEqualTo(text(letters(1_000_000)));
        }

        @Test
        void clearLeavesNoOldBytesInAGap() {
            BytesIO file = new BytesIO(letters(100), BY_SEVEN);
            file.clear();
            file.seek(90);
            file.write(bytes("x"));
            assertThat(value(file)).isEqualTo("\0".repeat(90) + "x");
        }

        @Test
        void anEndlessStreamKeepsItsTailOnly() {
            Allocations heap = Allocations.counting();
            Memory options = Memory.DEFAULT.segmentSize(1 << 10).sparse().allocator(heap);
            BytesIO file = new BytesIO(options);
            byte[] piece = letters(1000);
            for (int i = 0; i < 1000; i++) {
                file.write(piece);
                file.discardBefore(file.tell() - 500);
            }
            assertThat(file.size()).isEqualTo(1_000_000);
            byte[] tail = new byte[500];
            assertThat(file.readAt(999_500, tail, 0, 500)).isEqualTo(500);
            assertThat(text(tail)).isEqualTo(text(piece).substring(500));
            assertThat(file.readAt(998_000, tail, 0, 500)).isEqualTo(500);
            assertThat(tail).containsOnly(0);
        }
    }

    @Test
    @DisplayName("tells its size and position")
    void tellsItsSizeAndPosition() {
        BytesIO file = file("hello");
        file.seek(7);
        assertThat(file).hasToString("BytesIO[size=5, position=7]");
        file.close();
        assertThat(file).hasToString("BytesIO[closed]");
        assertThat(Memory.DEFAULT.maxSize(9).segmentSize(7).largestArray(50).secret())
                .hasToString("Memory[expectedSize=0, maxSize=9, segmentSize=7, largestArray=50, secret]");
    }

    @Test
    void doorsNameTheirFile() {
        BytesIO file = new BytesIO(bytes("abc"));
        assertThat(file.asInputStream()).hasToString("InputStream[BytesIO[size=3, position=0]]");
        assertThat(file.asOutputStream()).hasToString("OutputStream[BytesIO[size=3, position=0]]");
        assertThat(file.asChannel()).hasToString("SeekableByteChannel[BytesIO[size=3, position=0]]");
        assertThat(file.snapshot().open()).hasToString("SnapshotIO[size=3, position=0]");
    }

    @Test
    void saysWhatToDoIfTheHeapIsTheLimit() {
        BytesIO file = new BytesIO();
        file.seek(1L << 50);
        assertThatThrownBy(() -> file.write(bytes("x")))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessageStartingWith("size > " + Memory.DEFAULT.maxSize() + ": 1125899906842625, more than the heap")
                .hasMessageEndingWith("sparse()");
    }
}
