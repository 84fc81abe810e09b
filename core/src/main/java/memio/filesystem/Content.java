package memio.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.storage.CheckedStorage;
import memio.storage.FrozenStorage;
import memio.storage.Spool;
import memio.storage.SpooledStorage;
import memio.storage.Storage;

/**
 * The bytes of one file, counted by the quota: frozen, and perhaps shared with other files and snapshots, until they are written to;
 * from then on a storage of its own. Its file guards it.
 */
final class Content {
    private final Spool options;
    private final Quota quota;
    private Storage<IOException> bytes;

    /** Bytes that the quota {@linkplain Quota#take has given} already. They are not copied. */
    Content(Spool options, Quota quota, FrozenStorage taken) {
        this.options = options;
        this.quota = quota;
        bytes = new CheckedStorage(taken);
    }

    long size() {
        return bytes.size();
    }

    int read(long position, ByteBuffer target) throws IOException {
        return bytes.read(position, target);
    }

    /**
     * Writes all or, if this fails, nothing.
     *
     * @throws FileTooLargeException if the file or all of them would outgrow a limit
     */
    void write(long position, ByteBuffer source) throws IOException {
        if (!source.hasRemaining()) {
            return;
        }
        long growth = take(position, source.remaining());
        long before = size();
        boolean done = false;
        try {
            own().write(position, source);
            done = true;
        } finally {
            if (!done) {
                quota.give(growth - (size() - before));
            }
        }
    }

    /** Sees to it that writing {@code length} bytes at {@code position} will not fail because of a limit. */
    void reserve(long position, long length) throws IOException {
        quota.give(take(position, length));
        own().reserve(position, length);
    }

    private long take(long position, long length) {
        long end = position + length;
        if (end < 0) {
            throw new PositionOverflowException(position, length);
        }
        checkSize(end, options);
        long growth = Math.max(0, end - size());
        quota.take(growth);
        return growth;
    }

    /** Drops what lies at and beyond {@code size}. */
    void truncate(long size) throws IOException {
        long before = size();
        if (size >= before) {
            return;
        }
        if (bytes.writable()) {
            bytes.truncate(size);
        } else {
            bytes = new CheckedStorage(bytes.freeze().slice(0, size));
        }
        quota.give(before - size);
    }

    /** A picture of the bytes. */
    FrozenStorage freeze() throws IOException {
        return bytes.freeze();
    }

    /** Drops the bytes and takes over others, without copying them. */
    void replace(FrozenStorage other) throws IOException {
        checkSize(other.size(), options);
        quota.take(other.size(), size());
        drop(other);
    }

    /** Drops the bytes and releases whatever they need. */
    void free() throws IOException {
        drop(FrozenStorage.empty());
    }

    private void drop(FrozenStorage next) throws IOException {
        Storage<IOException> old = bytes;
        quota.give(old.size());
        bytes = new CheckedStorage(next);
        old.close();
    }

    /** Refuses what is too large for one file. */
    static void checkSize(long size, Spool options) {
        if (size > options.maxSize()) {
            throw new FileTooLargeException("size > " + options.maxSize() + ": " + size);
        }
    }

    /** A storage that can be written to. */
    private Storage<IOException> own() throws IOException {
        if (!bytes.writable()) {
            SpooledStorage mine = new SpooledStorage(options);
            try {
                mine.write(0, bytes.freeze());
            } catch (Throwable e) {
                try {
                    mine.close();
                } catch (IOException suppressed) {
                    e.addSuppressed(suppressed);
                }
                throw e;
            }
            bytes = mine;
        }
        return bytes;
    }
}
