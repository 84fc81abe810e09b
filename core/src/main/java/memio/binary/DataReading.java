package memio.binary;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteOrder;
import java.util.Objects;
import memio.base.Answers;
import memio.base.ByteIO;
import memio.base.TransferException;
import memio.base.Whence;
import memio.base.WouldBlockException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and strings read at the position of a file. Of a file in memory they are read where they are, if its window shows
 * them whole.
 */
abstract class DataReading implements DataInput {
    private static final String NOTHING_YET = "nothing to read yet";

    final Door door;

    /** The file, if it has a window. */
    final @Nullable StorageIO<?> memory;

    /** The bytes of one number on its way. */
    final byte[] few = new byte[Long.BYTES];

    /** How much of the file the call that is going on, or was last, has taken. */
    private int taken;

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
        BinaryIO file = begin();
        try {
            take(file, target, offset, length);
        } catch (Throwable e) {
            goBack(file, e);
            throw e;
        }
    }

    // ---- all or nothing

    private BinaryIO begin() throws IOException {
        taken = 0;
        return door.open();
    }

    private void take(BinaryIO file, byte[] target, int offset, int length) throws IOException {
        int total = 0;
        while (total < length) {
            int wanted = length - total;
            int count = Answers.believedOrBlocked("read", file.readInto(target, offset + total, wanted), wanted);
            if (count <= 0) {
                throw count == 0 ? ended(length, total) : new WouldBlockException(NOTHING_YET, 0);
            }
            total += count;
            taken += count;
        }
    }

    private int takeByte(BinaryIO file) throws IOException {
        int next = file.readByte();
        taken += next >= 0 ? 1 : 0;
        return next;
    }

    static EOFException ended(int wanted, int left) {
        return new EOFException("end of the file: " + wanted + " bytes wanted, " + left + " left");
    }

    /**
     * Goes back to where the call that failed began. Where that cannot be done, the failure says how much was taken; that there was the
     * end, or no modified UTF-8, stays what it is in a file that cannot seek, as the JDK has it.
     */
    private void goBack(BinaryIO file, Throwable failure) throws IOException {
        if (taken == 0) {
            return;
        }
        boolean said = failure instanceof EOFException || failure instanceof UTFDataFormatException;
        try {
            if (file.seekable()) {
                file.seek(-taken, Whence.CURRENT);
                return;
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
            said = false;
        }
        if (failure instanceof IOException e && !said) {
            throw e instanceof WouldBlockException
                    ? new WouldBlockException(NOTHING_YET, taken)
                    : new TransferException(e, taken);
        }
    }

    @Override
    public int skipBytes(int count) throws IOException {
        BinaryIO file = begin();
        if (count <= 0) {
            return 0;
        }
        if (file.seekable()) {
            int skipped = (int) Math.max(0, Math.min(count, file.size() - file.tell()));
            file.seek(skipped, Whence.CURRENT);
            return skipped;
        }
        byte[] skipped = new byte[Math.min(count, 8192)];
        try {
            int n = 1;
            while (n > 0 && taken < count) {
                int wanted = Math.min(count - taken, skipped.length);
                n = Answers.believedOrBlocked("read", file.readInto(skipped, 0, wanted), wanted);
                taken += Math.max(n, 0);
            }
        } catch (IOException e) {
            goBack(file, e);
            throw e;
        }
        return taken;
    }

    // ---- strings

    /**
     * Reads a line of Latin-1, without its end: {@code \n}, {@code \r} or both.
     *
     * @return {@code null} at the end of the file
     * @throws UnsupportedOperationException behind a {@code \r}, if the file can neither seek nor look ahead
     */
    @Override
    public @Nullable String readLine() throws IOException {
        BinaryIO file = begin();
        StringBuilder line = new StringBuilder();
        try {
            int next = takeByte(file);
            if (next == ByteIO.END_OF_FILE) {
                return null;
            }
            while (next >= 0 && next != '\n' && next != '\r') {
                line.append((char) next);
                next = takeByte(file);
            }
            if (next == ByteIO.WOULD_BLOCK) {
                Door.wouldBlock();
            }
            if (next == '\r') {
                skipLineFeed(file);
            }
            return line.toString();
        } catch (Throwable e) {
            goBack(file, e);
            throw e;
        }
    }

    private void skipLineFeed(BinaryIO file) throws IOException {
        if (file.seekable()) {
            int next = takeByte(file);
            if (next == ByteIO.WOULD_BLOCK) {
                Door.wouldBlock(); // a line feed may come
            }
            if (next >= 0 && next != '\n') {
                file.seek(-1, Whence.CURRENT);
                taken--;
            }
        } else {
            byte[] ahead = file.peek(1);
            if (ahead.length > 0 && ahead[0] == '\n') {
                takeByte(file);
            }
        }
    }

    @Override
    public String readUTF() throws IOException {
        BinaryIO file = begin();
        try {
            take(file, few, 0, Short.BYTES);
            byte[] bytes = new byte[Numbers.shortIn(few, 0) & 0xffff];
            take(file, bytes, 0, bytes.length);
            return ModifiedUtf8.decode(bytes);
        } catch (Throwable e) {
            goBack(file, e);
            throw e;
        }
    }
}
