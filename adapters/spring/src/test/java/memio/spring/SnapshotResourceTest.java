package memio.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import memio.BytesIO;
import memio.binary.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileCopyUtils;

@DisplayName("a snapshot as a resource")
class SnapshotResourceTest {
    private static final byte[] BYTES = "héllo".getBytes(UTF_8);

    private final SnapshotResource resource = new SnapshotResource(Snapshot.of(BYTES), "report.txt");

    @Test
    @DisplayName("can be opened any number of times")
    void reopened() throws IOException {
        try (InputStream first = resource.getInputStream();
                InputStream second = resource.getInputStream()) {
            assertThat(first.read()).isEqualTo('h');
            assertThat(second.readAllBytes()).isEqualTo(BYTES);
            assertThat(first.readAllBytes()).hasSize(BYTES.length - 1);
        }
        try (var channel = resource.readableChannel()) {
            assertThat(channel.read(ByteBuffer.allocate(100))).isEqualTo(BYTES.length);
        }
        assertThat(resource.isOpen()).isFalse();
        assertThat(FileCopyUtils.copyToByteArray(resource.getInputStream())).isEqualTo(BYTES);
    }

    @Test
    @DisplayName("answers as Spring's own for arrays does, but for its name")
    void asSpringsOwn() throws IOException {
        Resource own = new ByteArrayResource(BYTES);
        assertThat(resource.exists()).isEqualTo(own.exists());
        assertThat(resource.isReadable()).isEqualTo(own.isReadable());
        assertThat(resource.isFile()).isEqualTo(own.isFile());
        assertThat(resource.contentLength()).isEqualTo(own.contentLength());
        assertThat(resource.getContentAsByteArray()).isEqualTo(own.getContentAsByteArray());
        assertThat(resource.getContentAsString(UTF_8)).isEqualTo(own.getContentAsString(UTF_8));
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(resource::getURL);
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(resource::getFile);
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(resource::lastModified);
        assertThat(resource.getFilename()).isEqualTo("report.txt");
        assertThat(new SnapshotResource(Snapshot.of(BYTES)).getFilename()).isNull();
        assertThat(resource).hasToString("snapshot of 6 bytes [report.txt]");
    }

    @Test
    @DisplayName("stays what it is when the file changes")
    void unchanged() throws IOException {
        BytesIO file = new BytesIO(BYTES);
        Resource before = new SnapshotResource(file.snapshot());
        file.write("changed".getBytes(UTF_8));
        file.close();
        assertThat(before.getContentAsByteArray()).isEqualTo(BYTES);
    }

    @Test
    @DisplayName("equals one with the same bytes and name")
    void equality() {
        assertThat(resource)
                .isEqualTo(new SnapshotResource(Snapshot.of(BYTES), "report.txt"))
                .hasSameHashCodeAs(new SnapshotResource(Snapshot.of(BYTES), "report.txt"))
                .isNotEqualTo(new SnapshotResource(Snapshot.of(BYTES)))
                .isNotEqualTo(new SnapshotResource(Snapshot.empty(), "report.txt"))
                .isNotEqualTo(new ByteArrayResource(BYTES));
    }
}
