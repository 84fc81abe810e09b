package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.IIOByteBuffer;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ImageInputStream}, as its documentation words it, for streams whose content is at hand. The JDK's own fulfil it
 * too. It is {@link java.io.DataInput} as well: see {@link DataContract}.
 */
public abstract class ImageInputStreamContract {

    /** For subclasses. */
    protected ImageInputStreamContract() {}

    /** A stream of {@code content}, at its beginning. */
    protected abstract ImageInputStream open(byte[] content) throws IOException;

    /** Whether it knows how long it is. */
    protected boolean knowsItsLength() {
        return true;
    }

    /** Whether closing it again is an error, as with the JDK's. */
    protected boolean closesOnlyOnce() {
        return false;
    }

    private ImageInputStream open(String content) throws IOException {
        return open(bytes(content));
    }

    @Test
    void readsBytesAndThenMinusOne() throws IOException {
        try (ImageInputStream stream = open(new byte[] {0, 'a', (byte) 0xff})) {
            assertThat(stream.read()).isZero();
            assertThat(stream.read()).isEqualTo('a');
            assertThat(stream.read()).isEqualTo(0xff);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.getStreamPosition()).isEqualTo(3);
            assertThat(stream.read(new byte[2])).isEqualTo(-1);
        }
    }

    @Test
    void readsIntoAnArray() throws IOException {
        try (ImageInputStream stream = open("hello world")) {
            byte[] target = bytes("########");
            assertThat(stream.read(target, 1, 5)).isEqualTo(5);
            assertThat(text(target)).isEqualTo("#hello##");
            assertThat(stream.read(target, 0, 0)).isZero();
            assertThat(stream.read(target)).isEqualTo(6);
            assertThat(text(target)).isEqualTo(" worldl##".substring(0, 6) + "##");
            assertThat(stream.getStreamPosition()).isEqualTo(11);
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 9}, {8, 1}}) {
                assertThatThrownBy(() -> stream.read(target, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    @Test
    void readsIntoABufferOfItsOwnChoice() throws IOException {
        try (ImageInputStream stream = open(letters(100))) {
            IIOByteBuffer buffer = new IIOByteBuffer(new byte[0], 0, 0);
            stream.seek(10);
            stream.readBytes(buffer, 30);
            assertThat(text(buffer.getData()).substring(buffer.getOffset(), buffer.getOffset() + buffer.getLength()))
                    .isEqualTo(text(letters(100)).substring(10, 40));
        }
    }

    @Test
    void goesWhereItIsTold() throws IOException {
        String sample = text(letters(60));
        try (ImageInputStream stream = open(sample)) {
            for (int position = 59; position >= 0; position--) {
                stream.seek(position);
                assertThat(stream.getStreamPosition()).isEqualTo(position);
                assertThat(stream.read()).isEqualTo(sample.charAt(position));
            }
            assertThat(stream.length()).isEqualTo(knowsItsLength() ? 60 : -1);
            stream.seek(30);
            assertThat(stream.skipBytes(5)).isEqualTo(5);
            assertThat(stream.skipBytes(5L)).isEqualTo(5);
            assertThat(stream.read()).isEqualTo(sample.charAt(40));
        }
    }

    @Test
    void readsNumbersInTheByteOrderThatIsSet() throws IOException {
        try (ImageInputStream stream =
                open("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u00ff\u00fe\u00fd\u00fc")) {
            assertThat(stream.getByteOrder()).isEqualTo(ByteOrder.BIG_ENDIAN);
            assertThat(stream.readShort()).isEqualTo((short) 0x0102);
            stream.setByteOrder(ByteOrder.LITTLE_ENDIAN);
            assertThat(stream.readInt()).isEqualTo(0x06050403);
            stream.seek(0);
            assertThat(stream.readLong()).isEqualTo(0x0807060504030201L);
            assertThat(stream.readUnsignedInt()).isEqualTo(0xfcfdfeffL);
            assertThatThrownBy(stream::readShort).isInstanceOf(EOFException.class);
            stream.seek(0);
            int[] numbers = new int[3];
            stream.readFully(numbers, 1, 2);
            assertThat(numbers).containsExactly(0, 0x04030201, 0x08070605);
        }
    }

    @Test
    void readsBits() throws IOException {
        try (ImageInputStream stream = open(new byte[] {(byte) 0b1011_0001, (byte) 0b0110_1111, 0x55})) {
            assertThat(stream.readBit()).isEqualTo(1);
            assertThat(stream.getBitOffset()).isEqualTo(1);
            assertThat(stream.getStreamPosition()).isZero();
            assertThat(stream.readBits(3)).isEqualTo(0b011);
            assertThat(stream.readBits(8)).isEqualTo(0b0001_0110);
            assertThat(stream.getBitOffset()).isEqualTo(4);
            assertThat(stream.getStreamPosition()).isEqualTo(1);
            assertThat(stream.read()).as("the next whole byte").isEqualTo(0b0110_1111);
            assertThat(stream.getBitOffset()).isZero();
            stream.setBitOffset(4);
            assertThat(stream.readBits(4)).isEqualTo(5);
            assertThatThrownBy(stream::readBit).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void returnsToItsMarksTheNewestFirst() throws IOException {
        try (ImageInputStream stream = open("hello world")) {
            stream.seek(2);
            stream.mark();
            stream.seek(6);
            stream.readBits(3);
            stream.mark();
            stream.seek(9);
            stream.reset();
            assertThat(stream.getStreamPosition()).isEqualTo(6);
            assertThat(stream.getBitOffset()).isEqualTo(3);
            stream.reset();
            assertThat(stream.getStreamPosition()).isEqualTo(2);
            assertThat(stream.getBitOffset()).isZero();
            stream.reset();
            assertThat(stream.getStreamPosition()).as("without a mark").isEqualTo(2);
        }
    }

    @Test
    void doesNotGoBackBehindWhatWasFlushed() throws IOException {
        try (ImageInputStream stream = open("hello world")) {
            stream.seek(4);
            stream.flushBefore(3);
            assertThat(stream.getFlushedPosition()).isEqualTo(3);
            assertThatThrownBy(() -> stream.seek(2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> stream.flushBefore(2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> stream.flushBefore(5)).isInstanceOf(IndexOutOfBoundsException.class);
            stream.seek(3);
            assertThat(stream.read()).isEqualTo('l');
            stream.flush();
            assertThat(stream.getFlushedPosition()).isEqualTo(4);
        }
    }

    @Test
    void refusesEverythingOnceItIsClosed() throws IOException {
        ImageInputStream stream = open("hello");
        stream.close();
        for (Samples.Call call : new Samples.Call[] {
            stream::read,
            () -> stream.read(new byte[1]),
            stream::readInt,
            stream::readBit,
            stream::getStreamPosition,
            () -> stream.seek(0),
            () -> stream.skipBytes(1),
            () -> stream.flushBefore(0),
        }) {
            assertThatThrownBy(call::run).isInstanceOf(IOException.class);
        }
        if (!closesOnlyOnce()) {
            stream.close();
        }
    }
}
