package memio.doors;

import static memio.testkit.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.binary.Data;
import memio.testkit.Samples;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link Data} does beyond the JDK's contract: byte orders, numbers at positions, failures that move nothing. */
@DisplayName("the data of a file")
@ParameterizedClass
@EnumSource(Kind.class)
class DataAccessTest {
    private static final int SIZE = 64;

    @TempDir
    Path directory;

    @Parameter
    Kind kind;

    @Test
    @DisplayName("are those of a ByteBuffer, whatever the order, the place and the calls before")
    void areThoseOfABuffer() throws IOException {
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int program = 0; program < 40; program++) {
            ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            byte[] initial = new byte[SIZE];
            random.nextBytes(initial);
            ByteBuffer model = ByteBuffer.wrap(initial.clone()).order(order);
            try (BinaryIO file = kind.holding(initial, directory)) {
                Data data = file.asData(order);
                assertThat(data.order()).isEqualTo(order);
                for (int step = 0; step < 60; step++) {
                    step(file, data, model, random);
                }
                assertThat(file.tell()).as("seed %d", seed).isEqualTo(model.position());
                byte[] all = new byte[SIZE];
                assertThat(file.readAt(0, all, 0, SIZE)).isEqualTo(SIZE);
                assertThat(all).as("seed %d", seed).isEqualTo(model.array());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** One call of both, at a place where eight bytes are left. */
    private static void step(BinaryIO file, Data data, ByteBuffer model, Random random) throws IOException {
        if (model.remaining() < Long.BYTES || random.nextInt(6) == 0) {
            model.position(random.nextInt(SIZE - Long.BYTES));
            file.seek(model.position());
        }
        int at = random.nextInt(SIZE - Long.BYTES + 1);
        long value = random.nextLong();
        double number = random.nextGaussian();
        switch (random.nextInt(24)) {
            case 0 -> assertThat(data.readByte()).isEqualTo(model.get());
            case 1 -> assertThat(data.readShort()).isEqualTo(model.getShort());
            case 2 -> assertThat(data.readChar()).isEqualTo(model.getChar());
            case 3 -> assertThat(data.readInt()).isEqualTo(model.getInt());
            case 4 -> assertThat(data.readLong()).isEqualTo(model.getLong());
            case 5 -> assertThat((Object) data.readFloat()).isEqualTo(model.getFloat()); // also if it is none
            case 6 -> assertThat((Object) data.readDouble()).isEqualTo(model.getDouble());
            case 7 -> data.writeByte(model.put((byte) value).get(model.position() - 1));
            case 8 -> data.writeShort(model.putShort((short) value).getShort(model.position() - 2));
            case 9 -> data.writeChar(model.putChar((char) value).getChar(model.position() - 2));
            case 10 -> data.writeInt(model.putInt((int) value).getInt(model.position() - 4));
            case 11 -> data.writeLong(model.putLong(value).getLong(model.position() - 8));
            case 12 -> data.writeFloat(model.putFloat((float) number).getFloat(model.position() - 4));
            case 13 -> data.writeDouble(model.putDouble(number).getDouble(model.position() - 8));
            case 14 -> assertThat(data.getByte(at)).isEqualTo(model.get(at));
            case 15 -> assertThat(data.getShort(at)).isEqualTo(model.getShort(at));
            case 16 -> assertThat(data.getChar(at)).isEqualTo(model.getChar(at));
            case 17 -> assertThat(data.getInt(at)).isEqualTo(model.getInt(at));
            case 18 -> assertThat(data.getLong(at)).isEqualTo(model.getLong(at));
            case 19 -> assertThat((Object) data.getDouble(at)).isEqualTo(model.getDouble(at));
            case 20 -> data.putByte(at, model.put(at, (byte) value).get(at));
            case 21 -> data.putShort(at, model.putShort(at, (short) value).getShort(at));
            case 22 -> data.putInt(at, model.putInt(at, (int) value).getInt(at));
            default -> data.putDouble(at, model.putDouble(at, number).getDouble(at));
        }
    }

    @Test
    @DisplayName("move nothing if there are not enough of them")
    void moveNothing() throws IOException {
        try (BinaryIO file = kind.holding(bytes("0123456789\0\u00ff345"), directory)) {
            Data data = file.asData();
            for (Samples.Call read : new Samples.Call[] {
                data::readLong,
                data::readDouble,
                () -> data.readFully(new byte[9]),
                () -> data.getLong(8),
                () -> data.getByte(15),
                () -> data.getInt(1L << 40),
            }) {
                file.seek(9);
                assertThatThrownBy(read::run)
                        .isInstanceOf(EOFException.class)
                        .hasMessageStartingWith("end of the file: ");
                assertThat(file.tell()).isEqualTo(9);
            }
            file.seek(10);
            assertThatThrownBy(data::readUTF).isInstanceOf(EOFException.class);
            assertThat(file.tell()).isEqualTo(10);
            file.seek(0);
            file.write(bytes("\0\3\u00e0\u00e0\u00e0"));
            file.seek(0);
            assertThatThrownBy(data::readUTF)
                    .isInstanceOf(UTFDataFormatException.class)
                    .hasMessage("no modified UTF-8 at byte 1 of the string");
            assertThat(file.tell()).isZero();
        }
    }

    @Test
    @DisplayName("grow with the file, also by a number beyond its end")
    void growWithTheFile() throws IOException {
        try (BinaryIO file = kind.holding(new byte[0], directory)) {
            Data data = file.asData(ByteOrder.LITTLE_ENDIAN);
            data.putLong(10, 0x0102030405060708L);
            assertThat(file.size()).isEqualTo(18);
            assertThat(file.tell()).isZero();
            assertThat(data.getLong(3)).isEqualTo(0x0800000000000000L);
            file.seek(0, Whence.END);
            data.writeFloat(1.5f);
            data.putFloat(22, 2.5f);
            data.putChar(26, 'x');
            assertThat(data.readFloat()).isEqualTo(2.5f);
            assertThat(data.readChar()).isEqualTo('x');
            assertThat(data.getFloat(18)).isEqualTo(1.5f);
        }
    }

    @Test
    @DisplayName("of no place are refused")
    void refused() throws IOException {
        try (BinaryIO file = kind.holding(bytes("0123456789"), directory)) {
            Data data = file.asData();
            file.seek(3);
            for (Samples.Call call : new Samples.Call[] {
                () -> data.getByte(-1), () -> data.getLong(-8), () -> data.putByte(-1, 0), () -> data.putLong(-8, 0)
            }) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("position < 0: -");
            }
            assertThat(file.tell()).isEqualTo(3);
        }
        try (BinaryIO file = kind.toRead(bytes("0123456789"), directory)) {
            Data data = file.asData();
            assertThat(data.getShort(8)).isEqualTo((short) 0x3839);
            assertThatThrownBy(() -> data.putLong(0, 1)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> data.writeInt(1)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(data.readInt()).isEqualTo(0x30313233);
        }
    }

    @Test
    @DisplayName("of a closed file are refused in the JDK's words")
    void closed() throws IOException {
        BinaryIO file = kind.holding(bytes("0123456789"), directory);
        Data data = file.asData();
        data.readInt();
        file.close();
        for (Samples.Call call : new Samples.Call[] {
            data::readInt,
            data::readByte,
            data::readLine,
            data::readUTF,
            () -> data.skipBytes(1),
            () -> data.writeInt(1),
            () -> data.writeByte(1),
            () -> data.writeUTF("x"),
            () -> data.getInt(0),
            () -> data.putLong(0, 1),
        }) {
            assertThatThrownBy(call::run).isInstanceOf(IOException.class).hasMessage("closed file");
        }
    }
}
