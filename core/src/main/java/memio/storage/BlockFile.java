package memio.storage;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Blocks in a scratch file, each written once into a slot that nobody uses and never changed there.
 *
 * <p>A storage and the pictures taken of it share one; when nobody can reach it any more its file is closed. Reading is safe
 * from several threads, everything else is for the thread of the storage.
 */
final class BlockFile {
    private final Scratch scratch;
    private final int blockSize;
    private final @Nullable Seal seal;
    private final Slots slots = new Slots();
    private final Cleaner.Cleanable cleanable;

    /** A new scratch file; if this fails, nothing is left of it. */
    BlockFile(Spool options) throws IOException {
        blockSize = options.memory.segmentSize;
        seal = options.encrypted ? new Seal() : null;
        scratch = options.opener.open(options.directory);
        cleanable = Dropped.closing(this, scratch);
    }

    /**
     * Writes the beginning of a block, the remaining bytes of {@code block}, which stays as it is; the others are taken to be zeros. If
     * this fails, nothing has changed.
     */
    Slot write(ByteBuffer block) throws IOException {
        int length = block.remaining();
        long number = slots.take();
        boolean done = false;
        try {
            Seal.Mark mark = null;
            ByteBuffer bytes = block.duplicate();
            if (seal != null) {
                long nonce = seal.nextNonce();
                byte[] encrypted = seal.encrypt(nonce, bytes);
                mark = Seal.mark(nonce, encrypted);
                bytes = ByteBuffer.wrap(encrypted, 0, length);
            }
            FullScratch.write(scratch, bytes, number * blockSize);
            Slot slot = new Slot(number, length, mark, slots.pictureCount());
            done = true;
            return slot;
        } finally {
            if (!done) {
                slots.giveBack(number);
            }
            Reference.reachabilityFence(
                    this); // or the file could be closed under a thread that is about to be done with it
        }
    }

    /** Reads a whole block. If this fails, what is in {@code target} is garbage. */
    void read(Slot slot, byte[] target) throws IOException {
        int length = slot.length;
        Seal s = seal;
        try {
            if (s == null || slot.mark == null) {
                FullScratch.read(scratch, ByteBuffer.wrap(target, 0, length), slot.number * blockSize);
            } else {
                byte[] encrypted = Seal.roomFor(length);
                FullScratch.read(scratch, ByteBuffer.wrap(encrypted, 0, length), slot.number * blockSize);
                s.decrypt(slot.mark, encrypted, length, target);
            }
        } finally {
            Reference.reachabilityFence(this);
        }
        Arrays.fill(target, length, target.length, (byte) 0);
    }

    /** The storage does not need this slot any more; a picture of it may. */
    void giveUp(@Nullable Slot slot) {
        if (slot != null) {
            slots.giveUp(slot);
        }
    }

    /** A picture was taken of everything that is in use; while it can be reached, it can be read. */
    void addPicture(Object picture) {
        slots.addPicture(picture);
    }

    /** The storage does not need this file any more: it is closed at once if there is no picture of it. */
    void leave() throws IOException {
        if (!slots.hasPictures()) {
            Dropped.close(cleanable);
        }
    }

    @Override
    public String toString() {
        return scratch.toString();
    }
}
