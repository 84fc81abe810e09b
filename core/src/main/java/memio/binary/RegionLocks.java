package memio.binary;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The locks that a channel holds on regions of a file that no other process can reach: each is granted that does not overlap
 * another one.
 */
final class RegionLocks {
    private final FileChannel channel;
    private final ReentrantLock monitor = new ReentrantLock();
    private final List<Held> held = new ArrayList<>();

    RegionLocks(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Grants a lock.
     *
     * @throws OverlappingFileLockException if there is one that overlaps
     */
    FileLock grant(long position, long size, boolean shared) {
        Held lock = new Held(position, size, shared);
        monitor.lock();
        try {
            if (held.stream().anyMatch(other -> other.overlaps(position, size))) {
                throw new OverlappingFileLockException();
            }
            held.add(lock);
        } finally {
            monitor.unlock();
        }
        return lock;
    }

    private boolean holds(Held lock) {
        monitor.lock();
        try {
            return held.contains(lock);
        } finally {
            monitor.unlock();
        }
    }

    private void remove(Held lock) {
        monitor.lock();
        try {
            held.remove(lock);
        } finally {
            monitor.unlock();
        }
    }

    /** One of them, until it is released or the channel closed. */
    private final class Held extends FileLock {
        Held(long position, long size, boolean shared) {
            super(channel, position, size, shared);
        }

        @Override
        public boolean isValid() {
            return channel.isOpen() && holds(this);
        }

        @Override
        public void release() throws IOException {
            if (!channel.isOpen()) {
                throw new ClosedChannelException();
            }
            remove(this);
        }
    }
}
