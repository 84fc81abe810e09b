package memio.sql;

import java.io.IOException;
import java.sql.SQLException;

/** A call of a file that is to fail in JDBC's words. */
@FunctionalInterface
interface Call<T> {
    T make() throws IOException;

    static <T> T of(Call<T> call) throws SQLException {
        try {
            return call.make();
        } catch (IOException | RuntimeException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }
}
