package memio.cli.demo;

import java.util.List;

/**
 * Named columns of equal length.
 *
 * @param name the name of the file it was read from
 * @param columns at least one
 * @param rows how many rows there are, not counting the header; at least one
 */
record Table(String name, List<Column> columns, int rows) {

    Table {
        columns = List.copyOf(columns);
    }

    /** The columns that hold numbers. */
    List<Column> numeric() {
        return columns.stream().filter(Column::isNumeric).toList();
    }

    /** How many cells there are, the header's included. */
    long cells() {
        return (rows + 1L) * columns.size();
    }
}
