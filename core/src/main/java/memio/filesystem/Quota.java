package memio.filesystem;

import java.util.concurrent.atomic.AtomicLong;
import memio.base.FileTooLargeException;

/** How many bytes all files of a file system have together, and may have. Safe for use by several threads. */
final class Quota {
    private final long size;
    private final AtomicLong used = new AtomicLong();

    Quota(long size) {
        this.size = size;
    }

    long size() {
        return size;
    }

    long used() {
        return used.get();
    }

    /** Takes {@code bytes}, or nothing. */
    void take(long bytes) {
        take(bytes, 0);
    }

    /**
     * Takes {@code bytes}, or nothing, on the promise that {@code returning} bytes will be given back at once.
     *
     * @throws FileTooLargeException if there are not so many
     */
    void take(long bytes, long returning) {
        if (bytes == 0) {
            return;
        }
        for (long u = used.get(); ; u = used.get()) {
            if (bytes > size - u + Math.min(u, returning) || u + bytes < 0) {
                throw new FileTooLargeException("quota " + size + ": " + bytes + " bytes more than " + u);
            }
            if (used.compareAndSet(u, u + bytes)) {
                return;
            }
        }
    }

    /** Gives back what was taken. */
    void give(long bytes) {
        used.addAndGet(-bytes);
    }
}
