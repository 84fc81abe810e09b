package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import org.junit.jupiter.api.Test;

/**
 * The JDK's contract of {@link SeekableByteChannel}, as its documentation words it, for channels that read and write whole.
 * The JDK's own channels of files fulfil it too.
 */
public abstract class SeekableByteChannelContract {

    /** For subclasses. */
    protected SeekableByteChannelContract() {}

    /** A channel that reads and writes {@code content}, at position 0. */
    protected abstract SeekableByteChannel open(byte[] content) throws IOException;

    private SeekableByteChannel open(String content) throws IOException {
        return open(bytes(content));
    }

    static String content(SeekableByteChannel channel) throws IOException {
        long position = channel.position();
        ByteBuffer all = ByteBuffer.allocate((int) channel.size());
        channel.position(0).read(all);
        channel.position(position);
        return text(all.flip());
    }

    private static ByteBuffer wrap(String text) {
        return ByteBuffer.wrap(bytes(text));
    }

    // ---- reading

    @Test
    void readsIntoTheRemainingRoomAndThenMinusOne() throws IOException {
        try (SeekableByteChannel channel = open("hello")) {
            ByteBuffer target = wrap("########").position(1).limit(4);
            assertThat(channel.read(target)).isEqualTo(3);
            assertThat(target.position()).isEqualTo(4);
            assertThat(text(target.clear())).isEqualTo("#hel####");
            assertThat(channel.position()).isEqualTo(3);
            assertThat(channel.read(target)).isEqualTo(2);
            assertThat(target.position()).isEqualTo(2);
            assertThat(channel.read(target)).isEqualTo(-1);
            assertThat(target.position()).isEqualTo(2);
            assertThat(channel.position()).isEqualTo(5);
        }
    }

    @Test
    void readsIntoEveryKindOfBuffer() throws IOException {
        for (ByteBuffer target : Samples.roomInEveryKindOfBuffer(60)) {
            try (SeekableByteChannel channel = open(letters(60))) {
                int start = target.position();
                assertThat(channel.read(target)).isEqualTo(60);
                assertThat(text(target.position(start))).as("into %s", target).isEqualTo(text(letters(60)));
            }
        }
    }

    @Test
    void readsNothingWhereThereIsNoRoom() throws IOException {
        try (SeekableByteChannel channel = open("hello")) {
            assertThat(channel.read(ByteBuffer.allocate(0))).isZero();
            assertThat(channel.position()).isZero();
        }
    }

    @Test
    void refusesToReadIntoAReadOnlyBuffer() throws IOException {
        try (SeekableByteChannel channel = open("hello")) {
            ByteBuffer target = ByteBuffer.allocate(3).asReadOnlyBuffer();
            assertThatThrownBy(() -> channel.read(target)).isInstanceOf(IllegalArgumentException.class);
            assertThat(channel.position()).isZero();
        }
    }

    // ---- writing

    @Test
    void writesOverWhatIsThereAndGrows() throws IOException {
        try (SeekableByteChannel channel = open("hello")) {
            ByteBuffer source = wrap("HE");
            assertThat(channel.write(source)).isEqualTo(2);
            assertThat(source.remaining()).isZero();
            assertThat(channel.position()).isEqualTo(2);
            assertThat(content(channel)).isEqualTo("HEllo");
            assertThat(channel.write(wrap("LLO WORLD"))).isEqualTo(9);
            assertThat(content(channel)).isEqualTo("HELLO WORLD");
            assertThat(channel.size()).isEqualTo(11);
            assertThat(channel.position()).isEqualTo(11);
        }
    }

    @Test
    void writesFromEveryKindOfBuffer() throws IOException {
        for (ByteBuffer source : Samples.inEveryKindOfBuffer(letters(60))) {
            try (SeekableByteChannel channel = open("")) {
                assertThat(channel.write(source)).isEqualTo(60);
                assertThat(content(channel)).as("from %s", source).isEqualTo(text(letters(60)));
            }
        }
    }

    @Test
    void growsWhenItWritesBeyondTheEndAndNotBefore() throws IOException {
        try (SeekableByteChannel channel = open("abc")) {
            channel.position(10);
            assertThat(channel.position()).isEqualTo(10);
            assertThat(channel.size()).isEqualTo(3);
            assertThat(channel.read(ByteBuffer.allocate(5))).isEqualTo(-1);
            assertThat(channel.write(ByteBuffer.allocate(0))).isZero();
            assertThat(channel.size()).isEqualTo(3);
            assertThat(channel.write(wrap("xyz"))).isEqualTo(3);
            assertThat(channel.size()).isEqualTo(13);
            assertThat(channel.position()).isEqualTo(13);
            assertThat(content(channel)).startsWith("abc").endsWith("xyz");
        }
    }

    // ---- position and size

    @Test
    void readsAndWritesAtAnyPosition() throws IOException {
        String sample = text(letters(40));
        try (SeekableByteChannel channel = open(sample)) {
            for (int position = 39; position >= 0; position--) {
                ByteBuffer target = ByteBuffer.allocate(2);
                channel.position(position).read(target);
                assertThat(text(target.flip())).isEqualTo(sample.charAt(position) + (position == 39 ? "" : "#"));
                channel.position(position).write(wrap("#"));
            }
            assertThat(content(channel)).isEqualTo("#".repeat(40));
        }
    }

    @Test
    void standsWhereItWasTold() throws IOException {
        try (SeekableByteChannel channel = open("abc")) {
            for (long position : new long[] {0, 3, 4, Integer.MAX_VALUE + 1L}) {
                assertThat(channel.position(position)).isSameAs(channel);
                assertThat(channel.position()).isEqualTo(position);
                assertThat(channel.size()).isEqualTo(3);
            }
            assertThatThrownBy(() -> channel.position(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(channel.position()).isEqualTo(Integer.MAX_VALUE + 1L);
        }
    }

    // ---- truncate

    @Test
    void truncatesAndTakesThePositionWithIt() throws IOException {
        try (SeekableByteChannel channel = open("hello world")) {
            channel.position(8);
            assertThat(channel.truncate(5)).isSameAs(channel);
            assertThat(channel.size()).isEqualTo(5);
            assertThat(channel.position()).isEqualTo(5);
            channel.position(2);
            channel.truncate(4);
            assertThat(channel.position()).isEqualTo(2);
            assertThat(content(channel)).isEqualTo("hell");
        }
    }

    @Test
    void keepsItsContentWhenTruncatedToItsSizeOrMore() throws IOException {
        for (long size : new long[] {3, 4, 100, Long.MAX_VALUE}) {
            try (SeekableByteChannel channel = open("abc")) {
                channel.position(2).truncate(size);
                assertThat(content(channel)).isEqualTo("abc");
                assertThat(channel.position()).isEqualTo(2);
            }
        }
    }

    @Test
    void comesBackFromBeyondTheNewSizeWhenTruncatedThere() throws IOException {
        try (SeekableByteChannel channel = open("abc")) {
            channel.position(10).truncate(5);
            assertThat(channel.size()).isEqualTo(3);
            assertThat(channel.position()).isEqualTo(5);
        }
    }

    @Test
    void refusesToTruncateToANegativeSize() throws IOException {
        try (SeekableByteChannel channel = open("abc")) {
            assertThatThrownBy(() -> channel.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(content(channel)).isEqualTo("abc");
        }
    }

    // ---- close, and use by the JDK

    @Test
    void refusesEverythingOnceItIsClosed() throws IOException {
        SeekableByteChannel channel = open("abc");
        assertThat(channel.isOpen()).isTrue();
        channel.close();
        channel.close();
        assertThat(channel.isOpen()).isFalse();
        for (Samples.Call call : new Samples.Call[] {
            () -> channel.read(ByteBuffer.allocate(1)),
            () -> channel.write(ByteBuffer.allocate(1)),
            channel::position,
            () -> channel.position(0),
            channel::size,
            () -> channel.truncate(0),
        }) {
            assertThatThrownBy(call::run).isInstanceOf(ClosedChannelException.class);
        }
    }

    @Test
    void servesTheStreamsThatTheJdkPutsOverChannels() throws IOException {
        try (SeekableByteChannel channel = open("")) {
            byte[] sample = letters(20_000);
            Channels.newOutputStream(channel).write(sample);
            channel.position(0);
            assertThat(Channels.newInputStream(channel).readAllBytes()).isEqualTo(sample);
        }
    }
}
