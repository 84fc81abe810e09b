package memio.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import memio.base.Mode;

/**
 * How a path becomes an open file: the {@code opener} of Python's {@code open}.
 *
 * <p>An opener decides what a name stands for, and with which rights a file is created. It may return anything that
 * {@link Raw} makes a raw file of, or a raw file of its own.
 */
@FunctionalInterface
public interface Opener {
    /**
     * Opens {@code path}. Emptying, creating and seeking to the end, as the mode may want it, is up to the opener.
     *
     * @return an open file that can do what {@code mode} says
     */
    RawIO open(Path path, Mode mode) throws IOException;

    /**
     * What is used when nobody says otherwise: files of the file system, created with {@code attributes} where they are
     * created. See {@link FileIO} for what can happen.
     *
     * @param attributes as for {@link java.nio.file.Files#createFile}, set in the same moment in which the file comes into
     *     being; without any, the rights are those that the process gives to all its files
     */
    static Opener files(FileAttribute<?>... attributes) {
        return new PathOpener(attributes.clone());
    }

    /**
     * Files which, if they are created, nobody but their owner may read or write, from the first moment on. A file that
     * exists keeps the rights it has.
     *
     * @return an opener that throws {@link UnsupportedOperationException} where the file system knows no such rights
     */
    static Opener ownerOnly() {
        return files(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
