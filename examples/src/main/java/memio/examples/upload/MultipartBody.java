package memio.examples.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import memio.binary.Snapshot;

/**
 * Python's {@code requests.post(url, files={"file": (name, file)})}: a form with files, put together without copying them.
 *
 * @param boundary what stands between the parts
 * @param content all parts
 */
public record MultipartBody(String boundary, Snapshot content) {

    /** A form with files by name. */
    public static MultipartBody of(Map<String, Snapshot> files) {
        String boundary = UUID.randomUUID().toString();
        Snapshot content = Snapshot.empty();
        for (var file : files.entrySet()) {
            content = content.concat(text("--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.getKey().replace("\"", "%22")
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"))
                    .concat(file.getValue())
                    .concat(text("\r\n"));
        }
        return new MultipartBody(boundary, content.concat(text("--" + boundary + "--\r\n")));
    }

    /** The value of the header {@code Content-Type}. */
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The body for the JDK's client, which opens it again after a redirection; its length is known. */
    public BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content::asInputStream), content.size());
    }

    private static Snapshot text(String text) {
        return Snapshot.of(text.getBytes(UTF_8));
    }
}
