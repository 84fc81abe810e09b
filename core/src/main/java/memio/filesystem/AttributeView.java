package memio.filesystem;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The attributes of what a path names at the time of each call. */
final class AttributeView implements BasicFileAttributeView {
    private final MemioPath path;

    AttributeView(MemioPath path) {
        this.path = path;
    }

    @Override
    public String name() {
        return AttributeNames.VIEW;
    }

    @Override
    public BasicFileAttributes readAttributes() throws IOException {
        return path.getFileSystem().tree().attributes(path);
    }

    @Override
    public void setTimes(
            @Nullable FileTime lastModifiedTime, @Nullable FileTime lastAccessTime, @Nullable FileTime creationTime)
            throws IOException {
        path.getFileSystem().tree().setTimes(path, lastModifiedTime, lastAccessTime, creationTime);
    }
}
