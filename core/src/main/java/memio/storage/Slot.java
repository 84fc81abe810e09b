package memio.storage;

import org.jspecify.annotations.Nullable;

/** Where on disk a block lies: never changed while anybody may read it. */
final class Slot {
    /** Which of the places of equal length in the scratch file. */
    final long number;

    /** How many bytes of the block were written; the rest are zeros. */
    final int length;

    /** What is needed to decrypt it, and to see whether it is still the same. */
    final Seal.@Nullable Mark mark;

    /** How many pictures had been taken when it was written, and when the file gave it up. */
    final long born;

    long died;

    Slot(long number, int length, Seal.@Nullable Mark mark, long born) {
        this.number = number;
        this.length = length;
        this.mark = mark;
        this.born = born;
    }
}
