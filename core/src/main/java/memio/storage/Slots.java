package memio.storage;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which slots of a scratch file are in use: by the file itself, or by pictures of it that somebody still has.
 *
 * <p>Pictures are numbered, and each slot knows between which two it was the file's. It is free when the file has given it up
 * and none of the pictures of that time can be reached any more. So pictures need not be closed.
 *
 * <p>For the thread of the file. Whatever may fail is done when a slot is taken; giving it back cannot fail.
 */
final class Slots {
    private long[] free = new long[16];
    private int freeCount;
    private int count;

    /** Given up by the file, but in some picture. */
    private final ArrayList<Slot> held = new ArrayList<>();

    private final NavigableMap<Long, Reference<?>> pictures = new TreeMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private long pictureCount;

    /** How many pictures there have been. */
    long pictureCount() {
        return pictureCount;
    }

    /** A number that is not in use: one given back if possible. */
    long take() {
        reclaim();
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (count == free.length) {
            free = Arrays.copyOf(free, 2 * count);
        }
        held.ensureCapacity(count + 1);
        return count++;
    }

    /** Gives back a number to which nothing was published. */
    void giveBack(long number) {
        free[freeCount++] = number;
    }

    /** The file does not need {@code slot} any more. */
    void giveUp(Slot slot) {
        slot.died = pictureCount;
        if (isInPicture(slot)) {
            held.add(slot);
        } else {
            giveBack(slot.number);
        }
    }

    /** A picture was taken of all slots that are in use. */
    void addPicture(Object picture) {
        pictures.put(pictureCount, new Gone(picture, pictureCount, gone));
        pictureCount++;
    }

    /** Whether somebody may still have a picture. */
    boolean hasPictures() {
        reclaim();
        return !pictures.isEmpty();
    }

    private boolean isInPicture(Slot slot) {
        Long next = pictures.ceilingKey(slot.born);
        return next != null && next < slot.died;
    }

    private void reclaim() {
        boolean any = false;
        for (Reference<?> r = gone.poll(); r != null; r = gone.poll()) {
            pictures.remove(((Gone) r).number);
            any = true;
        }
        if (any) {
            held.removeIf(slot -> {
                boolean needed = isInPicture(slot);
                if (!needed) {
                    giveBack(slot.number);
                }
                return !needed;
            });
        }
    }

    /** Tells that a picture cannot be reached any more. */
    private static final class Gone extends PhantomReference<Object> {
        final Long number;

        Gone(Object picture, long number, ReferenceQueue<Object> queue) {
            super(picture, queue);
            this.number = number;
        }
    }
}
