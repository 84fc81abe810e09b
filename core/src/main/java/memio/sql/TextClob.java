package memio.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.SQLException;
import memio.StringIO;
import org.jspecify.annotations.Nullable;

/** A text as a {@link Clob}; an {@link NClob} is one that nobody asks for its charset. */
final class TextClob implements NClob {
    private @Nullable StringIO text;

    TextClob(StringIO text) {
        this.text = text;
    }

    private StringIO open() throws SQLException {
        StringIO t = text;
        if (t == null) {
            throw new SQLException("freed clob");
        }
        return t;
    }

    private String value() throws SQLException {
        return Call.of(open()::getValue);
    }

    @Override
    public long length() throws SQLException {
        return value().length();
    }

    // ---- reading

    @Override
    public String getSubString(long position, int length) throws SQLException {
        String value = value();
        Places.checkLength(length);
        int from = (int) Math.min(Places.from(position), value.length());
        return value.substring(from, from + Math.min(length, value.length() - from));
    }

    /** The text as it is now. */
    @Override
    public Reader getCharacterStream() throws SQLException {
        return new StringReader(value());
    }

    @Override
    public Reader getCharacterStream(long position, long length) throws SQLException {
        String value = value();
        long from = Places.from(position);
        Places.checkRange(from, length, value.length());
        return new StringReader(value.substring((int) from, (int) (from + length)));
    }

    /** The text as it is now; what is not ASCII comes as a question mark. */
    @Override
    public InputStream getAsciiStream() throws SQLException {
        return new ByteArrayInputStream(value().getBytes(US_ASCII));
    }

    @Override
    public long position(String pattern, long start) throws SQLException {
        String value = value();
        long from = Places.from(start);
        int found = from > value.length() ? -1 : value.indexOf(pattern, (int) from);
        return found < 0 ? -1 : found + 1L;
    }

    @Override
    public long position(Clob pattern, long start) throws SQLException {
        long length = pattern.length();
        return length > length() ? -1 : position(pattern.getSubString(1, Math.toIntExact(length)), start);
    }

    // ---- writing

    @Override
    public int setString(long position, String source) throws SQLException {
        return setString(position, source, 0, source.length());
    }

    /** Beyond the end there is no place to set anything. */
    @Override
    public int setString(long position, String source, int offset, int length) throws SQLException {
        String value = value();
        long from = Places.from(position);
        Places.checkRange(from, 0, value.length());
        String set = Call.of(() -> source.substring(offset, offset + length));
        int to = (int) Math.min(from + length, value.length());
        replace(value.substring(0, (int) from) + set + value.substring(to));
        return length;
    }

    private void replace(String value) throws SQLException {
        StringIO t = open();
        Call.of(() -> {
            StringIO.State state = t.getState();
            t.setState(new StringIO.State(value, state.newline(), state.position()));
            return value;
        });
    }

    /** What is written is set when the writer is flushed or closed. */
    @Override
    public Writer setCharacterStream(long position) throws SQLException {
        Places.checkRange(Places.from(position), 0, length());
        return new ClobWriter(this, position);
    }

    /** What is written is set when the stream is flushed or closed; as Latin-1, which contains ASCII. */
    @Override
    public OutputStream setAsciiStream(long position) throws SQLException {
        Writer writer = setCharacterStream(position);
        return new ClobWriter.Bytes(writer);
    }

    @Override
    public void truncate(long length) throws SQLException {
        String value = value();
        Places.checkRange(0, length, value.length());
        replace(value.substring(0, (int) length));
    }

    @Override
    public void free() {
        text = null;
    }

    @Override
    public String toString() {
        return "Clob[" + (text == null ? "freed" : text) + "]";
    }
}
