package memio.filesystem;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * What a channel may do, and what happens when it is opened and closed.
 *
 * @param create whether a file is created that is missing
 * @param exclusive whether it is an error if it is not missing
 */
record OpenMode(
        boolean read,
        boolean write,
        boolean append,
        boolean truncate,
        boolean create,
        boolean exclusive,
        boolean deleteOnClose) {

    /**
     * Reads options as {@link java.nio.file.Files#newByteChannel} defines them. {@code SPARSE}, {@code SYNC} and {@code DSYNC} are accepted:
     * all files are sparse, and nothing can become more durable.
     */
    static OpenMode of(Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        for (OpenOption option : options) {
            if (!(option instanceof StandardOpenOption) && option != LinkOption.NOFOLLOW_LINKS) {
                if (option == null) {
                    throw new NullPointerException("null among the options");
                }
                throw new UnsupportedOperationException("open option: " + option);
            }
        }
        refuse(attributes);
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean write = append || options.contains(StandardOpenOption.WRITE);
        boolean read = !write || options.contains(StandardOpenOption.READ);
        boolean truncate = write && options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        if (append && (read || truncate)) {
            throw new IllegalArgumentException("APPEND with READ or TRUNCATE_EXISTING: " + options);
        }
        boolean exclusive = write && options.contains(StandardOpenOption.CREATE_NEW);
        boolean create = exclusive || (write && options.contains(StandardOpenOption.CREATE));
        boolean deleteOnClose = options.contains(StandardOpenOption.DELETE_ON_CLOSE);
        return new OpenMode(read, write, append, truncate, create, exclusive, deleteOnClose);
    }

    /** Refuses attributes to be set on creation: there are none. */
    static void refuse(FileAttribute<?>... attributes) {
        for (FileAttribute<?> attribute : attributes) {
            throw new UnsupportedOperationException("attribute on creation: " + attribute.name());
        }
    }
}
