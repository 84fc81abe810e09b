package memio.filesystem;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;

/**
 * A lock on a region of a file. No other process sees such a file, so within this one it is all that a lock can be: a second one that
 * overlaps is refused, reading and writing are not.
 */
final class RegionLock extends FileLock {
    private final RegularFile file;

    RegionLock(FileHandle channel, RegularFile file, long position, long size, boolean shared) {
        super(channel, position, size, shared);
        this.file = file;
    }

    @Override
    public boolean isValid() {
        file.enter();
        try {
            return file.locks.contains(this);
        } finally {
            file.leave();
        }
    }

    @Override
    public void release() throws ClosedChannelException {
        file.enter();
        try {
            if (!acquiredBy().isOpen()) {
                throw new ClosedChannelException();
            }
            file.locks.remove(this);
        } finally {
            file.leave();
        }
    }
}
