package memio.examples.archives;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import memio.BytesIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Python's {@code zipfile.ZipFile(file)}: members are found by the directory at the end, so this needs a file that seeks. */
public final class ZipArchive {
    private ZipArchive() {}

    /** Writes an archive of members by name. */
    public static void save(Map<String, Snapshot> members, BinaryIO target) throws IOException {
        try (var zip = new ZipArchiveOutputStream(target.asChannel())) {
            for (var member : members.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
                member.getValue().writeTo(zip);
                zip.closeArchiveEntry();
            }
        }
    }

    /** Reads all members. */
    public static Map<String, Snapshot> load(BinaryIO source) throws IOException {
        Map<String, Snapshot> members = new LinkedHashMap<>();
        try (ZipFile zip =
                ZipFile.builder().setSeekableByteChannel(source.asChannel()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (BytesIO member = new BytesIO();
                        var in = zip.getInputStream(entry)) {
                    in.transferTo(member.asOutputStream());
                    members.put(entry.getName(), member.snapshot());
                }
            }
        }
        return members;
    }
}
