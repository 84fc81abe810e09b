package memio.examples.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import memio.BytesIO;
import memio.StringIO;
import memio.binary.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("large objects of a database")
class LargeObjectsTest {

    @Test
    @DisplayName("are stored from memory, and loaded into it")
    void roundTrip() throws SQLException, IOException {
        Snapshot content = Snapshot.of(new byte[] {1, 2, 3}).concat(Snapshot.of(new byte[200_000]));
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                BytesIO bytes = new BytesIO();
                StringIO text = new StringIO()) {
            LargeObjects.create(database);
            LargeObjects.save(database, "first", content, new StringIO("Größe\n"));
            LargeObjects.load(database, "first", bytes);
            LargeObjects.loadNotes(database, "first", text);
            assertThat(bytes.snapshot()).isEqualTo(content);
            assertThat(text.getValue()).isEqualTo("Größe\n");
        }
    }
}
