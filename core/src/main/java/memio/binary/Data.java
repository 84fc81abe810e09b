package memio.binary;

import java.io.IOException;
import java.nio.ByteOrder;
import memio.base.Answers;

/**
 * A file as numbers and strings, in either byte order: {@link java.io.DataInput} and {@link java.io.DataOutput} at the
 * position of the file, {@code get} and {@code put} at any other, which leave the position alone. Use it where you would use a
 * {@link java.io.RandomAccessFile}, or a {@link java.nio.ByteBuffer} that ends at 2 GiB.
 *
 * <pre>{@code
 * Data data = file.asData(ByteOrder.LITTLE_ENDIAN);
 * data.writeInt(records);
 * data.putLong(8, System.currentTimeMillis());
 * file.seek(16);
 * double first = data.readDouble();
 * }</pre>
 *
 * <p>The methods of the two interfaces do what these say. A read that meets the end throws {@link java.io.EOFException}, one
 * that finds no modified UTF-8 {@link java.io.UTFDataFormatException}, one that would block {@link memio.base.WouldBlockException}.
 * Whatever it throws, unlike with the JDK's own classes, the position is what it was if the file can seek. If it cannot, or fails at
 * that too, the bytes are gone: of the end and of malformed text this is all that is told, as by the JDK; any other failure is a
 * {@link memio.base.TransferException} with their number. A closed file is an {@link IOException}, and so is one that would become
 * too large. {@code writeUTF} and {@code readUTF} have Java's format in either byte order: the length is always big-endian.
 *
 * <p>Over a file in memory a number costs what it costs in an array, unless it lies across two segments. There is nothing to
 * close, and nothing is kept back. Not safe for use by several threads, whatever the file.
 */
public final class Data extends DataWriting {

    Data(BinaryIO file, ByteOrder order) {
        super(file, order);
    }

    /**
     * The byte at {@code position}; the position of the file stays, here and with all that follow.
     *
     * @throws java.io.EOFException if the file has no byte there
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws UnsupportedOperationException if the file cannot be read or cannot seek
     */
    public byte getByte(long position) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.shownAt(position, 1);
        return file == null || at < 0 ? few(position, 1)[0] : file.shown()[at];
    }

    /** The two bytes from {@code position} on; as {@link #getByte}. */
    public short getShort(long position) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.shownAt(position, Short.BYTES);
        return ordered(
                file == null || at < 0
                        ? Numbers.shortIn(few(position, Short.BYTES), 0)
                        : Numbers.shortIn(file.shown(), at));
    }

    /** The two bytes from {@code position} on; as {@link #getByte}. */
    public char getChar(long position) throws IOException {
        return (char) getShort(position);
    }

    /** The four bytes from {@code position} on; as {@link #getByte}. */
    public int getInt(long position) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.shownAt(position, Integer.BYTES);
        return ordered(
                file == null || at < 0
                        ? Numbers.intIn(few(position, Integer.BYTES), 0)
                        : Numbers.intIn(file.shown(), at));
    }

    /** The eight bytes from {@code position} on; as {@link #getByte}. */
    public long getLong(long position) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.shownAt(position, Long.BYTES);
        return ordered(
                file == null || at < 0
                        ? Numbers.longIn(few(position, Long.BYTES), 0)
                        : Numbers.longIn(file.shown(), at));
    }

    /** The four bytes from {@code position} on; as {@link #getByte}. */
    public float getFloat(long position) throws IOException {
        return Float.intBitsToFloat(getInt(position));
    }

    /** The eight bytes from {@code position} on; as {@link #getByte}. */
    public double getDouble(long position) throws IOException {
        return Double.longBitsToDouble(getLong(position));
    }

    /**
     * Writes a byte at {@code position}; the position of the file stays, here and with all that follow. A gap before it is
     * filled with zeros.
     *
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws UnsupportedOperationException if the file cannot be written or cannot seek
     */
    public void putByte(long position, int value) throws IOException {
        few[0] = (byte) value;
        putFew(position, 1);
    }

    /** Writes two bytes, the low ones of {@code value}; as {@link #putByte}. */
    public void putShort(long position, int value) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.roomAt(position, Short.BYTES);
        short ordered = ordered((short) value);
        if (file != null && at >= 0) {
            Numbers.put(file.shown(), at, ordered);
        } else {
            Numbers.put(few, 0, ordered);
            putFew(position, Short.BYTES);
        }
    }

    /** Writes two bytes; as {@link #putByte}. */
    public void putChar(long position, int value) throws IOException {
        putShort(position, value);
    }

    /** Writes four bytes; as {@link #putByte}. */
    public void putInt(long position, int value) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.roomAt(position, Integer.BYTES);
        if (file != null && at >= 0) {
            Numbers.put(file.shown(), at, ordered(value));
        } else {
            Numbers.put(few, 0, ordered(value));
            putFew(position, Integer.BYTES);
        }
    }

    /** Writes eight bytes; as {@link #putByte}. */
    public void putLong(long position, long value) throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.roomAt(position, Long.BYTES);
        if (file != null && at >= 0) {
            Numbers.put(file.shown(), at, ordered(value));
        } else {
            Numbers.put(few, 0, ordered(value));
            putFew(position, Long.BYTES);
        }
    }

    /** Writes four bytes; as {@link #putByte}. */
    public void putFloat(long position, float value) throws IOException {
        putInt(position, Float.floatToIntBits(value));
    }

    /** Writes eight bytes; as {@link #putByte}. */
    public void putDouble(long position, double value) throws IOException {
        putLong(position, Double.doubleToLongBits(value));
    }

    private byte[] few(long position, int length) throws IOException {
        int count = Answers.believedOrBlocked("read", door.open().readAt(position, few, 0, length), length);
        if (count < length) {
            throw ended(length, count < 0 ? Door.wouldBlock() : count);
        }
        return few;
    }

    private void putFew(long position, int length) throws IOException {
        BinaryIO file = door.open();
        try {
            file.writeAt(position, few, 0, length);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    @Override
    public String toString() {
        return "Data[" + order() + "]";
    }
}
