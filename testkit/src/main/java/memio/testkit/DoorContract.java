package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/**
 * The doors of a file to the JDK, as far as they concern the file: they share its position, and closing one leaves the file
 * open unless asked. What a stream and a channel promise by themselves is in the contracts of the JDK's types.
 */
public interface DoorContract extends BinaryFactory {

    @Test
    default void sharesItsPositionWithItsDoors() throws IOException {
        try (BinaryIO file = create("hello world")) {
            InputStream input = file.asInputStream();
            OutputStream output = file.asOutputStream();
            SeekableByteChannel channel = file.asChannel();
            assertThat(input.read()).isEqualTo('h');
            assertThat(text(file.read(2))).isEqualTo("el");
            output.write(bytes("LO"));
            assertThat(channel.position()).isEqualTo(5);
            channel.position(6);
            assertThat(input.read()).isEqualTo('w');
            file.seek(10);
            channel.write(ByteBuffer.wrap(bytes("D!")));
            assertThat(file.tell()).isEqualTo(12);
            assertThat(content(file)).isEqualTo("helLO worlD!");
        }
    }

    @Test
    default void staysOpenWhenADoorIsClosed() throws IOException {
        try (BinaryIO file = create("abc")) {
            for (Closeable door : List.of(file.asInputStream(), file.asOutputStream(), file.asChannel())) {
                door.close();
                door.close();
                assertThat(file.closed()).isFalse();
            }
            assertThat(text(file.read())).isEqualTo("abc");
        }
    }

    @Test
    default void closesWithADoorThatIsAskedTo() throws IOException {
        for (int i = 0; i < 3; i++) {
            BinaryIO file = create("abc");
            Closeable door = List.of(file.asInputStream(true), file.asOutputStream(true), file.asChannel(true))
                    .get(i);
            door.close();
            assertThat(file.closed()).isTrue();
            door.close();
        }
    }

    @Test
    default void tellsItsDoorsThatItIsClosedInTheWordsOfTheJdk() throws IOException {
        BinaryIO file = create("abc");
        InputStream input = file.asInputStream();
        OutputStream output = file.asOutputStream();
        SeekableByteChannel channel = file.asChannel();
        file.close();
        assertThatThrownBy(input::read).isInstanceOf(IOException.class).hasMessage("closed file");
        assertThatThrownBy(() -> output.write(1))
                .isInstanceOf(IOException.class)
                .hasMessage("closed file");
        assertThatThrownBy(channel::position).isInstanceOf(ClosedChannelException.class);
        assertThat(channel.isOpen()).isFalse();
        input.close();
        output.close();
        channel.close();
    }

    @Test
    default void countsInItsStreamWhatIsLeft() throws IOException {
        try (BinaryIO file = create("hello")) {
            InputStream input = file.asInputStream();
            assertThat(input.available()).isEqualTo(5);
            assertThat(input.skip(2)).isEqualTo(2);
            assertThat(file.tell()).isEqualTo(2);
            assertThat(input.available()).isEqualTo(3);
            assertThat(input.skip(-1)).isZero();
            assertThat(input.skip(Long.MAX_VALUE)).isEqualTo(3);
            file.seek(100);
            assertThat(input.available()).isZero();
            assertThat(input.skip(1)).isZero();
            assertThat(file.tell()).isEqualTo(100);
        }
    }

    @Test
    default void goesBackToAMarkHoweverFarItWasLeftBehind() throws IOException {
        try (BinaryIO file = create(letters(300))) {
            InputStream input = file.asInputStream();
            assertThat(input.markSupported()).isTrue();
            file.seek(3);
            input.mark(1);
            input.readAllBytes();
            input.reset();
            assertThat(file.tell()).isEqualTo(3);
            assertThatThrownBy(() -> file.asInputStream().reset())
                    .as("a mark that was never set")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    default void fillsAGapThatAChannelLeavesWithZeros() throws IOException {
        try (BinaryIO file = create("abc")) {
            SeekableByteChannel channel = file.asChannel();
            channel.position(6).write(ByteBuffer.wrap(bytes("x")));
            assertThat(content(file)).isEqualTo("abc" + zeros(3) + "x");
        }
    }

    @Test
    default void leavesOneDoorOpenWhenAnotherIsClosed() throws IOException {
        try (BinaryIO file = create("abc")) {
            InputStream first = file.asInputStream();
            InputStream second = file.asInputStream();
            first.close();
            assertThat(second.read()).isEqualTo('a');
            assertThatThrownBy(first::read).isInstanceOf(IOException.class).hasMessage("closed stream");
        }
    }
}
