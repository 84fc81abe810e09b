package memio.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Files in memory zipped into another file in memory, and found in it again: both through its channel. */
final class Archive {

    private Archive() {}

    /** Writes an archive of {@code members}; the keys are their names in it. */
    static void write(Map<String, Snapshot> members, BytesIO target) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target.asChannel())) {
            for (Map.Entry<String, Snapshot> member : members.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
                member.getValue().writeTo(zip);
                zip.closeArchiveEntry();
            }
        }
    }

    /**
     * Opens an archive and compares what is in it with {@code members}.
     *
     * @throws IllegalStateException if a member is missing, differs, or is one too many
     */
    static void verify(Map<String, Snapshot> members, BytesIO archive) throws IOException {
        archive.seek(0);
        try (ZipFile zip =
                ZipFile.builder().setSeekableByteChannel(archive.asChannel()).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() != members.size()) {
                throw new IllegalStateException(
                        "the archive has " + entries.size() + " members, not " + members.size());
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (!Snapshot.of(in.readAllBytes()).equals(members.get(entry.getName()))) {
                        throw new IllegalStateException("the archive has something else as " + entry.getName());
                    }
                }
            }
        }
    }
}
