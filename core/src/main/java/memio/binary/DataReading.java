package memio.binary;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteOrder;
import java.util.Objects;
import memio.base.Answers;
import memio.base.ByteIO;
import memio.base.Whence;
import memio.base.WouldBlockException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and strings read at the position of a file. Of a file in memory they are read where they are, if its window shows
 * them whole.
 */
abstract class DataReading implements DataInput {
    final Door door;

    /** The file, if it has a window. */
    final @Nullable StorageIO<?> memory;

    /** The bytes of one number on its way. */
    final byte[] few = new byte[Long.BYTES];

    private final boolean little;

    DataReading(BinaryIO file, ByteOrder order) {
        Objects.requireNonNull(order, "order");
        door = new Door(file, false);
        memory = file instanceof StorageIO<?> storage ? storage : null;
        little = order == ByteOrder.LITTLE_ENDIAN;
    }

    /** The byte order of numbers and characters. */
    public ByteOrder order() {
        return little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    final short ordered(short value) {
        return little ? Short.reverseBytes(value) : value;
    }

    final int ordered(int value) {
        return little ? Integer.reverseBytes(value) : value;
    }

    final long ordered(long value) {
        return little ? Long.reverseBytes(value) : value;
    }

    /** The next {@code length} bytes, read. */
    private byte[] few(int length) throws IOException {
        readFully(few, 0, length);
        return few;
    }

    // ---- numbers

    @Override
    public boolean readBoolean() throws IOException {
        return readByte() != 0;
    }

    @Override
    public byte readByte() throws IOException {
        int next = door.open().readByte();
        if (next == ByteIO.END_OF_FILE) {
            throw ended(1, 0);
        }
        return (byte) (next == ByteIO.WOULD_BLOCK ? Door.wouldBlock() : next);
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return readByte() & 0xff;
    }

    @Override
    public short readShort() throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.takeShown(Short.BYTES);
        return ordered(
                file == null || at < 0 ? Numbers.shortIn(few(Short.BYTES), 0) : Numbers.shortIn(file.shown(), at));
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return readShort() & 0xffff;
    }

    @Override
    public char readChar() throws IOException {
        return (char) readShort();
    }

    @Override
    public int readInt() throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.takeShown(Integer.BYTES);
        return ordered(file == null || at < 0 ? Numbers.intIn(few(Integer.BYTES), 0) : Numbers.intIn(file.shown(), at));
    }

    @Override
    public long readLong() throws IOException {
        StorageIO<?> file = memory;
        int at = file == null ? -1 : file.takeShown(Long.BYTES);
        return ordered(file == null || at < 0 ? Numbers.longIn(few(Long.BYTES), 0) : Numbers.longIn(file.shown(), at));
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    // ---- bytes

    @Override
    public void readFully(byte[] target) throws IOException {
        readFully(target, 0, target.length);
    }

    @Override
    public void readFully(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        BinaryIO file = door.open();
        int total = 0;
        while (total < length) {
            int wanted = length - total;
            int count = Answers.believedOrBlocked("read", file.readInto(target, offset + total, wanted), wanted);
            if (count <= 0) {
                goBack(file, total);
                throw count == 0 ? ended(length, total) : new WouldBlockException("nothing to read yet", 0);
            }
            total += count;
        }
    }

    static EOFException ended(int wanted, int left) {
        return new EOFException("end of the file: " + wanted + " bytes wanted, " + left + " left");
    }

    private static void goBack(BinaryIO file, int distance) throws IOException {
        if (distance > 0 && file.seekable()) {
            file.seek(-distance, Whence.CURRENT);
        }
    }

    @Override
    public int skipBytes(int count) throws IOException {
        BinaryIO file = door.open();
        if (count <= 0) {
            return 0;
        }
        if (file.seekable()) {
            int skipped = (int) Math.max(0, Math.min(count, file.size() - file.tell()));
            file.seek(skipped, Whence.CURRENT);
            return skipped;
        }
        byte[] skipped = new byte[Math.min(count, 8192)];
        int total = 0;
        int n = 1;
        while (n > 0 && total < count) {
            int wanted = Math.min(count - total, skipped.length);
            n = Answers.believedOrBlocked("read", file.readInto(skipped, 0, wanted), wanted);
            total += Math.max(n, 0);
        }
        return total;
    }

    // ---- strings

    /**
     * Reads a line of Latin-1, without its end: {@code \n}, {@code \r} or both.
     *
     * @throws UnsupportedOperationException behind a {@code \r}, if the file can neither seek nor look ahead
     */
    @Override
    public @Nullable String readLine() throws IOException {
        BinaryIO file = door.open();
        StringBuilder line = new StringBuilder();
        int next = file.readByte();
        if (next == ByteIO.END_OF_FILE) {
            return null;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            line.append((char) next);
            next = file.readByte();
        }
        if (next == ByteIO.WOULD_BLOCK) {
            goBack(file, line.length());
            Door.wouldBlock();
        }
        if (next == '\r') {
            skipLineFeed(file);
        }
        return line.toString();
    }

    private static void skipLineFeed(BinaryIO file) throws IOException {
        if (file.seekable()) {
            int next = file.readByte();
            goBack(file, next < 0 || next == '\n' ? 0 : 1);
        } else {
            byte[] ahead = file.peek(1);
            if (ahead.length > 0 && ahead[0] == '\n') {
                file.readByte();
            }
        }
    }

    @Override
    public String readUTF() throws IOException {
        BinaryIO file = door.open();
        readFully(few, 0, Short.BYTES);
        byte[] bytes = new byte[Numbers.shortIn(few, 0) & 0xffff];
        try {
            readFully(bytes);
        } catch (EOFException e) {
            goBack(file, Short.BYTES);
            throw e;
        }
        try {
            return ModifiedUtf8.decode(bytes);
        } catch (UTFDataFormatException e) {
            goBack(file, Short.BYTES + bytes.length);
            throw e;
        }
    }
}
