package memio.examples.archives;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import memio.BytesIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Python's {@code tarfile.open(fileobj=file, mode="w:gz")}. */
public final class TarArchive {
    private TarArchive() {}

    /** Writes an archive of members by name, compressed by gzip. */
    public static void save(Map<String, Snapshot> members, BinaryIO target) throws IOException {
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(target.asOutputStream()))) {
            for (var member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(member.getValue().size()); // it stands before the bytes, so it must be known
                tar.putArchiveEntry(entry);
                member.getValue().writeTo(tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /** Reads all members. */
    public static Map<String, Snapshot> load(BinaryIO source) throws IOException {
        Map<String, Snapshot> members = new LinkedHashMap<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(source.asInputStream()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                try (BytesIO member = new BytesIO()) {
                    tar.transferTo(member.asOutputStream());
                    members.put(entry.getName(), member.snapshot());
                }
            }
        }
        return members;
    }
}
