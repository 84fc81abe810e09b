package memio.examples.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import memio.binary.Snapshot;
import memio.examples.Fonts;
import memio.examples.documents.PdfReport;
import memio.examples.spreadsheets.ExcelWorkbook;
import memio.examples.upload.MultipartBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a web application")
class ReportServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Javalin server;

    @BeforeAll
    static void start() throws IOException {
        Fonts.assumeInstalled();
        server = ReportServer.of("Temperature", new double[] {20, 22, 21}).start("localhost", 0);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    @DisplayName("shows the chart in the page")
    void page() throws Exception {
        assertThat(CLIENT.send(get("/").build(), BodyHandlers.ofString()).body())
                .contains("<h1>Temperature</h1>", "src=\"data:image/png;base64,iVBORw0KGgo");
    }

    @Test
    @DisplayName("serves the document and the workbook, to everybody the same")
    void downloads() throws Exception {
        byte[] pdf = send(get("/report.pdf")).body();
        assertThat(PdfReport.text(Snapshot.of(pdf)).lines()).containsExactly("Temperature", "3 days");
        byte[] excel = send(get("/report.xlsx")).body();
        assertThat(ExcelWorkbook.load(Snapshot.of(excel).open())).hasSize(4);
        assertThat(send(get("/report.pdf")).body()).isEqualTo(pdf);
    }

    @Test
    @DisplayName("serves parts")
    void ranges() throws Exception {
        byte[] whole = send(get("/chart.png")).body();
        HttpResponse<byte[]> part = send(get("/chart.png").header("Range", "bytes=100-199"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 100-199/" + whole.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
        HttpResponse<byte[]> end = send(get("/chart.png").header("Range", "bytes=-7"));
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 7, whole.length));
    }

    @Test
    @DisplayName("receives files, put together without a copy")
    void uploads() throws Exception {
        Map<String, Snapshot> files = new LinkedHashMap<>();
        files.put("small.txt", Snapshot.of("one\ntwo\n".getBytes(UTF_8)));
        files.put("large.txt", Snapshot.of("line\n".repeat(150_000).getBytes(UTF_8)));
        MultipartBody body = MultipartBody.of(files);
        HttpRequest.Builder request =
                get("/upload").header("Content-Type", body.contentType()).POST(body.publisher());
        assertThat(new String(send(request).body(), UTF_8)).isEqualTo("small.txt: 2 lines\nlarge.txt: 150000 lines\n");
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
