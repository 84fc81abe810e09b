package memio.sql;

import java.io.IOException;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import memio.base.Answers;
import memio.base.Arguments;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.raw.RawIO;

/** A {@link Blob} as a raw file. */
final class BlobFile implements RawIO {
    private final Blob blob;
    private long position;
    private boolean closed;

    BlobFile(Blob blob) {
        this.blob = blob;
    }

    /** A call of the blob, which is to fail in the words of files. */
    @FunctionalInterface
    private interface SqlCall<T> {
        T on(Blob blob) throws SQLException;
    }

    private <T> T call(String what, SqlCall<T> call) throws IOException {
        if (closed) {
            throw new ClosedFileException();
        }
        try {
            return call.on(blob);
        } catch (SQLFeatureNotSupportedException e) {
            throw new UnsupportedOperationException(what, e);
        } catch (SQLException e) {
            throw new IOException(what + " of a blob: " + e.getMessage(), e);
        }
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        long rest = size() - position;
        if (rest <= 0 || length == 0) {
            return 0;
        }
        int wanted = (int) Math.min(length, rest);
        byte[] bytes = call("read", b -> b.getBytes(position + 1, wanted));
        if (bytes.length > wanted) {
            throw new IOException("getBytes answered " + bytes.length + " bytes, asked for " + wanted);
        }
        System.arraycopy(bytes, 0, target, offset, bytes.length);
        position += bytes.length;
        return bytes.length;
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        int count = length == 0
                ? call("write", b -> 0)
                : call("write", b -> b.setBytes(position + 1, source, offset, length));
        position += Answers.believed("setBytes", count, length);
        return count;
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        long base = switch (whence) {
            case START -> call("seek", b -> 0L);
            case CURRENT -> call("seek", b -> position);
            case END -> size();
        };
        long sought = Arguments.sought(base, offset);
        position = sought;
        return sought;
    }

    private long size() throws IOException {
        return call("length", Blob::length);
    }

    @Override
    public long truncate(long size) throws IOException {
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
        return call("truncate", b -> {
            b.truncate(size);
            return size;
        });
    }

    private boolean able() {
        if (closed) {
            throw new ClosedFileException();
        }
        return true;
    }

    @Override
    public boolean readable() {
        return able();
    }

    /** JDBC cannot be asked: writing may be refused. */
    @Override
    public boolean writable() {
        return able();
    }

    @Override
    public boolean seekable() {
        return able();
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            try {
                call("free", b -> {
                    b.free();
                    return 0;
                });
            } finally {
                closed = true;
            }
        }
    }

    @Override
    public String toString() {
        return "RawIO[" + blob + "]";
    }
}
