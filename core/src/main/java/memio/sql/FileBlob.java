package memio.sql;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.Arrays;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/** A file as a {@link Blob}. */
final class FileBlob implements Blob {
    private @Nullable BinaryIO file;

    FileBlob(BinaryIO file) {
        this.file = file;
    }

    private BinaryIO open() throws SQLException {
        BinaryIO f = file;
        if (f == null) {
            throw new SQLException("freed blob");
        }
        return f;
    }

    @Override
    public long length() throws SQLException {
        return Call.of(open()::size);
    }

    // ---- reading

    @Override
    public byte[] getBytes(long position, int length) throws SQLException {
        BinaryIO f = open();
        long from = Places.from(position);
        Places.checkLength(length);
        return Call.of(() -> {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(length, f.size() - from))];
            int count = f.readAt(from, bytes, 0, bytes.length);
            return count == bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(count, 0));
        });
    }

    @Override
    public InputStream getBinaryStream() throws SQLException {
        return new Cursor(open(), 0, Long.MAX_VALUE).asInputStream(true);
    }

    @Override
    public InputStream getBinaryStream(long position, long length) throws SQLException {
        long from = Places.from(position);
        Places.checkRange(from, length, length());
        return new Cursor(open(), from, length).asInputStream(true);
    }

    @Override
    public long position(byte[] pattern, long start) throws SQLException {
        BinaryIO f = open();
        long from = Places.from(start);
        long found = Call.of(() -> BytePattern.find(f, pattern, from));
        return found < 0 ? -1 : found + 1;
    }

    @Override
    public long position(Blob pattern, long start) throws SQLException {
        long length = pattern.length();
        return length > length() ? -1 : position(pattern.getBytes(1, Math.toIntExact(length)), start);
    }

    // ---- writing

    @Override
    public int setBytes(long position, byte[] bytes) throws SQLException {
        return setBytes(position, bytes, 0, bytes.length);
    }

    @Override
    public int setBytes(long position, byte[] bytes, int offset, int length) throws SQLException {
        BinaryIO f = open();
        long from = Places.from(position);
        return Call.of(() -> {
            f.writeAt(from, bytes, offset, length);
            return length;
        });
    }

    @Override
    public OutputStream setBinaryStream(long position) throws SQLException {
        BinaryIO f = open();
        long from = Places.from(position);
        return Call.of(() -> new Cursor(f, from, Long.MAX_VALUE).asOutputStream(true));
    }

    @Override
    public void truncate(long length) throws SQLException {
        BinaryIO f = open();
        Places.checkRange(0, length, length());
        Call.of(() -> f.truncate(length));
    }

    @Override
    public void free() {
        file = null;
    }

    @Override
    public String toString() {
        return "Blob[" + (file == null ? "freed" : file) + "]";
    }
}
