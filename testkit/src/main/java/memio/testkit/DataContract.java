package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import org.junit.jupiter.api.Test;

/** The JDK's contracts of {@link DataInput} and {@link DataOutput}, as their documentation words them. The JDK's own classes fulfil them too. */
public abstract class DataContract {

    /** For subclasses. */
    protected DataContract() {}

    /** {@code content} to be read. */
    protected abstract DataInput open(byte[] content) throws IOException;

    /** To be written, from now on. */
    protected abstract DataOutput create() throws IOException;

    /** What has been written to what {@link #create} made last. */
    protected abstract byte[] written() throws IOException;

    /** Whether the lengths of strings beyond 65,535 bytes are refused before anything is written. */
    protected boolean writesNothingOfWhatIsTooLong() {
        return true;
    }

    /** Whether {@code skipBytes} goes anywhere it is told, beyond the end and back, as that of image streams does. */
    protected boolean skipsAnywhere() {
        return false;
    }

    // ---- numbers

    /** What is written: every kind of value once, and its bytes in big-endian order. */
    private static void writeAll(DataOutput target) throws IOException {
        target.writeBoolean(true);
        target.writeBoolean(false);
        target.writeByte(0x1fe);
        target.writeShort(0x1_89ab);
        target.writeChar(0x1_abcd);
        target.writeInt(0x89abcdef);
        target.writeLong(0x8123456789abcdefL);
        target.writeFloat(-1.5f);
        target.writeDouble(Math.PI);
        target.write(0x17f);
        target.write(bytes("hello"));
        target.write(bytes("hello"), 1, 3);
    }

    private static final String ALL = "\u0001\u0000\u00fe\u0089\u00ab\u00ab\u00cd\u0089\u00ab\u00cd\u00ef"
            + "\u0081#Eg\u0089\u00ab\u00cd\u00ef\u00bf\u00c0\u0000\u0000"
            + "@\u0009!\u00fbTD-\u0018\u007fhelloell";

    @Test
    void writesNumbersWithTheMostSignificantByteFirst() throws IOException {
        DataOutput target = create();
        writeAll(target);
        assertThat(text(written())).isEqualTo(ALL);
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        DataInput source = open(bytes(ALL));
        assertThat(source.readBoolean()).isTrue();
        assertThat(source.readBoolean()).isFalse();
        assertThat(source.readByte()).isEqualTo((byte) 0xfe);
        assertThat(source.readShort()).isEqualTo((short) 0x89ab);
        assertThat(source.readChar()).isEqualTo('\uabcd');
        assertThat(source.readInt()).isEqualTo(0x89abcdef);
        assertThat(source.readLong()).isEqualTo(0x8123456789abcdefL);
        assertThat(source.readFloat()).isEqualTo(-1.5f);
        assertThat(source.readDouble()).isEqualTo(Math.PI);
        assertThat(source.readUnsignedByte()).isEqualTo(0x7f);
        byte[] target = bytes("#####");
        source.readFully(target);
        assertThat(text(target)).isEqualTo("hello");
        source.readFully(target, 1, 3);
        assertThat(text(target)).isEqualTo("hello");
    }

    @Test
    void readsUnsignedNumbers() throws IOException {
        DataInput source = open(bytes("\u0002\u00ff\u00fe\u0080\u0000\u0000\u0001"));
        assertThat(source.readBoolean()).as("not only 1").isTrue();
        assertThat(source.readUnsignedByte()).isEqualTo(0xff);
        assertThat(source.readUnsignedByte()).isEqualTo(0xfe);
        assertThat(source.readUnsignedShort()).isEqualTo(0x8000);
        assertThat(source.readUnsignedShort()).isEqualTo(1);
    }

    @Test
    void readsNumbersThatAreNone() throws IOException {
        DataOutput target = create();
        float strange = Float.intBitsToFloat(0x7fc01234);
        target.writeFloat(strange);
        target.writeDouble(Double.NEGATIVE_INFINITY);
        target.writeDouble(-0.0);
        DataInput source = open(written());
        assertThat(source.readFloat()).isNaN();
        assertThat(source.readDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Double.doubleToLongBits(source.readDouble())).isEqualTo(Double.doubleToLongBits(-0.0));
    }

    // ---- the end

    @Test
    void saysThatTheEndCameTooEarly() throws IOException {
        for (String left : new String[] {"", "\0", "\0\u00ff", "\0\u00ff\0\0\0\0\0"}) {
            for (Read read : new Read[] {
                DataInput::readLong,
                DataInput::readDouble,
                DataInput::readUTF,
                s -> {
                    s.readFully(new byte[8]);
                    return 0;
                }
            }) {
                DataInput source = open(bytes(left));
                assertThatThrownBy(() -> read.from(source))
                        .as("%d bytes left", left.length())
                        .isInstanceOf(EOFException.class);
            }
        }
        for (Read read : new Read[] {
            DataInput::readBoolean, DataInput::readByte, DataInput::readUnsignedByte, DataInput::readShort,
            DataInput::readUnsignedShort, DataInput::readChar, DataInput::readInt, DataInput::readFloat
        }) {
            DataInput source = open(new byte[0]);
            assertThatThrownBy(() -> read.from(source)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void readsNothingEvenAtTheEnd() throws IOException {
        DataInput source = open(new byte[0]);
        source.readFully(new byte[0]);
        source.readFully(new byte[3], 3, 0);
        assertThat(source.skipBytes(1)).isEqualTo(skipsAnywhere() ? 1 : 0);
        assertThat(source.readLine()).isNull();
    }

    @Test
    void refusesARangeThatIsNotInTheArray() throws IOException {
        DataInput source = open(letters(50));
        DataOutput target = create();
        for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}}) {
            assertThatThrownBy(() -> source.readFully(new byte[4], range[0], range[1]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> target.write(new byte[4], range[0], range[1]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(source.readByte()).isEqualTo((byte) 'a');
        assertThat(written()).isEmpty();
    }

    @Test
    void skipsAsManyAsThereAre() throws IOException {
        DataInput source = open(bytes("hello world"));
        assertThat(source.skipBytes(6)).isEqualTo(6);
        assertThat(source.readByte()).isEqualTo((byte) 'w');
        assertThat(source.skipBytes(0)).isZero();
        if (skipsAnywhere()) {
            assertThat(source.skipBytes(-3)).isEqualTo(-3);
            assertThat(source.skipBytes(3)).isEqualTo(3);
        } else {
            assertThat(source.skipBytes(-3)).isZero();
        }
        assertThat(source.readByte()).isEqualTo((byte) 'o');
        assertThat(source.skipBytes(100)).isEqualTo(skipsAnywhere() ? 100 : 3);
        assertThatThrownBy(source::readByte).isInstanceOf(EOFException.class);
    }

    // ---- strings

    @Test
    void readsLinesWithoutTheirEnd() throws IOException {
        DataInput source = open(bytes("unix\nmac\rdos\r\n\n\r\r\n\u00e9\u00ff\nlast"));
        for (String line : new String[] {"unix", "mac", "dos", "", "", "", "\u00e9\u00ff", "last"}) {
            assertThat(source.readLine()).isEqualTo(line);
        }
        assertThat(source.readLine()).isNull();
        DataInput end = open(bytes("a\r"));
        assertThat(end.readLine()).isEqualTo("a");
        assertThat(end.readLine()).isNull();
        DataInput behind = open(bytes("a\rb"));
        assertThat(behind.readLine()).isEqualTo("a");
        assertThat(behind.readByte()).as("behind a lone \\r").isEqualTo((byte) 'b');
    }

    @Test
    void writesTheBytesAndTheCharsOfAString() throws IOException {
        DataOutput target = create();
        target.writeBytes("a\u00e9\u12ab");
        target.writeChars("a\u12ab");
        target.writeBytes("");
        target.writeChars("");
        assertThat(text(written())).isEqualTo("a\u00e9\u00ab\u0000a\u0012\u00ab");
    }

    @Test
    void writesStringsInModifiedUtf8() throws IOException {
        DataOutput target = create();
        target.writeUTF("");
        target.writeUTF("a\u0000\u007f\u0080\u07ff\u0800\uffff");
        target.writeUTF("\ud83d\ude00\udc00");
        assertThat(text(written()))
                .isEqualTo("\0\0"
                        + "\0\u000ea\u00c0\u0080\u007f\u00c2\u0080\u00df\u00bf\u00e0\u00a0\u0080\u00ef\u00bf\u00bf"
                        + "\0\u0009\u00ed\u00a0\u00bd\u00ed\u00b8\u0080\u00ed\u00b0\u0080");
    }

    @Test
    void readsEveryCharInModifiedUtf8() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            all.append((char) c);
        }
        DataOutput target = create();
        for (int i = 0; i < all.length(); i += 4096) {
            target.writeUTF(all.substring(i, i + 4096));
        }
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        DataOutputStream jdk = new DataOutputStream(expected);
        for (int i = 0; i < all.length(); i += 4096) {
            jdk.writeUTF(all.substring(i, i + 4096));
        }
        assertThat(written()).isEqualTo(expected.toByteArray());
        DataInput source = open(written());
        for (int i = 0; i < all.length(); i += 4096) {
            assertThat(source.readUTF()).isEqualTo(all.substring(i, i + 4096));
        }
    }

    @Test
    void readsFormsThatItWouldNotWrite() throws IOException {
        DataInput source = open(bytes("\0\1\0" + "\0\2\u00c1\u0081" + "\0\3\u00e0\u0081\u0081"));
        assertThat(source.readUTF()).as("a zero in one byte").isEqualTo("\0");
        assertThat(source.readUTF()).as("two bytes where one would do").isEqualTo("A");
        assertThat(source.readUTF()).as("three").isEqualTo("A");
    }

    @Test
    void refusesWhatIsNoModifiedUtf8() throws IOException {
        for (String malformed : new String[] {
            "\0\1\u0080",
            "\0\1\u00bf",
            "\0\1\u00c2",
            "\0\2\u00c2A",
            "\0\2\u00c2\u00c2",
            "\0\1\u00e0",
            "\0\2\u00e0\u0080",
            "\0\3\u00e0\u0080A",
            "\0\3\u00e0A\u0080",
            "\0\4\u00f0\u0080\u0080\u0080",
            "\0\1\u00ff",
            "\0\4aa\u00e0\u0080"
        }) {
            DataInput source = open(bytes(malformed + "more"));
            assertThatThrownBy(source::readUTF).as("%s", malformed).isInstanceOf(UTFDataFormatException.class);
        }
    }

    @Test
    void writesStringsUpTo65535BytesAndNoLonger() throws IOException {
        DataOutput target = create();
        String longest = "x".repeat(65_532) + "\u0800";
        target.writeUTF(longest);
        assertThat(written()).hasSize(65_537);
        assertThat(open(written()).readUTF()).isEqualTo(longest);
        for (String tooLong : new String[] {"x".repeat(65_536), "\0".repeat(32_768), "\u0800".repeat(21_846)}) {
            assertThatThrownBy(() -> target.writeUTF(tooLong)).isInstanceOf(UTFDataFormatException.class);
        }
        if (writesNothingOfWhatIsTooLong()) {
            assertThat(written()).hasSize(65_537);
        }
    }

    @Test
    void refusesNull() throws IOException {
        DataOutput target = create();
        for (Samples.Call call : new Samples.Call[] {
            () -> target.write(null),
            () -> target.write(null, 0, 1),
            () -> target.writeBytes(null),
            () -> target.writeChars(null),
            () -> target.writeUTF(null),
            () -> open(bytes("hello")).readFully(null),
        }) {
            assertThatThrownBy(call::run).isInstanceOf(NullPointerException.class);
        }
        assertThat(written()).isEmpty();
    }

    /** One call of a source. */
    @FunctionalInterface
    private interface Read {
        Object from(DataInput source) throws IOException;
    }
}
