package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link ImageOutputStream}, as its documentation words it. The JDK's own fulfil it too. */
public abstract class ImageOutputStreamContract extends ImageInputStreamContract {

    /** For subclasses. */
    protected ImageOutputStreamContract() {}

    @Override
    protected abstract ImageOutputStream open(byte[] content) throws IOException;

    private static String content(ImageOutputStream stream) throws IOException {
        long position = stream.getStreamPosition();
        stream.seek(0);
        byte[] all = new byte[(int) stream.length()];
        stream.readFully(all);
        stream.seek(position);
        return text(all);
    }

    @Test
    void writesOverWhatIsThereAndGrows() throws IOException {
        try (ImageOutputStream stream = open(bytes("hello"))) {
            stream.write('H');
            stream.write(bytes("EL"));
            stream.write(bytes("#LO WORLD#"), 1, 8);
            assertThat(stream.getStreamPosition()).isEqualTo(11);
            assertThat(content(stream)).isEqualTo("HELLO WORLD");
            stream.seek(2);
            stream.write('_');
            assertThat(stream.read()).isEqualTo('L');
            assertThat(content(stream)).isEqualTo("HE_LO WORLD");
        }
    }

    @Test
    void growsWhenItWritesBeyondTheEnd() throws IOException {
        try (ImageOutputStream stream = open(bytes("abc"))) {
            stream.seek(10);
            assertThat(stream.length()).isEqualTo(3);
            stream.write('x');
            assertThat(stream.length()).isEqualTo(11);
            assertThat(content(stream)).startsWith("abc").endsWith("x");
        }
    }

    @Test
    void writesNumbersInTheByteOrderThatIsSet() throws IOException {
        try (ImageOutputStream stream = open(new byte[0])) {
            stream.writeShort(0x0102);
            stream.setByteOrder(ByteOrder.LITTLE_ENDIAN);
            stream.writeInt(0x01020304);
            stream.writeLong(0x0102030405060708L);
            stream.writeChars(new char[] {'a', 'b'}, 0, 2);
            assertThat(content(stream)).isEqualTo("\1\2" + "\4\3\2\1" + "\u0008\7\6\5\4\3\2\1" + "a\0b\0");
        }
    }

    @Test
    void writesBits() throws IOException {
        try (ImageOutputStream stream = open(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff})) {
            stream.writeBits(0b010, 3);
            assertThat(stream.getBitOffset()).isEqualTo(3);
            stream.writeBit(1);
            stream.writeBits(0b0000_0001, 8);
            stream.write(0x33);
            assertThat(content(stream)).isEqualTo("P\u00103");
            stream.seek(0);
            stream.setBitOffset(4);
            stream.writeBits(0b1010_0101, 8);
            stream.seek(2);
            assertThat(content(stream)).isEqualTo("ZP3");
        }
    }

    @Test
    void writesMuchAtOnce() throws IOException {
        try (ImageOutputStream stream = open(new byte[0])) {
            stream.write(letters(100_000));
            assertThat(content(stream)).isEqualTo(text(letters(100_000)));
        }
    }

    @Test
    void doesNotWriteBehindWhatWasFlushed() throws IOException {
        try (ImageOutputStream stream = open(bytes("hello world"))) {
            stream.seek(5);
            stream.flush();
            assertThatThrownBy(() -> stream.seek(4)).isInstanceOf(IndexOutOfBoundsException.class);
            stream.write('_');
            stream.seek(5);
            assertThat(stream.read()).isEqualTo('_');
        }
    }

    @Test
    void writesNothingOnceItIsClosed() throws IOException {
        ImageOutputStream stream = open(bytes("hello"));
        stream.close();
        assertThatThrownBy(() -> stream.write(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stream.write(new byte[1])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stream.writeBit(1)).isInstanceOf(IOException.class);
    }
}
