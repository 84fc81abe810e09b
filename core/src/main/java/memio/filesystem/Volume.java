package memio.filesystem;

import java.util.Objects;
import java.util.regex.Pattern;
import memio.storage.Memory;
import memio.storage.Spool;
import org.jspecify.annotations.Nullable;

/**
 * How a file system in memory is made: an immutable set of options, starting from {@link #DEFAULT}.
 *
 * <pre>{@code
 * MemioFileSystem.open(Volume.DEFAULT.maxSize(100 << 20))                              // 100 MiB in all
 * MemioFileSystem.open(Volume.DEFAULT.name("uploads").files(Spool.DEFAULT.encrypted()))  // large files go to disk
 * }</pre>
 */
public final class Volume {
    /** No name, no limit to all files together; each file in memory, and not larger than the heap. */
    public static final Volume DEFAULT = new Volume(
            null, Long.MAX_VALUE, Spool.DEFAULT.threshold(Long.MAX_VALUE).maxSize(Memory.DEFAULT.maxSize()));

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final @Nullable String name;
    private final long maxSize;
    private final Spool files;

    private Volume(@Nullable String name, long maxSize, Spool files) {
        this.name = name;
        this.maxSize = maxSize;
        this.files = files;
    }

    /**
     * The name by which URIs find the file system, {@code memio://name/path}, as long as it is not closed. Without one it gets a
     * number, and is found only while somebody uses it.
     *
     * @throws IllegalArgumentException if it is not made of ASCII letters, digits, dots, hyphens and underscores, or does not
     *     begin with a letter or digit
     */
    public Volume name(String name) {
        return new Volume(checkName(name), maxSize, files);
    }

    /** What {@link #name(String)} demands. */
    static String checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a file system: " + name);
        }
        return name;
    }

    /**
     * How large all files together may become, in bytes: the sum of their sizes. Holes and bytes that copies share count in each
     * file; directories, names and snapshots do not count; a deleted file counts until its last channel is closed. What would exceed
     * it is refused with {@link java.nio.file.FileSystemException} and changes nothing.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Volume maxSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("maxSize < 0: " + size);
        }
        return new Volume(name, size, files);
    }

    /**
     * How each file is kept: how much of it in memory, where it goes when that does not suffice, its own maximum size, and a
     * {@linkplain Spool#budget budget} of memory for all. {@linkplain Spool#secret() Secret} files cannot be copied or be part of a
     * snapshot.
     */
    public Volume files(Spool options) {
        return new Volume(name, maxSize, Objects.requireNonNull(options, "options"));
    }

    /** The name that {@link #name(String)} sets, or null. */
    public @Nullable String name() {
        return name;
    }

    /** The limit that {@link #maxSize(long)} sets, in bytes. */
    public long maxSize() {
        return maxSize;
    }

    /** The options that {@link #files(Spool)} sets. */
    public Spool files() {
        return files;
    }

    @Override
    public String toString() {
        return "Volume[name=" + name + ", maxSize=" + maxSize + ", files=" + files + "]";
    }
}
