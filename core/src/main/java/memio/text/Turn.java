package memio.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A lock for what is hardly ever contended and takes no longer than another lock would: one compare-and-set to take it, a plain
 * store to give it back. Who has it may take it again. Others look for it now and then, in no order.
 */
final class Turn {
    private static final VarHandle OWNER;
    private static final long NAP_NANOS = 20_000;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(Turn.class, "owner", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private @Nullable Thread owner;

    /** Takes the turn; returns whether it has to be {@linkplain #end ended}, because the thread did not have it before. */
    boolean begin() {
        Thread current = Thread.currentThread();
        if (OWNER.compareAndSet(this, (Thread) null, current)) {
            return true;
        }
        if (OWNER.getOpaque(this) == current) {
            return false;
        }
        while (!OWNER.compareAndSet(this, (Thread) null, current)) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
        return true;
    }

    void end() {
        OWNER.setRelease(this, (Thread) null);
    }
}
