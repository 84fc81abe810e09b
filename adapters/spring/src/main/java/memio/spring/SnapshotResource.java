package memio.spring;

import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;
import memio.binary.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/**
 * A snapshot as a Spring {@code Resource}: a response body, an attachment, a part of an upload.
 *
 * <pre>{@code
 * return ResponseEntity.ok()
 *         .contentType(MediaType.APPLICATION_PDF)
 *         .body(new SnapshotResource(file.snapshot(), "report.pdf"));      // Range requests are answered by Spring
 * }</pre>
 *
 * <p>It can be opened any number of times, which Spring demands of a resource and an {@code InputStreamResource} cannot. Compared with
 * {@code ByteArrayResource} nothing is copied, it does not end at 2 GiB, and it may have a file name, without which many
 * servers take a part of a multipart upload for a form field. Immutable, safe for use by several threads. Two are equal if their bytes and names are.
 */
public final class SnapshotResource extends AbstractResource {
    private final Snapshot snapshot;
    private final @Nullable String filename;

    /** A resource without a file name. */
    public SnapshotResource(Snapshot snapshot) {
        this(snapshot, null);
    }

    /** A resource with a file name, which says nothing about a disk; {@code null} means none. */
    public SnapshotResource(Snapshot snapshot, @Nullable String filename) {
        this.snapshot = snapshot;
        this.filename = filename;
    }

    /** The bytes. */
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public InputStream getInputStream() {
        return snapshot.asInputStream();
    }

    @Override
    public ReadableByteChannel readableChannel() {
        return snapshot.asChannel();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] getContentAsByteArray() {
        return snapshot.toByteArray();
    }

    /** Always true. */
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return snapshot.size();
    }

    @Override
    public @Nullable String getFilename() {
        return filename;
    }

    @Override
    public String getDescription() {
        return "snapshot of " + snapshot.size() + " bytes" + (filename == null ? "" : " [" + filename + "]");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof SnapshotResource that
                        && Objects.equals(filename, that.filename)
                        && snapshot.equals(that.snapshot);
    }

    @Override
    public int hashCode() {
        return snapshot.hashCode();
    }
}
