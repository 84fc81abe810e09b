package memio.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import memio.benchmarks.Table;

/** What was measured, as JSON for other programs: times in nanoseconds, allocations in bytes, null what was not measured. */
final class Json {

    private Json() {}

    static String of(List<Table> tables, Machine machine) {
        return "{\n  \"java\": " + string(machine.java()) + ",\n  \"system\": " + string(machine.system())
                + ",\n  \"processors\": " + machine.processors() + ",\n  \"tables\": ["
                + tables.stream().map(Json::table).collect(Collectors.joining(","))
                + "\n  ]\n}\n";
    }

    private static String table(Table table) {
        return "\n    {\"work\": " + string(table.work()) + ", \"rows\": ["
                + table.rows().stream().map(Json::row).collect(Collectors.joining(","))
                + "\n    ]}";
    }

    private static String row(Table.Row row) {
        return "\n      {\"name\": " + string(row.name()) + ", \"ours\": " + row.ours() + ", \"nanos\": "
                + number(row.nanos()) + ", \"spread\": " + number(row.spread()) + ", \"allocated\": "
                + number(row.allocated()) + "}";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "null";
    }

    static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
