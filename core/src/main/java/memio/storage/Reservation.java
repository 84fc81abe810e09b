package memio.storage;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one file holds of a budget; without a budget, anything. It knows nothing of the file, so that it can be given back when that is garbage. */
final class Reservation {
    private final @Nullable Budget budget;
    private final AtomicLong held = new AtomicLong();

    Reservation(@Nullable Budget budget) {
        this.budget = budget;
    }

    /** Whether the file gets {@code bytes} more. */
    boolean take(long bytes) {
        if (budget == null) {
            return true;
        }
        if (!budget.take(bytes)) {
            return false;
        }
        held.addAndGet(bytes);
        return true;
    }

    void give(long bytes) {
        if (budget != null) {
            held.addAndGet(-bytes);
            budget.give(bytes);
        }
    }

    void giveAll() {
        if (budget != null) {
            budget.give(held.getAndSet(0));
        }
    }
}
