package memio.sql;

import java.sql.SQLException;

/** JDBC's positions, which begin with 1, and lengths. */
final class Places {
    private Places() {}

    /** The same position, counted from 0. */
    static long from(long position) throws SQLException {
        if (position < 1) {
            throw new SQLException("position < 1: " + position);
        }
        return position - 1;
    }

    static void checkLength(long length) throws SQLException {
        if (length < 0) {
            throw new SQLException("length < 0: " + length);
        }
    }

    /** Checks that {@code length} bytes or characters from {@code from} on are all there. */
    static void checkRange(long from, long length, long size) throws SQLException {
        checkLength(length);
        if (from > size - length) {
            throw new SQLException("beyond the end: " + length + " from " + (from + 1) + " on, of " + size);
        }
    }
}
