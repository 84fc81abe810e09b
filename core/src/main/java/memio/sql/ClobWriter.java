package memio.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.Objects;

/** Collects what is written, and sets it at a position of a clob when it is flushed. */
final class ClobWriter extends Writer {
    private final Clob clob;
    private final StringBuilder collected = new StringBuilder();
    private long position;
    private boolean closed;

    ClobWriter(Clob clob, long position) {
        this.clob = clob;
        this.position = position;
    }

    @Override
    public void write(char[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        requireOpen();
        collected.append(source, offset, length);
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        try {
            position += clob.setString(position, collected.toString());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        collected.setLength(0);
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("closed stream");
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            try {
                flush();
            } finally {
                closed = true;
            }
        }
    }

    /** A writer to which each byte is a character. */
    static final class Bytes extends OutputStream {
        private final Writer target;

        Bytes(Writer target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value & 0xff);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
