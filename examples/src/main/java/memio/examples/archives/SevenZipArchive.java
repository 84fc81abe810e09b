package memio.examples.archives;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import memio.BytesIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;

/** 7z, which is read and written by a channel only. */
public final class SevenZipArchive {
    private SevenZipArchive() {}

    /** Writes an archive of members by name. */
    public static void save(Map<String, Snapshot> members, BinaryIO target) throws IOException {
        try (var archive = new SevenZOutputFile(target.asChannel())) {
            for (var member : members.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.getKey());
                archive.putArchiveEntry(entry);
                archive.write(member.getValue().asInputStream());
                archive.closeArchiveEntry();
            }
        }
    }

    /** Reads all members. */
    public static Map<String, Snapshot> load(BinaryIO source) throws IOException {
        Map<String, Snapshot> members = new LinkedHashMap<>();
        try (var archive =
                SevenZFile.builder().setSeekableByteChannel(source.asChannel()).get()) {
            for (SevenZArchiveEntry entry : archive.getEntries()) {
                try (BytesIO member = new BytesIO()) {
                    archive.getInputStream(entry).transferTo(member.asOutputStream());
                    members.put(entry.getName(), member.snapshot());
                }
            }
        }
        return members;
    }
}
