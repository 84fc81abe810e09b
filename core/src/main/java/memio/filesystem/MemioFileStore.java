package memio.filesystem;

import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.jspecify.annotations.Nullable;

/** How much room there is: what the quota says, which need not be what the heap says. */
final class MemioFileStore extends FileStore {
    private final String name;
    private final Quota quota;

    MemioFileStore(String name, Quota quota) {
        this.name = name;
        this.quota = quota;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return Address.SCHEME;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() {
        return quota.size();
    }

    @Override
    public long getUsableSpace() {
        return Math.max(0, quota.size() - quota.used());
    }

    @Override
    public long getUnallocatedSpace() {
        return getUsableSpace();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return type == BasicFileAttributeView.class;
    }

    @Override
    public boolean supportsFileAttributeView(String view) {
        return view.equals(AttributeNames.VIEW);
    }

    @Override
    public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        return switch (attribute) {
            case "totalSpace" -> getTotalSpace();
            case "usableSpace" -> getUsableSpace();
            case "unallocatedSpace" -> getUnallocatedSpace();
            default -> throw new UnsupportedOperationException("no attribute of that name: " + attribute);
        };
    }

    @Override
    public String toString() {
        return name + " (" + type() + ")";
    }
}
