package memio.storage;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory that several files share: an amount of bytes, of which each takes what it holds in memory and gives it back when it
 * goes to disk, is closed or is dropped.
 *
 * <p>It counts content, rounded up to what is taken at once (a quarter to the whole of a small file, a block of a large one); a file
 * that shrinks keeps what it took. It does not count snapshots, which live as long as somebody wants them, nor the three
 * blocks that every file on disk needs. Safe for use by several threads.
 */
public final class Budget {
    private final long size;
    private final AtomicLong used = new AtomicLong();

    /**
     * A budget of {@code size} bytes.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Budget(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("budget < 0: " + size);
        }
        this.size = size;
    }

    /** How many bytes there are in all. */
    public long size() {
        return size;
    }

    /** How many bytes are taken at the moment. */
    public long used() {
        return used.get();
    }

    /** Takes {@code bytes}, or nothing if there are not so many. */
    boolean take(long bytes) {
        for (long u = used.get(); bytes <= size - u; u = used.get()) {
            if (used.compareAndSet(u, u + bytes)) {
                return true;
            }
        }
        return false;
    }

    /** Gives back what was taken. */
    void give(long bytes) {
        used.addAndGet(-bytes);
    }

    @Override
    public String toString() {
        return "Budget[used=" + used + ", size=" + size + "]";
    }
}
