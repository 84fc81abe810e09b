package memio.filesystem;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.FileSystemAlreadyExistsException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The open file systems by their names, so that URIs find them. Those that somebody named are kept until they are closed; those that got a
 * number, as long as somebody else keeps them. Safe for use by several threads.
 */
final class Registry {
    private static final ConcurrentHashMap<String, Entry> OPEN = new ConcurrentHashMap<>();
    private static final ReferenceQueue<MemioFileSystem> DROPPED = new ReferenceQueue<>();
    private static final AtomicLong COUNT = new AtomicLong();

    private Registry() {}

    /** What is kept of a file system: a reference that counts is null if it may be dropped. */
    private static final class Entry extends WeakReference<MemioFileSystem> {
        final String name;
        final @Nullable MemioFileSystem kept;

        Entry(MemioFileSystem fileSystem, boolean keep) {
            super(fileSystem, DROPPED);
            name = fileSystem.name();
            kept = keep ? fileSystem : null;
        }

        @Nullable
        MemioFileSystem fileSystem() {
            return kept != null ? kept : get();
        }
    }

    /** A file system, open and to be found. */
    static MemioFileSystem open(Volume options) {
        forgetDropped();
        String given = options.name();
        if (given != null) {
            MemioFileSystem named = new MemioFileSystem(given, options);
            if (OPEN.putIfAbsent(given, new Entry(named, true)) != null) {
                throw new FileSystemAlreadyExistsException(given);
            }
            return named;
        }
        while (true) {
            MemioFileSystem numbered = new MemioFileSystem(Long.toString(COUNT.incrementAndGet()), options);
            if (OPEN.putIfAbsent(numbered.name(), new Entry(numbered, false)) == null) {
                return numbered;
            }
        }
    }

    static @Nullable MemioFileSystem find(String name) {
        Entry entry = OPEN.get(name);
        return entry == null ? null : entry.fileSystem();
    }

    static void closed(MemioFileSystem fileSystem) {
        OPEN.computeIfPresent(fileSystem.name(), (name, entry) -> entry.fileSystem() == fileSystem ? null : entry);
    }

    private static void forgetDropped() {
        for (Reference<?> dropped = DROPPED.poll(); dropped != null; dropped = DROPPED.poll()) {
            if (dropped instanceof Entry entry) {
                OPEN.remove(entry.name, entry);
            }
        }
    }
}
