package memio.filesystem;

import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import memio.base.FileTooLargeException;
import memio.storage.FrozenStorage;
import org.jspecify.annotations.Nullable;

/**
 * The names of one file system, and what they stand for, under one lock: many threads find something at the same time, one alone
 * changes it. Reading and writing files does not need it; whoever holds it may enter a file, never the other way.
 *
 * <p>Errors are those that the JDK names for each operation of a {@link java.nio.file.spi.FileSystemProvider}.
 */
final class Tree {
    final Volume options;
    final Quota quota;
    final OpenChannels channels = new OpenChannels();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Directory root = new Directory(new Times());
    private volatile boolean open = true;

    Tree(Volume options) {
        this.options = options;
        this.quota = new Quota(options.maxSize());
    }

    // ---- the lock

    boolean isOpen() {
        return open;
    }

    /** Comes in to look; the caller unlocks what is returned. */
    Lock looking() {
        return held(lock.readLock());
    }

    /** Comes in to change something; the caller unlocks what is returned. */
    Lock changing() {
        return held(lock.writeLock());
    }

    private Lock held(Lock wanted) {
        wanted.lock();
        if (!open) {
            wanted.unlock();
            throw new ClosedFileSystemException();
        }
        return wanted;
    }

    // ---- finding, for those who are in

    Directory root() {
        return root;
    }

    void root(Directory other) {
        root = other;
    }

    /** What a path names. */
    Node find(MemioPath path) throws IOException {
        Node node = place(path).node();
        if (node == null) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    /** Where a path leads, all but the last name of which must be those of directories. */
    Place place(MemioPath path) throws IOException {
        Place at = new Place(root, "", root);
        for (String name : path.steps()) {
            Node node = at.node();
            if (node == null) {
                throw new NoSuchFileException(path.toString());
            }
            if (!(node instanceof Directory directory)) {
                throw new NotDirectoryException(path.toString());
            }
            at = step(directory, name);
        }
        return at;
    }

    private Place step(Directory from, String name) {
        if (!name.equals(".") && !name.equals("..")) {
            return new Place(from, name, from.get(name));
        }
        Directory to = name.equals(".") || from.parent == null ? from : from.parent;
        return new Place(to.parent == null ? to : to.parent, to.name, to);
    }

    /** Sees to it that a place is free; how many bytes the quota gets back when something else is {@linkplain #put put} there. */
    long prepare(Place place, MemioPath path, boolean replace) throws IOException {
        Node node = place.node();
        if (node == null) {
            return 0;
        }
        if (!replace) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Directory unused = checkRemovable(node, path);
        return node.returning();
    }

    private static Directory checkRemovable(Node node, MemioPath path) throws IOException {
        if (node instanceof Directory directory && !directory.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        if (node.parent == null) {
            throw new FileSystemException(path.toString(), null, "the root stays where it is");
        }
        return node.parent;
    }

    /** Puts a node, which has no name or another one, in the place of what is there. */
    void put(Place place, Node node) throws IOException {
        place.directory().link(place.name(), node);
        if (place.node() != null) {
            place.node().unlinked();
        }
    }

    /**
     * A new file.
     *
     * @param returning how many bytes the quota gets back when this file is put in its place
     * @throws memio.base.FileTooLargeException if the file or all of them would outgrow a limit
     */
    RegularFile newFile(FrozenStorage bytes, Times times, long returning) {
        Content.checkSize(bytes.size(), options.files());
        quota.take(bytes.size(), returning);
        return new RegularFile(new Content(options.files(), quota, bytes), times);
    }

    // ---- operations

    /** The bytes of a file at this moment. */
    FrozenStorage picture(MemioPath path) throws IOException {
        Lock held = looking();
        try {
            RegularFile file = regular(find(path), path);
            file.enter();
            try {
                return file.content.freeze();
            } finally {
                file.leave();
            }
        } finally {
            held.unlock();
        }
    }

    /** Replaces the bytes of a file, or creates it with them. */
    void put(MemioPath path, FrozenStorage bytes) throws IOException {
        Lock held = changing();
        try {
            Place place = place(path);
            if (place.node() == null) {
                put(place, newFile(bytes, new Times(), 0));
                return;
            }
            RegularFile file = regular(place.node(), path);
            file.enter();
            try {
                file.times.touch();
                file.content.replace(bytes);
            } finally {
                file.leave();
            }
        } catch (FileTooLargeException e) {
            throw FileHandle.tooLarge(path.toString(), e);
        } finally {
            held.unlock();
        }
    }

    private static RegularFile regular(Node node, MemioPath path) throws FileSystemException {
        if (node instanceof RegularFile file) {
            return file;
        }
        throw new FileSystemException(path.toString(), null, "is a directory");
    }

    FileHandle open(MemioPath path, OpenMode mode) throws IOException {
        Lock held = mode.create() ? changing() : looking();
        try {
            Place place = place(path);
            Node node = place.node();
            if (node != null && mode.exclusive()) {
                throw new FileAlreadyExistsException(path.toString());
            }
            if (node == null && !mode.create()) {
                throw new NoSuchFileException(path.toString());
            }
            RegularFile file = node == null ? newFile(FrozenStorage.empty(), new Times(), 0) : regular(node, path);
            FileHandle channel = open(file, path, mode);
            if (node == null) {
                put(place, file);
            }
            return channel;
        } finally {
            held.unlock();
        }
    }

    private FileHandle open(RegularFile file, MemioPath path, OpenMode mode) throws IOException {
        file.enter();
        try {
            if (mode.truncate()) {
                file.content.truncate(0);
                file.times.touch();
            }
            FileHandle channel = new FileHandle(this, file, path, mode);
            channels.add(channel);
            file.opened();
            return channel;
        } finally {
            file.leave();
        }
    }

    void createDirectory(MemioPath path) throws IOException {
        Lock held = changing();
        try {
            Place place = place(path);
            long unused = prepare(place, path, false);
            put(place, new Directory(new Times()));
        } finally {
            held.unlock();
        }
    }

    void delete(MemioPath path) throws IOException {
        Lock held = changing();
        try {
            Node node = find(path);
            Directory parent = checkRemovable(node, path);
            parent.unlink(node);
            node.unlinked();
        } finally {
            held.unlock();
        }
    }

    /** Removes a file wherever it is now, unless it is nowhere. */
    void unlink(RegularFile file) throws IOException {
        lock.writeLock().lock();
        try {
            Directory parent = file.parent;
            if (parent != null) {
                parent.unlink(file);
                file.unlinked();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The names in a directory, in order. */
    List<String> list(MemioPath path) throws IOException {
        Lock held = looking();
        try {
            if (find(path) instanceof Directory directory) {
                return directory.names();
            }
            throw new NotDirectoryException(path.toString());
        } finally {
            held.unlock();
        }
    }

    Attributes attributes(MemioPath path) throws IOException {
        Lock held = looking();
        try {
            return find(path).attributes();
        } catch (NotDirectoryException e) {
            throw new NoSuchFileException(path.toString()); // so that Files.notExists is sure of it, as on newer JDKs
        } finally {
            held.unlock();
        }
    }

    void setTimes(MemioPath path, @Nullable FileTime modified, @Nullable FileTime accessed, @Nullable FileTime created)
            throws IOException {
        Lock held = changing();
        try {
            Node node = find(path);
            if (node instanceof RegularFile file) {
                file.enter();
                try {
                    file.times.set(modified, accessed, created);
                } finally {
                    file.leave();
                }
            } else {
                node.times.set(modified, accessed, created);
            }
        } finally {
            held.unlock();
        }
    }

    /** The names from the root to what a path names. */
    List<String> realNames(MemioPath path) throws IOException {
        Lock held = looking();
        try {
            List<String> names = new ArrayList<>();
            for (Node node = find(path); node.parent != null; node = node.parent) {
                names.add(node.name);
            }
            Collections.reverse(names);
            return List.copyOf(names);
        } finally {
            held.unlock();
        }
    }

    /** Whether a path names a directory, as far as can be found out. */
    boolean isDirectory(MemioPath path) {
        lock.readLock().lock();
        try {
            return open && find(path) instanceof Directory;
        } catch (IOException e) {
            return false;
        } finally {
            lock.readLock().unlock();
        }
    }

    // ---- the end

    /** Closes all channels, and releases what the files need. */
    void close() throws IOException {
        lock.writeLock().lock();
        try {
            open = false;
        } finally {
            lock.writeLock().unlock();
        }
        Closing closing = new Closing();
        for (FileHandle channel : channels.all()) {
            closing.add(channel);
        }
        lock.writeLock().lock();
        try {
            Directory old = root;
            root = new Directory(new Times());
            closing.unlinkAll(old);
        } finally {
            lock.writeLock().unlock();
        }
        closing.end();
    }
}
