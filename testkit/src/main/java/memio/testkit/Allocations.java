package memio.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where a file in memory gets its arrays from in a test: counts them, runs out of memory when told to, and may remember all
 * arrays, to see afterwards what was left in them.
 *
 * <pre>{@code
 * Allocations heap = Allocations.counting();
 * BytesIO file = new BytesIO(Memory.DEFAULT.allocator(heap));
 * heap.failAt(3);
 * }</pre>
 */
public final class Allocations implements IntFunction<byte[]> {
    private static final long NEVER = Long.MAX_VALUE;

    private final boolean remembers;
    private final List<byte[]> arrays = new ArrayList<>();
    private long calls;
    private long bytes;
    private long firstFailure = NEVER;
    private long lastFailure = NEVER;

    private Allocations(boolean remembers) {
        this.remembers = remembers;
    }

    /** Counts only. */
    public static Allocations counting() {
        return new Allocations(false);
    }

    /** Counts, and keeps every array for {@link #bytesLeft()}. */
    public static Allocations remembering() {
        return new Allocations(true);
    }

    @Override
    public byte[] apply(int length) {
        long call = ++calls;
        if (call >= firstFailure && call <= lastFailure) {
            throw new RanOut("allocation " + call + " of " + length + " bytes");
        }
        byte[] array = new byte[length];
        bytes += length;
        if (remembers) {
            arrays.add(array);
        }
        return array;
    }

    /** From now on the {@code k}-th allocation fails, and only that. */
    public void failAt(long k) {
        firstFailure = calls + k;
        lastFailure = firstFailure;
    }

    /** From now on the {@code k}-th allocation fails, and all that follow. */
    public void failFrom(long k) {
        firstFailure = calls + k;
        lastFailure = NEVER;
    }

    /** No allocation fails any more. */
    public void heal() {
        firstFailure = NEVER;
    }

    /** How many arrays were asked for. */
    public long calls() {
        return calls;
    }

    /** How many bytes were handed out, all arrays together. */
    public long bytes() {
        return bytes;
    }

    /** How many bytes other than 0 there are in all the arrays ever handed out, whether somebody still uses them or not. */
    public long bytesLeft() {
        long left = 0;
        for (byte[] array : arrays) {
            for (byte b : array) {
                left += b == 0 ? 0 : 1;
            }
        }
        return left;
    }

    /** The heap is full, because a test wants it so. */
    public static final class RanOut extends OutOfMemoryError {
        private static final long serialVersionUID = 1;

        private RanOut(String message) {
            super(message);
        }
    }
}
