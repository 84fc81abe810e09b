package memio.examples.database;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.text.TextIO;

/** Files in the columns of a database: {@code BLOB} for bytes, {@code CLOB} for text. */
public final class LargeObjects {
    private LargeObjects() {}

    /** Creates the table. */
    public static void create(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table files (name varchar primary key, content blob, notes clob)");
        }
    }

    /** Stores bytes and text under a name; the driver reads both as it needs them. */
    public static void save(Connection database, String name, Snapshot content, TextIO notes) throws SQLException {
        try (var insert = database.prepareStatement("insert into files values (?, ?, ?)")) {
            insert.setString(1, name);
            insert.setBinaryStream(2, content.asInputStream(), content.size());
            insert.setCharacterStream(3, notes.asReader());
            insert.executeUpdate();
        }
    }

    /** Copies the bytes under a name into a file. */
    public static void load(Connection database, String name, BinaryIO target) throws SQLException, IOException {
        try (var select = database.prepareStatement("select content from files where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                try (InputStream in = rows.getBlob(1).getBinaryStream()) {
                    in.transferTo(target.asOutputStream());
                }
            }
        }
    }

    /** Copies the text under a name into a file. */
    public static void loadNotes(Connection database, String name, TextIO target) throws SQLException, IOException {
        try (var select = database.prepareStatement("select notes from files where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                rows.getClob(1).getCharacterStream().transferTo(target.asWriter());
            }
        }
    }
}
