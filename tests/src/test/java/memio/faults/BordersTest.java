package memio.faults;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import memio.BytesIO;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.testkit.Allocations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an int, an array, a long end. Files with holes get there in no time. */
@DisplayName("at the border of")
class BordersTest {
    private static final Memory SPARSE = Memory.DEFAULT.segmentSize(7).sparse();

    @ParameterizedTest(name = "{0} bytes all goes on")
    @ValueSource(longs = {1L << 31, 1L << 32, (1L << 31) * 7, 1L << 40, 1L << 62, Long.MAX_VALUE - 3})
    void positions(long border) throws IOException {
        BytesIO file = new BytesIO(SPARSE);
        file.write(bytes("start"));
        file.seek(border - 3);
        file.write(bytes("ab\ndef"));
        assertThat(file.tell()).isEqualTo(border + 3);
        assertThat(file.size()).isEqualTo(border + 3);
        assertThat(file.seek(-6, Whence.END)).isEqualTo(border - 3);
        assertThat(text(file.readLine())).isEqualTo("ab\n");
        assertThat(file.tell()).isEqualTo(border);
        assertThat(text(file.read())).isEqualTo("def");
        assertThat(file.readByte()).isEqualTo(-1);

        byte[] six = new byte[6];
        assertThat(file.readAt(border - 3, six, 0, 6)).isEqualTo(6);
        assertThat(text(six)).isEqualTo("ab\ndef");
        assertThat(file.readAt(border, six, 0, 6)).isEqualTo(3);
        assertThat(file.readAt(border / 2, six, 0, 6)).isEqualTo(6);
        assertThat(six).containsOnly(0);
        file.writeAt(border - 1, bytes("XY"), 0, 2);
        file.copyWithin(border - 3, border - 2, 4);

        Snapshot picture = file.snapshot();
        assertThat(picture.size()).isEqualTo(border + 3);
        assertThat(picture.get(border)).isEqualTo((byte) 'X');
        assertThat(text(picture.slice(border - 3, border + 3).toByteArray())).isEqualTo("aabXYf");
        assertThat(picture.indexOf((byte) 'Y', border - 3)).isEqualTo(border + 1);
        BytesIO tail = file.slice(border - 1, 4);
        assertThat(text(tail.getValue())).isEqualTo("bXYf");
        BytesIO fork = new BytesIO(picture, SPARSE);
        fork.truncate(border - 1);
        assertThat(fork.size()).isEqualTo(border - 1);
        fork.seek(border);
        fork.write(bytes("!"));
        assertThat(text(fork.slice(border - 3, 6).getValue())).isEqualTo("aa\0!");

        try (InputStream stream = file.asInputStream();
                SeekableByteChannel channel = file.asChannel()) {
            file.seek(0);
            assertThat(stream.available()).isEqualTo((int) Math.min(Integer.MAX_VALUE, border + 3));
            assertThat(stream.skip(border + 1)).isEqualTo(border + 1);
            assertThat(stream.read()).isEqualTo('Y');
            assertThat(channel.position()).isEqualTo(border + 2);
            assertThat(channel.size()).isEqualTo(border + 3);
            assertThat(channel.truncate(border + 1).position()).isEqualTo(border + 1);
        }
        try (BufferView view = file.getBuffer()) {
            assertThat(view.size()).isEqualTo(border + 1);
            view.put(border - 1, bytes("12"));
            assertThat(view.get(border)).isEqualTo((byte) '2');
        }
        file.discardBefore(border);
        assertThat(file.size()).isEqualTo(border + 1);
        assertThat(file.readAt(border - 3, six, 0, 6)).isEqualTo(4);
        assertThat(text(six)).startsWith("\0\0\0" + "2");
        assertThat(text(picture.slice(0, 5).toByteArray())).isEqualTo("start");
    }

    @Test
    @DisplayName("2^63−1 nothing goes on, and nothing has happened")
    void largestPosition() {
        Allocations heap = Allocations.counting();
        BytesIO file = new BytesIO(SPARSE.allocator(heap));
        file.seek(Long.MAX_VALUE - 1);
        file.writeByte('x');
        assertThat(file.size()).isEqualTo(Long.MAX_VALUE);
        long before = heap.calls();
        assertThatThrownBy(() -> file.writeByte('y'))
                .isInstanceOf(PositionOverflowException.class)
                .hasMessage("position > 2^63-1: 9223372036854775807 + 1");
        assertThat(file.tell()).isEqualTo(Long.MAX_VALUE);
        assertThat(file.write(new byte[0])).isZero();
        assertThatThrownBy(() -> file.seek(1, Whence.CURRENT)).isInstanceOf(PositionOverflowException.class);
        assertThatThrownBy(() -> file.seek(Long.MAX_VALUE, Whence.END)).isInstanceOf(PositionOverflowException.class);
        file.seek(Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> file.write(bytes("yz"))).isInstanceOf(PositionOverflowException.class);
        assertThatThrownBy(() -> file.write(Snapshot.of(bytes("yz")))).isInstanceOf(PositionOverflowException.class);
        assertThatThrownBy(() -> file.writeAt(Long.MAX_VALUE, bytes("y"), 0, 1))
                .isInstanceOf(PositionOverflowException.class);
        assertThatThrownBy(() -> file.copyWithin(0, Long.MAX_VALUE - 1, 2))
                .isInstanceOf(PositionOverflowException.class);
        assertThatThrownBy(() -> file.appender().writeByte('y')).isInstanceOf(PositionOverflowException.class);
        assertThatThrownBy(() -> file.snapshot().concat(Snapshot.of(bytes("y"))))
                .isInstanceOf(PositionOverflowException.class);
        assertThat(file.tell()).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(heap.calls()).isEqualTo(before);
        assertThat(file.readByte()).isEqualTo('x');
    }

    @Test
    @DisplayName("a hole only one segment is needed")
    void holesCostNothing() {
        Allocations heap = Allocations.counting();
        BytesIO file = new BytesIO(Memory.DEFAULT.sparse().allocator(heap));
        file.seek(1L << 40);
        file.writeByte('x');
        assertThat(heap.calls()).isEqualTo(1);
        assertThat(heap.bytes()).isEqualTo(1 << 16);
        file.seek(1L << 61);
        file.writeByte('y');
        assertThat(heap.calls()).isEqualTo(2);
        assertThat(file.snapshot().size()).isEqualTo((1L << 61) + 1);
        new BytesIO(file.snapshot(), Memory.DEFAULT.sparse().allocator(heap)).seek(0, Whence.END);
        assertThat(heap.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("the heap, or of the maximum size, the answer comes before anything is allocated")
    void refusedBeforeAllocating() {
        for (long position : new long[] {1L << 40, 1L << 62, Long.MAX_VALUE - 1}) {
            for (Memory options : new Memory[] {Memory.DEFAULT, Memory.DEFAULT.maxSize(1000)}) {
                Allocations heap = Allocations.counting();
                BytesIO file = new BytesIO(options.allocator(heap));
                file.seek(position);
                assertThatThrownBy(() -> file.writeByte('x'))
                        .isInstanceOf(FileTooLargeException.class)
                        .hasMessageStartingWith("size > " + options.maxSize() + ": " + (position + 1));
                assertThatThrownBy(() -> file.write(Snapshot.of(letters(1)))).isInstanceOf(FileTooLargeException.class);
                assertThat(file.tell()).isEqualTo(position);
                assertThat(file.size()).isZero();
                assertThat(heap.calls()).isZero();
            }
        }
    }

    @Test
    @DisplayName("the longest array what fits is given, and what does not is refused with the reason")
    void longestArray() {
        BytesIO file = new BytesIO(letters(100), Memory.DEFAULT.segmentSize(7).largestArray(100));
        assertThat(text(file.getValue())).isEqualTo(text(letters(100)));
        assertThat(text(file.readLine())).isEqualTo(text(letters(100)));
        file.seek(0);
        assertThat(text(file.read())).isEqualTo(text(letters(100)));
        file.writeByte('!');
        String reason = "more bytes than one array holds: 101 > 100; read in parts, or through a stream or channel";
        file.seek(0);
        assertThatThrownBy(file::getValue)
                .isInstanceOf(FileTooLargeException.class)
                .hasMessage(reason);
        assertThatThrownBy(file::read).isInstanceOf(FileTooLargeException.class).hasMessage(reason);
        assertThatThrownBy(() -> file.read(101)).hasMessage(reason);
        assertThatThrownBy(file::readLine).hasMessage(reason);
        assertThatThrownBy(file::readLines).hasMessage(reason);
        assertThatThrownBy(() -> file.peek(200)).hasMessage(reason);
        assertThatThrownBy(() -> file.asInputStream().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage(reason);
        try (BufferView view = file.getBuffer()) {
            assertThatThrownBy(view::asByteBuffer).hasMessage(reason);
        }
        assertThat(file.tell()).isZero();
        assertThat(text(file.read(100))).isEqualTo(text(letters(100)));
        assertThat(text(file.read())).isEqualTo("!");
    }

    @Test
    @DisplayName("2 GiB, one array cannot be had, but parts can")
    void moreThanAnArray() {
        BytesIO file = new BytesIO(Memory.DEFAULT.sparse());
        file.write(bytes("start"));
        file.seek(1L << 32);
        file.write(bytes("end"));
        file.seek(0);
        String reason =
                "more bytes than one array holds: 4294967299 > 2147483639; read in parts, or through a stream or "
                        + "channel";
        assertThatThrownBy(file::getValue).hasMessage(reason);
        assertThatThrownBy(file::read).hasMessage(reason);
        assertThatThrownBy(() -> file.read(Integer.MAX_VALUE)).isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(() -> file.snapshot().toByteArray()).hasMessage(reason);
        assertThat(text(file.read(8))).isEqualTo("start" + zeros(3));
    }

    @Test
    @DisplayName("2 GiB, bytes of somebody else go on")
    void foreignBytes() {
        int pieces = 5000;
        byte[] owned = letters(1 << 20);
        ByteBuffer direct = ByteBuffer.allocateDirect(owned.length).put(owned).flip();
        ByteBuffer heap = ByteBuffer.wrap(owned);
        ByteBuffer[] views = new ByteBuffer[pieces];
        Arrays.setAll(views, i -> (i % 2 == 0 ? heap : direct).duplicate());
        BytesIO file = BytesIO.wrap(views);
        assertThat(file.size()).isEqualTo(5000L << 20);
        for (long border : new long[] {1L << 31, 1L << 32, 4999L << 20}) {
            byte[] around = new byte[20];
            assertThat(file.readAt(border - 10, around, 0, 20)).isEqualTo(20);
            assertThat(text(around))
                    .isEqualTo(text(owned).substring(owned.length - 10)
                            + text(owned).substring(0, 10));
            file.seek(border - 10);
            assertThat(text(file.read(20))).isEqualTo(text(around));
        }
        file.seek(-5, Whence.END);
        assertThat(text(file.read())).isEqualTo(text(owned).substring(owned.length - 5));
        assertThat(file.slice(1L << 32, 10).getValue()).startsWith(owned[0], owned[1]);
    }
}
