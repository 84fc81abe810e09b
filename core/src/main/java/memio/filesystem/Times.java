package memio.filesystem;

import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** When something was created, changed and read: the last only if somebody says so. */
final class Times {
    private FileTime created;
    private FileTime modified;
    private FileTime accessed;

    /** All of them now. */
    Times() {
        this(now());
    }

    private Times(FileTime all) {
        created = all;
        modified = all;
        accessed = all;
    }

    /** The same times. */
    Times copy() {
        Times copy = new Times(created);
        copy.set(modified, accessed, null);
        return copy;
    }

    FileTime created() {
        return created;
    }

    FileTime modified() {
        return modified;
    }

    FileTime accessed() {
        return accessed;
    }

    /** It was changed just now, to the millisecond. */
    void touch() {
        if (modified.toMillis() != System.currentTimeMillis()) {
            modified = now();
        }
    }

    /** Sets those that are not null. */
    void set(@Nullable FileTime newModified, @Nullable FileTime newAccessed, @Nullable FileTime newCreated) {
        modified = newModified == null ? modified : newModified;
        accessed = newAccessed == null ? accessed : newAccessed;
        created = newCreated == null ? created : newCreated;
    }

    private static FileTime now() {
        return FileTime.fromMillis(System.currentTimeMillis());
    }
}
