package memio.examples.archives;

import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import memio.BytesIO;
import memio.binary.Snapshot;

/** A zip in a 7z in a tar, and back: what is in an archive is a file like any other. */
public final class ArchiveInArchive {
    private ArchiveInArchive() {}

    /** Wraps members three times. */
    public static Snapshot wrap(Map<String, Snapshot> members) throws IOException {
        try (BytesIO zip = new BytesIO();
                BytesIO sevenZip = new BytesIO();
                BytesIO tar = new BytesIO()) {
            ZipArchive.save(members, zip);
            SevenZipArchive.save(Map.of("inner.zip", zip.snapshot()), sevenZip);
            TarArchive.save(Map.of("middle.7z", sevenZip.snapshot()), tar);
            return tar.snapshot();
        }
    }

    /** Finds them again. */
    public static Map<String, Snapshot> unwrap(Snapshot tar) throws IOException {
        Snapshot sevenZip = member(TarArchive.load(tar.open()), "middle.7z");
        Snapshot zip = member(SevenZipArchive.load(sevenZip.open()), "inner.zip");
        return ZipArchive.load(zip.open());
    }

    private static Snapshot member(Map<String, Snapshot> members, String name) {
        Snapshot member = members.get(name);
        if (member == null) {
            throw new NoSuchElementException(name);
        }
        return member;
    }
}
