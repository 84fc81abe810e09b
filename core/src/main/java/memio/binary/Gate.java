package memio.binary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread in at a time, and refuses a thread that is in already.
 *
 * <p>As long as no thread has ever met another one here, entering is one compare-and-set and leaving a plain store: half
 * of what a {@link ReentrantLock} costs, which is most of the time of a small read or write. The first that meets another
 * replaces this by a {@code ReentrantLock}, for good.
 */
final class Gate {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Gate.class, "state", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int SPINS = 100;
    private static final long LONGEST_NAP = 4_000_000;

    /** Null if nobody is in; the thread that is; or the lock that decides, once there was contention. */
    private volatile @Nullable Object state;

    /**
     * Comes in, after whoever is in has left.
     *
     * @throws IllegalStateException if this thread is in already
     */
    void enter() {
        if (!STATE.compareAndSet(this, null, Thread.currentThread())) {
            queue();
        }
    }

    /** Leaves; only for the thread that is in. */
    void leave() {
        // Nobody else changes what is not null.
        if (STATE.get(this) instanceof ReentrantLock lock) {
            lock.unlock();
        } else {
            STATE.setRelease(this, null);
        }
    }

    private void queue() {
        Object inside = state;
        int attempts = 0;
        while (!(inside instanceof ReentrantLock)) {
            if (inside == Thread.currentThread()) {
                throw new IllegalStateException("re-entrant call");
            }
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            if (inside == null && STATE.compareAndSet(this, null, lock)) {
                return;
            }
            rest(attempts++);
            inside = state;
        }
        ReentrantLock lock = (ReentrantLock) inside;
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("re-entrant call");
        }
        lock.lock();
    }

    /** Nobody wakes who waits here, so the naps begin short. It happens once in the life of a file, if at all. */
    private void rest(int attempts) {
        if (attempts < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(this, Math.min(LONGEST_NAP, 1_000L << Math.min(attempts - SPINS, 12)));
        }
    }
}
