package memio.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.util.Objects;
import memio.base.Arguments;
import memio.base.FileTooLargeException;

/**
 * An open file: a position of its own, and what it was opened for.
 *
 * <p>Each call is done as a whole before another one on the same file begins, through whatever channel; so it is safe for use by several
 * threads. A write puts everything there or, if it fails, nothing. An interrupt neither closes the channel nor ends a call.
 */
final class FileHandle extends FileChannel {
    private final Tree tree;
    private final RegularFile file;
    private final String path;
    private final OpenMode mode;

    /** Guarded by the file, as all that happens here. */
    private long position;

    /** The caller is in the file, and has said there that one more channel uses it. */
    FileHandle(Tree tree, RegularFile file, MemioPath path, OpenMode mode) {
        this.tree = tree;
        this.file = file;
        this.path = path.toString();
        this.mode = mode;
    }

    // ---- reading

    @Override
    public int read(ByteBuffer target) throws IOException {
        enterToRead();
        try {
            int count = readAt(position, target);
            position += Math.max(0, count);
            return count;
        } finally {
            file.leave();
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, targets.length);
        enterToRead();
        try {
            for (int i = offset; i < offset + length; i++) {
                Arguments.checkTarget(targets[i]);
            }
            long total = 0;
            for (int i = offset; i < offset + length; i++) {
                int count = readAt(position, targets[i]);
                if (count < 0) {
                    return total == 0 ? -1 : total;
                }
                total += count;
                position += count;
            }
            return total;
        } finally {
            file.leave();
        }
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        checkNotNegative("position", at);
        enterToRead();
        try {
            return readAt(at, target);
        } finally {
            file.leave();
        }
    }

    private int readAt(long at, ByteBuffer target) throws IOException {
        Arguments.checkTarget(target);
        if (!target.hasRemaining()) {
            return 0;
        }
        int count = file.content.read(at, target);
        return count == 0 ? -1 : count;
    }

    // ---- writing

    @Override
    public int write(ByteBuffer source) throws IOException {
        enterToWrite();
        try {
            int count = source.remaining();
            position = writeAt(position, source);
            return count;
        } finally {
            file.leave();
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, sources.length);
        enterToWrite();
        try {
            long total = 0;
            for (int i = offset; i < offset + length; i++) {
                total += sources[i].remaining();
            }
            reserve(total);
            for (int i = offset; i < offset + length; i++) {
                position = writeAt(position, sources[i]);
            }
            return total;
        } finally {
            file.leave();
        }
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        checkNotNegative("position", at);
        enterToWrite();
        try {
            int count = source.remaining();
            long unused = writeAt(at, source);
            return count;
        } finally {
            file.leave();
        }
    }

    private long writeAt(long at, ByteBuffer source) throws IOException {
        if (!source.hasRemaining()) {
            return at;
        }
        long start = mode.append() ? file.content.size() : at;
        int count = source.remaining();
        try {
            file.content.write(start, source);
        } catch (FileTooLargeException e) {
            throw tooLarge(path, e);
        }
        file.times.touch();
        return start + count;
    }

    private void reserve(long length) throws IOException {
        if (length > 0) {
            try {
                file.content.reserve(mode.append() ? file.content.size() : position, length);
            } catch (FileTooLargeException e) {
                throw tooLarge(path, e);
            }
        }
    }

    static FileSystemException tooLarge(String path, FileTooLargeException e) {
        FileSystemException refused = new FileSystemException(path, null, e.getMessage());
        refused.initCause(e);
        return refused;
    }

    // ---- from channel to channel

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) throws IOException {
        enterToRead();
        file.leave();
        checkRegion(at, count);
        requireOpen(target.isOpen());
        if (target instanceof FileHandle handle && !handle.mode.write()) {
            throw new NonWritableChannelException();
        }
        return Relay.send(this, at, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) throws IOException {
        enterToWrite();
        file.leave();
        checkRegion(at, count);
        requireOpen(source.isOpen());
        if (source instanceof FileHandle handle && !handle.mode.read()) {
            throw new NonReadableChannelException();
        }
        return Relay.receive(source, this, at, count);
    }

    private static void checkRegion(long at, long count) {
        checkNotNegative("position", at);
        checkNotNegative("count", count);
    }

    // ---- position and size

    @Override
    public long position() throws IOException {
        enter();
        try {
            return mode.append() ? file.content.size() : position;
        } finally {
            file.leave();
        }
    }

    @Override
    public FileHandle position(long newPosition) throws IOException {
        enter();
        try {
            checkNotNegative("position", newPosition);
            position = newPosition;
            return this;
        } finally {
            file.leave();
        }
    }

    @Override
    public long size() throws IOException {
        enter();
        try {
            return file.content.size();
        } finally {
            file.leave();
        }
    }

    @Override
    public FileHandle truncate(long size) throws IOException {
        enterToWrite();
        try {
            checkNotNegative("size", size);
            if (size < file.content.size()) {
                file.content.truncate(size);
                file.times.touch();
            }
            position = Math.min(position, size);
            return this;
        } finally {
            file.leave();
        }
    }

    /** Does nothing: there is nothing more durable than what is. */
    @Override
    public void force(boolean metaData) throws IOException {
        enter();
        file.leave();
    }

    /** A copy of a region as it is now, in direct memory. To write through a mapping is not supported: nothing would bring it back. */
    @Override
    public MappedByteBuffer map(MapMode mapMode, long at, long size) throws IOException {
        Objects.requireNonNull(mapMode, "mode");
        checkRegion(at, size);
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("size > 2^31-1: " + size);
        }
        enterToRead();
        try {
            if (mapMode != MapMode.READ_ONLY && !mode.write()) {
                throw new NonWritableChannelException();
            }
            // The JDK makes no other objects of this type, and lets nobody make them.
            if ((mapMode == MapMode.READ_ONLY || mapMode == MapMode.PRIVATE)
                    && ByteBuffer.allocateDirect((int) size) instanceof MappedByteBuffer copy) {
                if (file.content.read(at, copy) < size) {
                    throw new FileSystemException(path, null, "no region of it: " + size + " bytes at " + at);
                }
                copy.flip();
                return mapMode == MapMode.PRIVATE ? copy : (MappedByteBuffer) copy.asReadOnlyBuffer();
            }
            throw new UnsupportedOperationException("map " + mapMode + " of " + path);
        } finally {
            file.leave();
        }
    }

    // ---- locks

    /** As {@link #tryLock}: within one process nobody waits for a lock, the second is refused. */
    @Override
    public FileLock lock(long at, long size, boolean shared) throws IOException {
        return tryLock(at, size, shared);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        RegionLock lock = new RegionLock(this, file, at, size, shared);
        if (shared) {
            enterToRead();
        } else {
            enterToWrite();
        }
        try {
            file.locks.add(lock);
            return lock;
        } finally {
            file.leave();
        }
    }

    // ---- open and closed

    private void enter() throws ClosedChannelException {
        file.enter();
        if (!isOpen()) {
            file.leave();
            throw new ClosedChannelException();
        }
    }

    private void enterToRead() throws ClosedChannelException {
        enter();
        if (!mode.read()) {
            file.leave();
            throw new NonReadableChannelException();
        }
    }

    private void enterToWrite() throws ClosedChannelException {
        enter();
        if (!mode.write()) {
            file.leave();
            throw new NonWritableChannelException();
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        tree.channels.remove(this);
        if (mode.deleteOnClose()) {
            tree.unlink(file);
        }
        file.enter();
        try {
            file.locks.removeAll(this);
            file.closed();
        } finally {
            file.leave();
        }
    }

    private static void requireOpen(boolean open) throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }

    private static void checkNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " < 0: " + value);
        }
    }

    @Override
    public String toString() {
        return "FileChannel[" + path + (isOpen() ? "" : ", closed") + "]";
    }
}
