package memio.sql;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import memio.BytesIO;
import memio.StringIO;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.raw.RawIO;
import memio.storage.Memory;
import memio.text.Newline;
import memio.text.TextIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that go into a database and come out of it; files behind a Blob, and Blobs behind a file. */
@DisplayName("large objects")
class LobsTest {

    @Test
    @DisplayName("go into a database and come back")
    void throughADatabase() throws SQLException, IOException {
        byte[] sample = letters(300_000);
        String words = "h\u00e9llo \ud83d\ude00\r\n".repeat(10_000);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                BytesIO file = new BytesIO(sample);
                StringIO text = new StringIO(words, Newline.UNTRANSLATED)) {
            connection.createStatement().execute("create table things (id int, bytes blob, words clob)");
            PreparedStatement insert = connection.prepareStatement("insert into things values (?, ?, ?)");
            insert.setInt(1, 1);
            insert.setBlob(2, Lobs.asBlob(file));
            insert.setClob(3, Lobs.asClob(text));
            insert.execute();
            insert.setInt(1, 2);
            insert.setBinaryStream(2, file.asInputStream());
            insert.setCharacterStream(3, text.asReader());
            insert.execute();
            ResultSet rows = connection.createStatement().executeQuery("select bytes, words from things order by id");
            for (int i = 0; i < 2; i++) {
                assertThat(rows.next()).isTrue();
                try (BinaryIO back = Buffered.reader(Lobs.of(rows.getBlob(1)));
                        TextIO wordsBack = Lobs.of(rows.getClob(2))) {
                    back.seek(100_000);
                    assertThat(text(back.read(26))).isEqualTo(text(sample).substring(100_000, 100_026));
                    back.seek(0);
                    assertThat(back.read()).isEqualTo(sample);
                    assertThat(wordsBack.read()).isEqualTo(words);
                }
            }
        }
    }

    @Test
    @DisplayName("leave the position of their file alone, and their file open")
    void behindABlob() throws SQLException, IOException {
        try (BytesIO file = new BytesIO(bytes("hello world"))) {
            file.seek(3);
            Blob blob = Lobs.asBlob(file);
            InputStream stream = blob.getBinaryStream();
            blob.setBytes(1, bytes("H"));
            assertThat(stream.read()).isEqualTo('H');
            blob.setBytes(14, bytes("!"));
            assertThat(text(file.getValue())).isEqualTo("Hello world\0\0!");
            assertThat(blob.getBytes(100, 5)).isEmpty();
            assertThat(file.tell()).isEqualTo(3);
            stream.close();
            blob.free();
            assertThat(file.closed()).isFalse();
        }
        Blob blob = Lobs.asBlob(new BytesIO(Memory.DEFAULT.maxSize(3)));
        assertThatThrownBy(() -> blob.setBytes(1, bytes("hello")))
                .isInstanceOf(SQLException.class)
                .hasCauseInstanceOf(FileTooLargeException.class);
        assertThat(blob.length()).isZero();
        assertThatThrownBy(() -> Lobs.asBlob(Buffered.reader(Raw.of(InputStream.nullInputStream()))))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Lobs.asBlob(Buffered.writer(new BytesIO())))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("leave the position and the line ends of their text alone")
    void behindAClob() throws SQLException {
        try (StringIO text = new StringIO("a\r\nb", Newline.UNTRANSLATED)) {
            text.seek(2);
            var clob = Lobs.asClob(text);
            assertThat(clob.setString(5, "\n\ud83d\ude00")).isEqualTo(3);
            assertThat(text.getValue()).isEqualTo("a\r\nb\n\ud83d\ude00");
            assertThat(text.tell()).isEqualTo(2);
            assertThatThrownBy(() -> clob.setString(9, "beyond")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> clob.setCharacterStream(9)).isInstanceOf(SQLException.class);
            assertThat(clob.getSubString(100, 5)).isEmpty();
        }
    }

    @Test
    @DisplayName("are files that can be sought and written")
    void behindAFile() throws SQLException, IOException {
        BytesIO below = new BytesIO(bytes("hello world"));
        try (RawIO file = Lobs.of(Lobs.asBlob(below))) {
            assertThat(text(file.read())).isEqualTo("hello world");
            assertThat(file.read(1)).isEmpty();
            assertThat(file.seek(-5, Whence.END)).isEqualTo(6);
            assertThat(file.write(bytes("W"))).isEqualTo(1);
            assertThat(file.tell()).isEqualTo(7);
            assertThat(file.truncate(8)).isEqualTo(8);
            assertThat(file.tell()).isEqualTo(7);
            assertThat(text(below.getValue())).isEqualTo("hello Wo");
            assertThatThrownBy(() -> file.seek(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> file.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> file.truncate(100)).isInstanceOf(IOException.class);
        }
        assertThat(below.closed()).isFalse();
        RawIO closed = Lobs.of(Lobs.asBlob(below));
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.read(1)).isInstanceOf(ClosedFileException.class);
        Blob freed = Lobs.asBlob(below);
        RawIO file = Lobs.of(freed);
        freed.free();
        assertThatThrownBy(() -> file.read(1)).isInstanceOf(IOException.class).hasMessageContaining("freed blob");
    }
}
