package memio.filesystem;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The channels of a file system that are open, as long as somebody knows them. Safe for use by several threads. */
final class OpenChannels {
    private final Set<FileHandle> channels = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReentrantLock lock = new ReentrantLock();

    void add(FileHandle channel) {
        lock.lock();
        try {
            channels.add(channel);
        } finally {
            lock.unlock();
        }
    }

    void remove(FileHandle channel) {
        lock.lock();
        try {
            channels.remove(channel);
        } finally {
            lock.unlock();
        }
    }

    List<FileHandle> all() {
        lock.lock();
        try {
            return List.copyOf(channels);
        } finally {
            lock.unlock();
        }
    }
}
