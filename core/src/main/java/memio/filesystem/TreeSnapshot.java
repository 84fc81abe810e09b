package memio.filesystem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import memio.binary.Snapshot;
import memio.storage.FrozenStorage;

/**
 * A picture of all directories and files of a {@link MemioFileSystem} at one moment, to look at or to
 * {@linkplain MemioFileSystem#restore restore} as often as one likes, there or in another file system.
 *
 * <p>It shares its bytes with the files, which copy a segment before they change that for the first time. It keeps them alive as long
 * as it can be reached, also after the file system was closed. Immutable, safe for use by several threads.
 */
public final class TreeSnapshot {
    private final Folder root;
    private final Map<String, Snapshot> files;
    private final long size;

    TreeSnapshot(Folder root) {
        this.root = root;
        Map<String, Snapshot> found = new TreeMap<>();
        size = collect(root, "/", found);
        files = Collections.unmodifiableMap(found);
    }

    /** A directory or a file, and its times, which nobody changes. */
    sealed interface Entry {}

    /** A directory. */
    record Folder(Times times, Map<String, Entry> entries) implements Entry {}

    /** A file. */
    record Document(Times times, FrozenStorage bytes) implements Entry {}

    private static long collect(Folder folder, String path, Map<String, Snapshot> into) {
        long total = 0;
        for (Map.Entry<String, Entry> each : folder.entries.entrySet()) {
            if (each.getValue() instanceof Document document) {
                into.put(path + each.getKey(), new Snapshot(document.bytes));
                total += document.bytes.size();
            } else if (each.getValue() instanceof Folder inside) {
                total += collect(inside, path + each.getKey() + "/", into);
            }
        }
        return total;
    }

    Folder root() {
        return root;
    }

    /** The files by their absolute paths, in order of those. It cannot be changed. */
    public Map<String, Snapshot> files() {
        return files;
    }

    /** How many bytes the files have together. */
    public long size() {
        return size;
    }

    @Override
    public String toString() {
        return "TreeSnapshot[files=" + files.size() + ", size=" + size + "]";
    }
}
