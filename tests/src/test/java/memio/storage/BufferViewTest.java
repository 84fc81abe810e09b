package memio.storage;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import memio.BytesIO;
import memio.base.LiveViewException;
import memio.base.Whence;
import memio.binary.Snapshot;
import memio.testkit.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Views of a file's bytes: they write through, and forbid what would move the bytes. */
@DisplayName("views")
class BufferViewTest {
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    private static BytesIO file(String content) {
        return new BytesIO(bytes(content), BY_SEVEN);
    }

    private static String value(BytesIO file) {
        return text(file.getValue());
    }

    @Test
    void writeThrough() {
        BytesIO file = file("hello world");
        try (BufferView view = file.getBuffer()) {
            assertThat(view.size()).isEqualTo(11);
            assertThat(view.get(4)).isEqualTo((byte) 'o');
            view.put(0, (byte) 'J');
            view.put(5, bytes("_W"));
            view.put(8, bytes("..XY.."), 2, 2);
            byte[] target = bytes("####");
            view.get(6, target, 1, 2);
            assertThat(text(target)).isEqualTo("#Wo#");
            assertThat(text(file.read())).isEqualTo("Jello_WoXYd");
            assertThat(view).hasToString("BufferView[size=11]");
        }
        assertThat(value(file)).isEqualTo("Jello_WoXYd");
    }

    @Test
    void refuseAllThatWouldMoveTheBytes() {
        BytesIO file = file("hello");
        file.seek(1);
        BytesIO other = file("other");
        Snapshot picture = other.snapshot();
        BytesIO.State state = other.getState();
        BytesIO duplicate = file.duplicate();
        try (BufferView view = file.getBuffer()) {
            for (Samples.Call call : List.<Samples.Call>of(
                    () -> file.write(bytes("HELLO")),
                    () -> file.write(bytes("X")),
                    () -> file.write(new byte[0]),
                    () -> file.write(ByteBuffer.wrap(bytes("X"))),
                    () -> file.writeByte('X'),
                    () -> file.writeAt(0, bytes("X"), 0, 1),
                    () -> file.writeLines(List.of(bytes("X"))),
                    () -> file.write(other),
                    () -> file.write(picture),
                    () -> file.copyWithin(0, 1, 1),
                    () -> file.truncate(5),
                    () -> file.truncate(1),
                    () -> file.truncate(10),
                    () -> file.clear(),
                    () -> file.discardBefore(1),
                    () -> file.setState(state),
                    () -> file.snapshot(),
                    () -> file.getState(),
                    () -> duplicate.write(bytes("X")))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(LiveViewException.class)
                        .hasMessage("open views of the buffer: 1");
            }
            assertThat(view.size()).isEqualTo(5);
            assertThat(value(file)).isEqualTo("hello");
            assertThat(file.tell()).isEqualTo(1);
            assertThat(other.tell()).isZero();
        }
        file.write(bytes("E"));
        assertThat(value(file)).isEqualTo("hEllo");
    }

    @Test
    void forbidToCloseTheLastFileOnly() {
        BytesIO file = file("hello");
        BytesIO duplicate = file.duplicate();
        try (BufferView view = file.getBuffer()) {
            duplicate.close();
            assertThatThrownBy(file::close).isInstanceOf(LiveViewException.class);
            assertThat(file.closed()).isFalse();
            assertThat(view.get(0)).isEqualTo((byte) 'h');
        }
        file.close();
    }

    @Test
    void mayBeSeveral() {
        BytesIO file = file("hello");
        BufferView first = file.getBuffer();
        BufferView second = file.getBuffer();
        first.put(0, (byte) 'J');
        assertThat(second.get(0)).isEqualTo((byte) 'J');
        assertThatThrownBy(() -> file.writeByte('x')).hasMessage("open views of the buffer: 2");
        first.close();
        first.close();
        assertThatThrownBy(() -> file.writeByte('x')).hasMessage("open views of the buffer: 1");
        second.close();
        file.writeByte('x');
        assertThat(value(file)).isEqualTo("xello");
    }

    @Test
    void areOfNoUseOnceClosed() {
        BytesIO file = file("hello");
        BufferView view = file.getBuffer();
        view.close();
        for (Samples.Call call : List.<Samples.Call>of(
                view::size,
                () -> view.get(0),
                () -> view.get(0, new byte[0]),
                () -> view.put(0, (byte) 'x'),
                () -> view.put(0, new byte[0]),
                view::asByteBuffer)) {
            assertThatThrownBy(call::run)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("closed view");
        }
        assertThat(view).hasToString("BufferView[closed]");
        assertThat(value(file)).isEqualTo("hello");
    }

    @Test
    void keepToTheirRange() {
        try (BytesIO file = file("hello");
                BufferView view = file.getBuffer()) {
            for (long index : new long[] {-1, 5, Long.MIN_VALUE, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> view.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> view.put(index, (byte) 'x')).isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> view.put(3, bytes("abc"))).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> view.put(0, bytes("abc"), 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> view.get(3, new byte[3])).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(value(file)).isEqualTo("hello");
        }
    }

    @Test
    void areOneBufferHoweverManySegmentsThereAre() {
        BytesIO file = new BytesIO(letters(100), BY_SEVEN);
        try (BufferView view = file.getBuffer()) {
            ByteBuffer buffer = view.asByteBuffer();
            assertThat(text(buffer)).isEqualTo(text(letters(100)));
            buffer.put(50, (byte) '#');
            view.put(51, (byte) '#');
            assertThat(buffer.get(51)).isEqualTo((byte) '#');
            assertThat(view.asByteBuffer().get(50)).isEqualTo((byte) '#');
            assertThat(buffer.capacity()).as("nothing but the content").isEqualTo(100);
        }
        file.seek(0, Whence.END);
        file.write(letters(100));
        assertThat(value(file))
                .isEqualTo(text(letters(50)) + "##" + text(letters(100)).substring(52) + text(letters(100)));
    }

    @Test
    void canBeReadInto() {
        BytesIO file = file("abcdef");
        try (BufferView view = file.getBuffer()) {
            ByteBuffer buffer = view.asByteBuffer();
            file.readInto(buffer.position(2));
            assertThat(value(file)).as("as memmove does").isEqualTo("ababcd");
            assertThatThrownBy(() -> file.write(view.asByteBuffer())).isInstanceOf(LiveViewException.class);
        }
    }

    @Test
    void neverChangeSnapshotsOnceClosed() {
        for (Memory memory : List.of(BY_SEVEN, Memory.DEFAULT)) {
            BytesIO file = new BytesIO(letters(20), memory);
            ByteBuffer kept;
            try (BufferView view = file.getBuffer()) {
                kept = view.asByteBuffer();
            }
            Snapshot first = file.snapshot();
            kept.put(0, (byte) '#');
            Snapshot second = file.snapshot();
            kept.put(1, (byte) '#');
            file.write(bytes("!"));
            assertThat(List.of(first, second)).allMatch(Snapshot.of(letters(20))::equals);
            assertThat(value(file)).isEqualTo("!" + text(letters(20)).substring(1));
        }
    }

    @Test
    void neverShowOtherFilesOnceClosed() {
        BytesIO file = new BytesIO(letters(20), BY_SEVEN);
        ByteBuffer kept;
        try (BufferView view = file.getBuffer()) {
            kept = view.asByteBuffer();
        }
        file.close();
        BytesIO other = new BytesIO(letters(20), BY_SEVEN);
        kept.put(0, (byte) '#');
        assertThat(value(other)).isEqualTo(text(letters(20)));
    }
}
