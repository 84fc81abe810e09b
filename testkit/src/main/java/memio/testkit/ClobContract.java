package memio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.SQLException;
import memio.testkit.BlobContract.SqlCall;
import org.junit.jupiter.api.Test;

/** The contract of {@link Clob}, as its documentation words it. The JDK's own {@code SerialClob} fulfils it too. */
public abstract class ClobContract {

    /** For subclasses. */
    protected ClobContract() {}

    /** A clob of {@code content}. */
    protected abstract Clob open(String content) throws SQLException;

    /** Whether it grows, and can be written by a stream; {@code SerialClob} does and can not. */
    protected boolean grows() {
        return true;
    }

    /** Whether it takes the parts of strings that were named; {@code SerialClob} is off by one. */
    protected boolean keepsTheFinePrint() {
        return true;
    }

    private static String content(Clob clob) throws SQLException {
        return clob.getSubString(1, (int) clob.length());
    }

    private static String read(Reader reader) throws IOException {
        try (reader) {
            StringWriter all = new StringWriter();
            reader.transferTo(all);
            return all.toString();
        }
    }

    @Test
    void countsCharsFromOne() throws SQLException {
        Clob clob = open("h\u00e9llo \ud83d\ude00 w\u00f6rld");
        assertThat(clob.length()).isEqualTo(14);
        assertThat(clob.getSubString(1, 5)).isEqualTo("h\u00e9llo");
        assertThat(clob.getSubString(7, 3)).as("a pair is two").isEqualTo("\ud83d\ude00 ");
        assertThat(clob.getSubString(14, 1)).isEqualTo("d");
        assertThatThrownBy(() -> clob.getSubString(0, 1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> clob.setString(0, "x")).isInstanceOf(SQLException.class);
    }

    @Test
    void givesStreamsOfAllAndOfParts() throws IOException, SQLException {
        Clob clob = open("hello world");
        assertThat(read(clob.getCharacterStream())).isEqualTo("hello world");
        if (keepsTheFinePrint()) {
            assertThat(read(clob.getCharacterStream(2, 4))).isEqualTo("ello");
        }
        for (long[] range : new long[][] {{0, 1}, {12, 1}, {11, 2}, {1, 12}}) {
            assertThatThrownBy(() -> clob.getCharacterStream(range[0], range[1]).close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void findsAString() throws SQLException {
        Clob clob = open("abcabcabd");
        assertThat(clob.position("abc", 1)).isEqualTo(1);
        assertThat(clob.position("abc", 2)).isEqualTo(4);
        assertThat(clob.position("abd", 1)).isEqualTo(7);
        assertThat(clob.position("abe", 1)).isEqualTo(-1);
        assertThat(clob.position(open("cab"), 4)).isEqualTo(6);
    }

    @Test
    void setsCharsOverOthers() throws SQLException {
        Clob clob = open("hello world");
        assertThat(clob.setString(1, "HE")).isEqualTo(2);
        assertThat(clob.setString(7, "WORLD")).isEqualTo(5);
        assertThat(content(clob)).isEqualTo("HEllo WORLD");
        if (keepsTheFinePrint()) {
            assertThat(clob.setString(7, "#world#", 1, 5)).isEqualTo(5);
            assertThat(content(clob)).isEqualTo("HEllo world");
        }
    }

    @Test
    void growsIfItCan() throws IOException, SQLException {
        if (!grows()) {
            return;
        }
        Clob clob = open("hello");
        assertThat(clob.setString(6, " world")).isEqualTo(6);
        assertThat(clob.setString(10, "\ud83d\ude00!")).isEqualTo(3);
        assertThat(content(clob)).isEqualTo("hello wor\ud83d\ude00!");
        try (Writer writer = clob.setCharacterStream(7)) {
            writer.write("WORLD");
            writer.flush();
            writer.write(", again");
        }
        try (OutputStream stream = clob.setAsciiStream(1)) {
            stream.write("H".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(content(clob)).isEqualTo("Hello WORLD, again");
        try (InputStream ascii = clob.getAsciiStream()) {
            assertThat(ascii.readAllBytes()).isEqualTo(Samples.bytes("Hello WORLD, again"));
        }
    }

    @Test
    void truncates() throws SQLException {
        Clob clob = open("hello world");
        clob.truncate(5);
        assertThat(clob.length()).isEqualTo(5);
        assertThat(content(clob)).isEqualTo("hello");
        assertThatThrownBy(() -> clob.truncate(6)).isInstanceOf(SQLException.class);
    }

    @Test
    void isOfNoUseOnceItIsFreed() throws SQLException {
        Clob clob = open("hello");
        clob.free();
        clob.free();
        for (SqlCall call : new SqlCall[] {
            clob::length,
            () -> clob.getSubString(1, 1),
            clob::getCharacterStream,
            () -> clob.setString(1, "x"),
            () -> clob.setCharacterStream(1),
            () -> clob.position("x", 1),
        }) {
            assertThatThrownBy(call::make).isInstanceOf(SQLException.class);
        }
    }
}
