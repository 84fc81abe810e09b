package memio.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is released when a file is dropped without being closed. Nothing is flushed: there is nobody left to read it.
 *
 * <p>These actions know nothing of the file, or it would never be garbage.
 */
public final class Dropped {
    static final Cleaner CLEANER = Cleaner.create();

    private Dropped() {}

    /**
     * Closes {@code resource}, which must not know {@code owner}, when {@code owner} is dropped. Whoever closes it before calls
     * {@link #close}.
     */
    public static Cleaner.Cleanable closing(Object owner, Closeable resource) {
        return CLEANER.register(owner, () -> {
            try {
                resource.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // nobody is left to be told: the cleaner ignores it
            }
        });
    }

    /** Closes now what {@link #closing} would close later; a second time does nothing. */
    public static void close(Cleaner.Cleanable cleanable) throws IOException {
        try {
            cleanable.clean();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Gives memory back to the budget, and reports the leak unless the file was closed. */
    static final class Account implements Runnable {
        private final Reservation reservation;
        private final @Nullable Consumer<? super Throwable> onLeak;
        private final @Nullable Throwable openedHere;
        private volatile boolean closed;

        Account(Reservation reservation, @Nullable Consumer<? super Throwable> onLeak) {
            this.reservation = reservation;
            this.onLeak = onLeak;
            this.openedHere = onLeak == null ? null : new Throwable("opened here and never closed");
        }

        /** The file was closed. */
        void close() {
            closed = true;
            run();
        }

        @Override
        public void run() {
            reservation.giveAll();
            if (!closed && onLeak != null && openedHere != null) {
                onLeak.accept(openedHere);
            }
        }
    }
}
