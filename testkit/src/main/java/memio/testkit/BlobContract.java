package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Blob;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The contract of {@link Blob}, as its documentation words it. The JDK's own {@code SerialBlob} fulfils it too. */
public abstract class BlobContract {

    /** For subclasses. */
    protected BlobContract() {}

    /** A blob of {@code content}. */
    protected abstract Blob open(byte[] content) throws IOException, SQLException;

    /** Whether it grows, and can be written by a stream; {@code SerialBlob} does and can not. */
    protected boolean grows() {
        return true;
    }

    /**
     * Whether it keeps the fine print: refuses by {@link SQLException} a position or range that is none, gives what there is where more is asked for,
     * and finds only what is there in one piece. {@code SerialBlob} does not.
     */
    protected boolean keepsTheFinePrint() {
        return true;
    }

    private Blob open(String content) throws IOException, SQLException {
        return open(bytes(content));
    }

    private static String content(Blob blob) throws SQLException {
        return text(blob.getBytes(1, (int) blob.length()));
    }

    @Test
    void countsFromOne() throws IOException, SQLException {
        Blob blob = open("hello world");
        assertThat(blob.length()).isEqualTo(11);
        assertThat(text(blob.getBytes(1, 5))).isEqualTo("hello");
        assertThat(text(blob.getBytes(7, 5))).isEqualTo("world");
        if (keepsTheFinePrint()) {
            assertThat(text(blob.getBytes(7, 100))).as("as many as there are").isEqualTo("world");
        }
        assertThat(text(blob.getBytes(11, 1))).isEqualTo("d");
        for (long position : keepsTheFinePrint() ? new long[] {0, -1} : new long[0]) {
            assertThatThrownBy(() -> blob.getBytes(position, 1)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> blob.setBytes(position, bytes("x"))).isInstanceOf(SQLException.class);
        }
        assertThat(content(blob)).isEqualTo("hello world");
    }

    @Test
    void givesStreamsOfAllAndOfParts() throws IOException, SQLException {
        Blob blob = open(letters(100));
        try (InputStream all = blob.getBinaryStream();
                InputStream again = blob.getBinaryStream();
                InputStream part = blob.getBinaryStream(11, 20)) {
            assertThat(all.read()).isEqualTo('a');
            assertThat(again.readAllBytes()).isEqualTo(letters(100));
            assertThat(text(all.readAllBytes())).isEqualTo(text(letters(100)).substring(1));
            assertThat(text(part.readAllBytes())).isEqualTo(text(letters(100)).substring(10, 30));
        }
        for (long[] range : new long[][] {{0, 1}, {-1, 1}, {101, 1}, {100, 2}, {1, 101}}) {
            assertThatThrownBy(() -> blob.getBinaryStream(range[0], range[1]).close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void findsAPattern() throws IOException, SQLException {
        Blob blob = open("abcabcabd");
        assertThat(blob.position(bytes("abc"), 1)).isEqualTo(1);
        assertThat(blob.position(bytes("abc"), 2)).isEqualTo(4);
        assertThat(blob.position(bytes("abd"), 1)).isEqualTo(7);
        assertThat(blob.position(bytes("abc"), 5)).isEqualTo(-1);
        assertThat(blob.position(bytes("abe"), 1)).isEqualTo(-1);
        assertThat(blob.position(bytes("abcabcabdx"), 1)).isEqualTo(-1);
        assertThat(blob.position(open("cab"), 4)).isEqualTo(6);
        if (keepsTheFinePrint()) {
            Blob large = open(text(letters(150_000)) + "needle");
            assertThat(large.position(bytes("needle"), 3)).isEqualTo(150_001);
        }
    }

    @Test
    void setsBytesOverOthers() throws IOException, SQLException {
        Blob blob = open("hello world");
        assertThat(blob.setBytes(1, bytes("HE"))).isEqualTo(2);
        assertThat(blob.setBytes(7, bytes("#WORLD#"), 1, 5)).isEqualTo(5);
        assertThat(content(blob)).isEqualTo("HEllo WORLD");
        int[][] none = {{-1, 1}, {0, -1}, {0, 3}, {3, 1}};
        for (int[] range : keepsTheFinePrint() ? none : new int[0][]) {
            assertThatThrownBy(() -> blob.setBytes(1, new byte[2], range[0], range[1]))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(content(blob)).isEqualTo("HEllo WORLD");
    }

    @Test
    void growsIfItCan() throws IOException, SQLException {
        if (!grows()) {
            return;
        }
        Blob blob = open("hello");
        assertThat(blob.setBytes(6, bytes(" world"))).isEqualTo(6);
        assertThat(content(blob)).isEqualTo("hello world");
        try (OutputStream stream = blob.setBinaryStream(7)) {
            stream.write('W');
            stream.write(bytes("ORLD, again"));
        }
        assertThat(content(blob)).isEqualTo("hello WORLD, again");
    }

    @Test
    void truncates() throws IOException, SQLException {
        Blob blob = open("hello world");
        blob.truncate(5);
        assertThat(blob.length()).isEqualTo(5);
        assertThat(content(blob)).isEqualTo("hello");
        assertThatThrownBy(() -> blob.truncate(6)).isInstanceOf(SQLException.class);
        blob.truncate(0);
        assertThat(blob.length()).isZero();
    }

    @Test
    void isOfNoUseOnceItIsFreed() throws IOException, SQLException {
        Blob blob = open("hello");
        blob.free();
        blob.free();
        for (SqlCall call : new SqlCall[] {
            blob::length,
            () -> blob.getBytes(1, 1),
            blob::getBinaryStream,
            () -> blob.getBinaryStream(1, 1),
            () -> blob.setBytes(1, bytes("x")),
            () -> blob.setBinaryStream(1),
            () -> blob.position(bytes("x"), 1),
            () -> {
                blob.truncate(1);
                return 0;
            },
        }) {
            assertThatThrownBy(call::make).isInstanceOf(SQLException.class);
        }
    }

    /** A call that may fail as databases may. */
    @FunctionalInterface
    interface SqlCall {
        Object make() throws SQLException;
    }
}
