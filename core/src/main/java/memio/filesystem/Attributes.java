package memio.filesystem;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** The attributes of a file or directory at one moment. */
record Attributes(
        FileTime lastModifiedTime,
        FileTime lastAccessTime,
        FileTime creationTime,
        boolean isDirectory,
        long size,
        Object fileKey)
        implements BasicFileAttributes {

    static Attributes of(Node node, long size) {
        Times times = node.times;
        return new Attributes(
                times.modified(), times.accessed(), times.created(), node instanceof Directory, size, node.key);
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }
}
