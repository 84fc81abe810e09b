package memio.examples.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.examples.charts.DataUrl;
import memio.examples.upload.Uploads;

/**
 * Flask's {@code send_file(file, mimetype=…)} by Javalin: a page with a chart in it, the same as PDF and Excel, also in parts (HTTP's
 * Range), and uploads.
 */
public final class ReportServer {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ReportServer() {}

    /** The application; {@code start(port)} starts it. */
    public static Javalin of(String title, double[] values) throws IOException {
        Report report = Report.of(title, values);
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/", request -> request.html(page(title, report)));
            config.routes.get("/chart.png", request -> send(request, report.chart(), "image/png"));
            config.routes.get("/report.pdf", request -> send(request, report.document(), "application/pdf"));
            config.routes.get("/report.xlsx", request -> send(request, report.workbook(), EXCEL));
            config.routes.post("/upload", ReportServer::countLines);
        });
    }

    /** Answers with the bytes, or with the part of them that the browser asks for: a slice of the snapshot, which copies nothing. */
    private static void send(Context request, Snapshot content, String type) {
        request.header("Accept-Ranges", "bytes");
        Optional<ByteRange> range = ByteRange.of(request.header("Range"), content.size());
        if (range.isPresent()) {
            request.status(206).header("Content-Range", range.get().of(content.size()));
        }
        Snapshot part = range.map(r -> content.slice(r.first(), r.last() + 1)).orElse(content);
        request.header("Content-Length", String.valueOf(part.size()));
        request.contentType(type).result(part.asInputStream());
    }

    /** Tells how many lines each uploaded file has. */
    private static void countLines(Context request) throws IOException {
        StringBuilder answer = new StringBuilder();
        Uploads.receive(
                request,
                upload -> answer.append(upload.name())
                        .append(": ")
                        .append(lines(upload.file()))
                        .append(" lines\n"));
        request.result(answer.toString());
    }

    private static long lines(BinaryIO file) {
        long count = 0;
        for (Iterator<byte[]> lines = file.iterator(); lines.hasNext(); lines.next()) {
            count++;
        }
        return count;
    }

    private static String page(String title, Report report) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%1$s</title>
                <style>
                  body { font: 18px/1.5 system-ui, sans-serif; max-width: 720px; margin: 3em auto; color: #22303a }
                  a { color: #1b6e9c; margin-right: 1.5em }
                </style>
                <h1>%1$s</h1>
                <img alt="chart" src="%2$s">
                <p><a href="report.pdf">PDF</a><a href="report.xlsx">Excel</a><a href="chart.png">PNG</a></p>
                <form action="upload" method="post" enctype="multipart/form-data">
                  <input type="file" name="file" multiple> <button>Count lines</button>
                </form>
                """.formatted(title, DataUrl.of("image/png", report.chart()));
    }

    /** Serves a report on the port given, or on 8080. */
    public static void main(String[] args) throws IOException {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(day -> 20 + 5 * Math.sin(day / 9.0))
                .toArray();
        of("Temperature", values).start(args.length > 0 ? Integer.parseInt(args[0]) : 8080);
    }
}
