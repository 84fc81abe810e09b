package memio;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a program prints, as a string.
 *
 * <pre>{@code
 * String printed = Capture.stdout(() -> Main.main(args));
 *
 * try (var out = Capture.stdout()) {
 *     System.out.println("héllo");
 *     assertEquals("héllo\n", out.getValue());
 * }
 * }</pre>
 *
 * <p>{@code System.out} is given back when the capture is closed; {@link #getValue()} answers then, too. Captures may be nested
 * and closed in any order, as described in {@link Redirection}, which leads the output into a file of one's own.
 *
 * <p>{@code System.out} is one for the whole program: what other threads print meanwhile is captured, too. {@code getValue} is
 * safe to be called by any of them. No character is lost on the way; bytes written to {@code System.out} count as UTF-8.
 */
public final class Capture implements AutoCloseable {
    private final StringIO text = new StringIO();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Redirection> redirections = new ArrayList<>();

    private Capture(StandardStream... streams) {
        for (StandardStream stream : streams) {
            redirections.add(Redirection.to(stream, text, lock));
        }
        Collections.reverse(redirections);
    }

    /** Captures {@code System.out} until this is closed. */
    public static Capture stdout() {
        return new Capture(StandardStream.OUT);
    }

    /** Captures {@code System.err} until this is closed. */
    public static Capture stderr() {
        return new Capture(StandardStream.ERR);
    }

    /** Captures {@code System.out} and {@code System.err}, in the order in which is printed, until this is closed. */
    public static Capture stdoutAndStderr() {
        return new Capture(StandardStream.OUT, StandardStream.ERR);
    }

    /** What is printed to {@code System.out} while {@code action} runs. */
    public static <X extends Exception> String stdout(Action<X> action) throws X {
        return run(action, stdout());
    }

    /** What is printed to {@code System.err} while {@code action} runs. */
    public static <X extends Exception> String stderr(Action<X> action) throws X {
        return run(action, stderr());
    }

    /** What is printed to {@code System.out} and {@code System.err} while {@code action} runs. */
    public static <X extends Exception> String stdoutAndStderr(Action<X> action) throws X {
        return run(action, stdoutAndStderr());
    }

    private static <X extends Exception> String run(Action<X> action, Capture capture) throws X {
        try (capture) {
            action.run();
        }
        return capture.getValue();
    }

    /** What has been printed so far. */
    public String getValue() {
        lock.lock();
        try {
            return text.getValue();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives the streams back; closing again does nothing.
     *
     * @throws UncheckedIOException if more was printed than there is memory for; the streams have been given back
     */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (Redirection redirection : redirections) {
            try {
                redirection.close();
            } catch (UncheckedIOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public String toString() {
        return "Capture" + redirections;
    }

    /**
     * Something that prints.
     *
     * @param <X> what it throws; {@link RuntimeException} if nothing that must be declared
     */
    @FunctionalInterface
    public interface Action<X extends Exception> {
        /** Prints. */
        void run() throws X;
    }
}
