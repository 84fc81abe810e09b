package memio.binary;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteOrder;
import memio.base.ArraySizes;

/** Numbers and strings written at the position of a file; each all or not at all, if the file does so. */
abstract class DataWriting extends DataReading implements DataOutput {

    DataWriting(BinaryIO file, ByteOrder order) {
        super(file, order);
    }

    // ---- numbers

    @Override
    public void writeBoolean(boolean value) throws IOException {
        write(value ? 1 : 0);
    }

    @Override
    public void writeByte(int value) throws IOException {
        write(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.takeRoom(Short.BYTES);
        short ordered = ordered((short) value);
        if (file != null && at >= 0) {
            Numbers.put(file.shown(), at, ordered);
        } else {
            Numbers.put(few, 0, ordered);
            write(few, 0, Short.BYTES);
        }
    }

    @Override
    public void writeChar(int value) throws IOException {
        writeShort(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.takeRoom(Integer.BYTES);
        if (file != null && at >= 0) {
            Numbers.put(file.shown(), at, ordered(value));
        } else {
            Numbers.put(few, 0, ordered(value));
            write(few, 0, Integer.BYTES);
        }
    }

    @Override
    public void writeLong(long value) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.takeRoom(Long.BYTES);
        if (file != null && at >= 0) {
            Numbers.put(file.shown(), at, ordered(value));
        } else {
            Numbers.put(few, 0, ordered(value));
            write(few, 0, Long.BYTES);
        }
    }

    @Override
    public void writeFloat(float value) throws IOException {
        writeInt(Float.floatToIntBits(value));
    }

    @Override
    public void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToLongBits(value));
    }

    // ---- bytes

    @Override
    public void write(int value) throws IOException {
        BinaryIO file = door.open();
        try {
            file.writeByte(value);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    @Override
    public void write(byte[] source) throws IOException {
        write(source, 0, source.length);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        BinaryIO file = door.open();
        try {
            file.write(source, offset, length);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    // ---- strings

    /** Writes the low eight bits of each {@code char}. */
    @Override
    public void writeBytes(String text) throws IOException {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        write(bytes);
    }

    /** Writes each {@code char} in two bytes, in the {@linkplain #order() byte order}. */
    @Override
    public void writeChars(String text) throws IOException {
        byte[] bytes;
        try {
            bytes = new byte[ArraySizes.checkFits(2L * text.length(), ArraySizes.LARGEST)];
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
        for (int i = 0; i < text.length(); i++) {
            Numbers.put(bytes, 2 * i, ordered((short) text.charAt(i)));
        }
        write(bytes);
    }

    @Override
    public void writeUTF(String text) throws IOException {
        write(ModifiedUtf8.encode(text));
    }
}
