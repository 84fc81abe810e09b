package memio.cli.bench;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import memio.StringIO;
import memio.benchmarks.Table;
import memio.cli.terminal.Report;

/**
 * What was measured, as one page of HTML that needs nothing beside itself.
 *
 * @param tables what was measured
 * @param machine where
 * @param drawing whether this JVM can draw charts
 */
record Page(List<Table> tables, Machine machine, boolean drawing) {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>memio bench</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; color: #22303a; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
            img { width: 100%; height: auto; }
            table { border-collapse: collapse; margin: 1rem 0 3rem; }
            th, td { padding: .3rem 1rem; border-bottom: 1px solid #e3e8ec; text-align: right; }
            th:first-child, td:first-child { text-align: left; }
            .ours { font-weight: bold; color: #1b6e9c; }
            .note { color: #5b6a75; }
            </style>
            """;

    /** The page. */
    StringIO html() throws IOException {
        StringIO html = new StringIO();
        html.write(HEAD);
        html.write("<h1>memio bench</h1>\n<p>" + escape(machine.toString()) + "</p>\n");
        html.write(
                "<p class=\"note\">One run. Ratios are worth more than times, and both more on a machine that does nothing else.</p>\n");
        for (Table table : tables) {
            html.write("<h2>" + escape(table.work()) + "</h2>\n");
            if (drawing) {
                byte[] png = TimesChart.png(table).toByteArray();
                html.write("<img alt=\"the times below as columns\" src=\"data:image/png;base64,");
                html.write(Base64.getEncoder().encodeToString(png) + "\">\n");
            }
            write(table, html);
        }
        return html;
    }

    private static void write(Table table, StringIO html) {
        double one = table.limit().orElseGet(() -> table.rows().get(0)).nanos();
        html.write("<table>\n<tr><th><th>÷ " + (table.limit().isPresent() ? "limit" : "fastest")
                + "<th>time<th>±<th>allocated\n");
        for (Table.Row row : table.rows()) {
            html.write(String.format(
                    Locale.ROOT,
                    "<tr%s><td>%s<td>%.2f<td>%s<td>%s<td>%s%n",
                    row.ours() ? " class=\"ours\"" : "",
                    escape(row.name()),
                    row.nanos() / one,
                    time(row.nanos()),
                    Double.isNaN(row.spread()) ? "" : Math.round(100 * row.spread() / row.nanos()) + " %",
                    Double.isNaN(row.allocated()) ? "" : Report.bytes(Math.round(row.allocated()))));
        }
        html.write("</table>\n");
    }

    private static String time(double nanos) {
        String[] units = {"ns", "µs", "ms", "s"};
        int unit = 0;
        double value = nanos;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.3g %s", value, units[unit]);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
