package memio.filesystem;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.util.concurrent.locks.Lock;
import memio.base.FileTooLargeException;
import memio.storage.FrozenStorage;
import org.jspecify.annotations.Nullable;

/** Copies and moves, within one file system and from one to another. Bytes are shared, not copied. */
final class Transfers {
    private Transfers() {}

    /** What a file or an empty directory is at one moment: the bytes of a directory are null. */
    private record Original(@Nullable FrozenStorage bytes, Times times) {}

    static void copy(MemioPath source, MemioPath target, boolean replace, boolean withTimes) throws IOException {
        Tree from = source.getFileSystem().tree();
        Tree to = target.getFileSystem().tree();
        Original original;
        Lock looking = from.looking();
        try {
            Node node = from.find(source);
            if (from == to && to.place(target).node() == node) {
                return;
            }
            original = original(node);
        } finally {
            looking.unlock();
        }
        put(original, to, target, replace, withTimes);
    }

    static void move(MemioPath source, MemioPath target, boolean replace, boolean atomic) throws IOException {
        Tree from = source.getFileSystem().tree();
        Tree to = target.getFileSystem().tree();
        if (from == to) {
            rename(from, source, target, replace);
            return;
        }
        if (atomic) {
            throw new AtomicMoveNotSupportedException(
                    source.toString(), target.toString(), "from one file system to another");
        }
        if (from.attributes(source).isDirectory() && !from.list(source).isEmpty()) {
            throw new DirectoryNotEmptyException(source.toString());
        }
        copy(source, target, replace, true);
        from.delete(source);
    }

    private static void rename(Tree tree, MemioPath source, MemioPath target, boolean replace) throws IOException {
        Lock changing = tree.changing();
        try {
            Node node = tree.find(source);
            Place place = tree.place(target);
            if (place.node() == node) {
                return;
            }
            long unused = tree.prepare(place, target, replace);
            Directory old = node.parent;
            if (old == null || place.directory().isWithin(node)) {
                throw new FileSystemException(source.toString(), target.toString(), "moved into itself");
            }
            String oldName = node.name;
            old.times.touch();
            tree.put(place, node);
            old.forget(oldName);
        } finally {
            changing.unlock();
        }
    }

    private static Original original(Node node) throws IOException {
        if (!(node instanceof RegularFile file)) {
            return new Original(null, node.times.copy());
        }
        file.enter();
        try {
            return new Original(file.content.freeze(), file.times.copy());
        } finally {
            file.leave();
        }
    }

    private static void put(Original original, Tree tree, MemioPath target, boolean replace, boolean withTimes)
            throws IOException {
        Lock changing = tree.changing();
        try {
            Place place = tree.place(target);
            long returning = tree.prepare(place, target, replace);
            Times times = withTimes ? original.times : new Times();
            FrozenStorage bytes = original.bytes;
            tree.put(place, bytes == null ? new Directory(times) : tree.newFile(bytes, times, returning));
        } catch (FileTooLargeException e) {
            throw FileHandle.tooLarge(target.toString(), e);
        } finally {
            changing.unlock();
        }
    }
}
