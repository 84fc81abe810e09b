package memio.doors;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import memio.BytesIO;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.Whence;
import memio.binary.Buffered;
import memio.storage.Memory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The file behind a {@link FileChannel}, and what the JDK's channels cannot meet with. */
@DisplayName("a file behind a FileChannel")
class FileChannelTest {

    @Test
    @DisplayName("shares its position, and stays open when the channel is closed")
    void sharesItsPosition() throws IOException {
        try (BytesIO file = new BytesIO(bytes("hello world"))) {
            FileChannel channel = file.asFileChannel();
            file.seek(6);
            assertThat(channel.position()).isEqualTo(6);
            channel.write(ByteBuffer.wrap(bytes("W")));
            assertThat(file.tell()).isEqualTo(7);
            channel.close();
            assertThat(text(file.getValue())).isEqualTo("hello World");
        }
        BytesIO file = new BytesIO();
        file.asFileChannel(true).close();
        assertThat(file.closed()).isTrue();
    }

    @Test
    @DisplayName("that is closed takes the channel with it")
    void takesTheChannelWithIt() throws IOException {
        BytesIO file = new BytesIO(bytes("hello"));
        FileChannel channel = file.asFileChannel();
        file.close();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1), 0)).isInstanceOf(ClosedChannelException.class);
        assertThat(channel.isOpen()).isFalse();
        channel.close();
    }

    @Test
    @DisplayName("refuses in the JDK's words what it cannot do now, and nothing has changed")
    void refusesInTheWordsOfTheJdk() throws IOException {
        try (BytesIO file = new BytesIO(bytes("hello"), Memory.DEFAULT.maxSize(8))) {
            FileChannel channel = file.asFileChannel();
            ByteBuffer nine = ByteBuffer.allocate(9);
            assertThatThrownBy(() -> channel.write(nine, 0))
                    .isExactlyInstanceOf(IOException.class)
                    .hasCauseInstanceOf(FileTooLargeException.class);
            assertThat(channel.write(new ByteBuffer[] {ByteBuffer.wrap(bytes("HEL")), nine}))
                    .as("what there was room for")
                    .isEqualTo(3);
            assertThat(nine.position()).isZero();
            assertThat(channel.position()).isEqualTo(3);
            try (var view = file.getBuffer()) {
                assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1), 0))
                        .isExactlyInstanceOf(IOException.class)
                        .hasCauseInstanceOf(LiveViewException.class);
                assertThat(view.size()).isEqualTo(5);
            }
            assertThat(text(file.getValue())).isEqualTo("HELlo");
        }
        FileChannel writing = Buffered.writer(new BytesIO()).asFileChannel();
        assertThatThrownBy(() -> writing.read(ByteBuffer.allocate(1), 0))
                .isInstanceOf(NonReadableChannelException.class);
        assertThatThrownBy(() -> writing.transferTo(0, 1, writing)).isInstanceOf(NonReadableChannelException.class);
        writing.close();
    }

    @Test
    @DisplayName("refuses no buffer among several by its name, and moves nothing")
    void namesTheBufferThatIsNone() throws IOException {
        try (BytesIO file = new BytesIO(bytes("hello"))) {
            FileChannel channel = file.asFileChannel();
            ByteBuffer three = ByteBuffer.wrap(bytes("abc"));
            ByteBuffer[] buffers = {three, null};
            assertThatThrownBy(() -> channel.read(buffers))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("targets[1]");
            assertThatThrownBy(() -> channel.write(buffers, 0, 2))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("sources[1]");
            ByteBuffer[] none = null;
            assertThatThrownBy(() -> channel.read(none, 0, 1)).hasMessage("targets");
            assertThatThrownBy(() -> channel.write(none, 0, 1)).hasMessage("sources");
            assertThat(three.position()).isZero();
            assertThat(channel.position()).isZero();
            assertThat(text(file.getValue())).isEqualTo("hello");
            assertThat(channel.read(buffers, 0, 1)).as("of those it is to fill").isEqualTo(3);
            assertThat(text(three.array())).isEqualTo("hel");
        }
    }

    @Test
    @DisplayName("shows none of its arrays to the channel it is transferred to")
    void showsNoArray() throws IOException {
        byte[] sample = letters(300);
        try (BytesIO file = new BytesIO(sample, Memory.DEFAULT.segmentSize(64))) {
            FileChannel channel = file.asFileChannel();
            Scribbler scribbler = new Scribbler(channel);
            assertThat(channel.transferTo(0, 300, scribbler)).isEqualTo(300);
            assertThat(file.getValue()).isEqualTo(sample);
        }
    }

    @Test
    @DisplayName("can be transferred into itself without end or deadlock")
    void transfersIntoItself() throws IOException {
        try (BytesIO file = new BytesIO(letters(100_000))) {
            FileChannel channel = file.asFileChannel();
            channel.position(100_000);
            assertThat(channel.transferTo(0, Long.MAX_VALUE, channel)).isEqualTo(100_000);
            assertThat(file.size()).isEqualTo(200_000);
            channel.position(150_000);
            assertThat(channel.transferFrom(channel, 200_000, Long.MAX_VALUE)).isEqualTo(50_000);
            assertThat(file.size()).isEqualTo(250_000);
        }
    }

    @Test
    @DisplayName("takes nothing from a source for which it has no room")
    void leavesInTheSourceWhatHasNoRoom() throws IOException {
        try (BytesIO file = new BytesIO(Memory.DEFAULT.maxSize(100_000));
                BytesIO source = new BytesIO(letters(200_000))) {
            FileChannel channel = file.asFileChannel();
            long moved = channel.transferFrom(source.asChannel(), 0, 200_000);
            assertThat(moved).isEqualTo(file.size()).isPositive();
            assertThat(source.tell()).isEqualTo(moved);
            file.seek(0, Whence.END);
            long full = file.size();
            assertThatThrownBy(() -> channel.transferFrom(source.asChannel(), full, 100_000))
                    .isExactlyInstanceOf(IOException.class)
                    .hasCauseInstanceOf(FileTooLargeException.class);
            assertThat(source.tell()).isEqualTo(moved);
        }
    }

    /** Changes what it was given, and calls back. */
    private record Scribbler(FileChannel source) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer buffer) throws IOException {
            source.size();
            if (buffer.hasArray()) {
                Arrays.fill(buffer.array(), (byte) '!');
            }
            int count = buffer.remaining();
            buffer.position(buffer.limit());
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // It has nothing to close.
        }
    }
}
