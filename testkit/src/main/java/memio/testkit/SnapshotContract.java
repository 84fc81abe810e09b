package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import org.junit.jupiter.api.Test;

/** What every {@link Snapshot} promises, however it came into being: the bytes, and nothing that could change them. */
public abstract class SnapshotContract {

    /** For subclasses. */
    protected SnapshotContract() {}

    /** A snapshot of these bytes, a few hundred at most. */
    protected abstract Snapshot create(byte[] content);

    private Snapshot create(String content) {
        return create(bytes(content));
    }

    @Test
    void holdsItsBytes() {
        for (int length : new int[] {0, 1, 2, 6, 7, 8, 50, 300}) {
            byte[] sample = letters(length);
            Snapshot snapshot = create(sample);
            assertThat(snapshot.size()).isEqualTo(length);
            assertThat(text(snapshot.toByteArray())).isEqualTo(text(sample));
            for (int i = 0; i < length; i++) {
                assertThat(snapshot.get(i)).isEqualTo(sample[i]);
            }
        }
    }

    @Test
    void readsAnyRange() {
        String sample = text(letters(40));
        Snapshot snapshot = create(sample);
        for (int from = 0; from <= 45; from++) {
            for (int length = 0; length <= 45; length++) {
                ByteBuffer target = ByteBuffer.allocate(length);
                int start = Math.min(from, 40);
                int expected = Math.min(length, 40 - start);
                assertThat(snapshot.readAt(from, target)).isEqualTo(expected);
                assertThat(text(target.flip())).isEqualTo(sample.substring(start, start + expected));
            }
        }
        assertThat(snapshot.readAt(Long.MAX_VALUE, ByteBuffer.allocate(1))).isZero();
    }

    @Test
    void refusesPlacesThatAreNotThere() {
        Snapshot snapshot = create("abc");
        for (long index : new long[] {-1, 3, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> snapshot.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> snapshot.readAt(-1, ByteBuffer.allocate(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position < 0: -1");
        assertThatThrownBy(() -> snapshot.readAt(0, ByteBuffer.allocate(1).asReadOnlyBuffer()))
                .isInstanceOf(IllegalArgumentException.class);
        for (long[] range : new long[][] {{-1, 1}, {0, 4}, {2, 1}, {4, 4}, {0, Long.MAX_VALUE}}) {
            assertThatThrownBy(() -> snapshot.slice(range[0], range[1])).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void findsABytesFirstPlace() {
        Snapshot snapshot = create("..x...x..x" + ".".repeat(70) + "x.");
        assertThat(snapshot.indexOf((byte) 'x', -5)).isEqualTo(2);
        assertThat(snapshot.indexOf((byte) 'x', 2)).isEqualTo(2);
        assertThat(snapshot.indexOf((byte) 'x', 3)).isEqualTo(6);
        assertThat(snapshot.indexOf((byte) 'x', 10)).isEqualTo(80);
        assertThat(snapshot.indexOf((byte) 'x', 81)).isEqualTo(-1);
        assertThat(snapshot.indexOf((byte) 'x', Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(snapshot.indexOf((byte) '#', 0)).isEqualTo(-1);
    }

    @Test
    void cannotBeChangedThroughAnythingItGivesOut() throws IOException {
        String sample = text(letters(100));
        Snapshot snapshot = create(sample);
        Arrays.fill(snapshot.toByteArray(), (byte) '#');
        for (ByteBuffer part : snapshot.asByteBuffers()) {
            assertThatThrownBy(() -> part.put(0, (byte) '#')).isInstanceOf(ReadOnlyBufferException.class);
        }
        assertThatThrownBy(() -> snapshot.asByteBuffer().put(0, (byte) '#'))
                .isInstanceOf(ReadOnlyBufferException.class);
        snapshot.writeTo(new Scribbler());
        snapshot.asInputStream().transferTo(new Scribbler());
        snapshot.open().transferTo(new Scribbler());
        snapshot.asInputStream().close();
        snapshot.open().close();
        assertThat(text(snapshot.toByteArray())).isEqualTo(sample);
    }

    @Test
    void doesNotChangeWithTheBytesItWasMadeFrom() {
        byte[] source = letters(100);
        Snapshot snapshot = create(source);
        Arrays.fill(source, (byte) '#');
        assertThat(text(snapshot.toByteArray())).isEqualTo(text(letters(100)));
    }

    @Test
    void givesItsBytesInEveryShape() throws IOException {
        for (int length : new int[] {0, 1, 7, 8, 100}) {
            String sample = text(letters(length));
            Snapshot snapshot = create(sample);
            assertThat(text(snapshot.asByteBuffer())).isEqualTo(sample);
            ByteBuffer parts = ByteBuffer.allocate(length);
            snapshot.asByteBuffers().forEach(parts::put);
            assertThat(text(parts.array())).isEqualTo(sample);
            assertThat(snapshot.asByteBuffers()).allMatch(ByteBuffer::hasRemaining);
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            snapshot.writeTo(target);
            assertThat(text(target.toByteArray())).isEqualTo(sample);
            try (InputStream stream = snapshot.asInputStream()) {
                assertThat(text(stream.readAllBytes())).isEqualTo(sample);
            }
        }
    }

    @Test
    void opensAnyNumberOfIndependentStreamsChannelsAndFiles() throws IOException {
        Snapshot snapshot = create("hello\nworld\n");
        try (InputStream stream = snapshot.asInputStream();
                SeekableByteChannel channel = snapshot.asChannel();
                BinaryIO file = snapshot.open();
                BinaryIO other = snapshot.open()) {
            stream.skipNBytes(6);
            channel.position(3);
            assertThat(text(file.readLine())).isEqualTo("hello\n");
            assertThat(stream.read()).isEqualTo('w');
            ByteBuffer two = ByteBuffer.allocate(2);
            assertThat(channel.read(two)).isEqualTo(2);
            assertThat(text(two.flip())).isEqualTo("lo");
            assertThat(other.tell()).isZero();
            assertThat(file.tell()).isEqualTo(6);
            assertThat(file.size()).isEqualTo(12);
        }
        assertThat(text(snapshot.toByteArray())).isEqualTo("hello\nworld\n");
    }

    @Test
    void opensNothingThatCouldBeWritten() throws IOException {
        Snapshot snapshot = create("abc");
        try (BinaryIO file = snapshot.open();
                SeekableByteChannel channel = snapshot.asChannel()) {
            assertThat(file.writable()).isFalse();
            assertThatThrownBy(() -> file.write(bytes("x"))).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> file.write(new byte[0])).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> file.truncate(1)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(file::asOutputStream).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
                    .isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> channel.truncate(1)).isInstanceOf(NonWritableChannelException.class);
        }
        assertThat(text(snapshot.toByteArray())).isEqualTo("abc");
    }

    @Test
    void canBeSliced() {
        String sample = text(letters(40));
        Snapshot snapshot = create(sample);
        for (int from = 0; from <= 40; from += 2) {
            for (int to = from; to <= 40; to++) {
                Snapshot slice = snapshot.slice(from, to);
                assertThat(slice.size()).isEqualTo(to - from);
                assertThat(text(slice.toByteArray())).isEqualTo(sample.substring(from, to));
                assertThat(slice).isEqualTo(Snapshot.of(bytes(sample.substring(from, to))));
            }
        }
        assertThat(text(snapshot.slice(5, 30).slice(5, 20).slice(1, 3).toByteArray()))
                .isEqualTo(sample.substring(11, 13));
    }

    @Test
    void canBePutTogether() {
        Snapshot snapshot = create("hello");
        assertThat(text(snapshot.concat(create(" world")).toByteArray())).isEqualTo("hello world");
        assertThat(text(snapshot.concat(snapshot).concat(snapshot).toByteArray()))
                .isEqualTo("hellohellohello");
        assertThat(snapshot.concat(Snapshot.empty())).isEqualTo(snapshot);
        assertThat(Snapshot.empty().concat(snapshot)).isEqualTo(snapshot);
        assertThat(text(snapshot.concat(snapshot).slice(3, 7).toByteArray())).isEqualTo("lohe");
    }

    @Test
    void isEqualToAllThatHoldTheSameBytes() {
        for (String content : new String[] {"", "a", "hello world", text(letters(100))}) {
            Snapshot snapshot = create(content);
            Snapshot same = Snapshot.of(bytes(content));
            assertThat(snapshot).isEqualTo(same).isEqualTo(create(content)).isEqualTo(snapshot);
            assertThat(same).isEqualTo(snapshot);
            assertThat(snapshot.hashCode()).isEqualTo(Arrays.hashCode(bytes(content)));
            assertThat(snapshot.hashCode()).as("the second time").isEqualTo(same.hashCode());
            assertThat(snapshot).isNotEqualTo(create(content + "x")).isNotEqualTo(content);
            assertThat(snapshot.mismatch(same)).isEqualTo(-1);
            assertThat(snapshot.mismatch(create(content + "x"))).isEqualTo(content.length());
        }
    }

    @Test
    void comparesAsUnsignedBytesDo() {
        String[] ordered = {"", "\0", "a", "aa", "ab", "b", "\u007f", "\u0080", "\u00ff", "\u00ff\0"};
        for (int i = 0; i < ordered.length; i++) {
            for (int j = 0; j < ordered.length; j++) {
                for (String start : new String[] {"", text(letters(50))}) {
                    Snapshot a = create(start + ordered[i]);
                    Snapshot b = create(start + ordered[j]);
                    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.compare(i, j));
                    assertThat(a.equals(b)).isEqualTo(i == j);
                    assertThat((int) a.mismatch(b))
                            .isEqualTo(Arrays.mismatch(bytes(start + ordered[i]), bytes(start + ordered[j])));
                }
            }
        }
    }

    @Test
    void tellsItsSize() {
        assertThat(create("hello")).hasToString("Snapshot[size=5]");
    }

    /** A stream that changes what it is given. */
    private static final class Scribbler extends OutputStream {
        @Override
        public void write(int value) {}

        @Override
        public void write(byte[] source, int offset, int length) {
            Arrays.fill(source, (byte) '#');
        }
    }
}
