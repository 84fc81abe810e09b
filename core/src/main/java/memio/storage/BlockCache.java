package memio.storage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file on disk that are in memory: some the same as on disk, some changed since. There are few, so they are
 * searched one by one.
 *
 * <p>At least one place is always free or holds an unchanged block, so that reading never has to write.
 */
final class BlockCache {
    private final Memory memory;
    private final Reservation reservation;
    private final Block[] blocks;
    private int count;
    private long clock;

    /** A block of the file, or an empty place for one. */
    static final class Block {
        static final long NONE = -1;

        final byte[] bytes;

        /** Which block of the file. */
        long number = NONE;

        /** Whether it differs from what is on disk, or is lent to be written. */
        boolean changed;

        /** Must stay for the moment. */
        boolean pinned;

        private long used;

        Block(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    BlockCache(Spool options, Reservation reservation) {
        this.memory = options.memory;
        this.reservation = reservation;
        this.blocks = new Block[options.cache];
    }

    /** The block with this number, which counts as used now; or null. */
    @Nullable
    Block find(long number) {
        for (int i = 0; i < count; i++) {
            if (blocks[i].number == number) {
                blocks[i].used = ++clock;
                return blocks[i];
            }
        }
        return null;
    }

    /** A place for a block that is read now: a new one, or the one whose unchanged block was not used for the longest time. */
    Block room() {
        Block oldest = oldest(false);
        if (oldest != null && oldest.number == Block.NONE) {
            return oldest;
        }
        if (count < Spool.SMALLEST_CACHE) {
            return add();
        }
        if (count < blocks.length && reservation.take(memory.segmentSize)) {
            boolean added = false;
            try {
                Block block = add();
                added = true;
                return block;
            } finally {
                if (!added) {
                    reservation.give(memory.segmentSize);
                }
            }
        }
        if (oldest == null) {
            throw new AssertionError("all blocks are changed or pinned");
        }
        return oldest;
    }

    private Block add() {
        Block block = new Block(memory.allocate(memory.segmentSize));
        blocks[count++] = block;
        return block;
    }

    /** Gives a place its block. */
    void assign(Block place, long number) {
        place.number = number;
        place.used = ++clock;
    }

    /** Whether another block may be changed without the last unchanged one being lost. */
    boolean mayChangeOneMore() {
        int changed = 0;
        for (int i = 0; i < count; i++) {
            changed += blocks[i].changed ? 1 : 0;
        }
        return changed + 1 < Math.max(count, Spool.SMALLEST_CACHE);
    }

    /** The changed, or the unchanged, block that was not used for the longest time and may go; an empty place first. */
    @Nullable
    Block oldest(boolean changed) {
        Block oldest = null;
        for (int i = 0; i < count; i++) {
            Block b = blocks[i];
            if (b.changed == changed
                    && !b.pinned
                    && (oldest == null
                            || b.number == Block.NONE
                            || oldest.number != Block.NONE && b.used < oldest.used)) {
                oldest = b;
            }
        }
        return oldest;
    }

    /** Forgets the block, whatever it holds; its place is empty. */
    void drop(Block block) {
        block.number = Block.NONE;
        block.changed = false;
        if (memory.secret) {
            Arrays.fill(block.bytes, (byte) 0);
        }
    }

    /** Forgets the blocks {@code from} to {@code to}−1. */
    void drop(long from, long to) {
        for (int i = 0; i < count; i++) {
            if (blocks[i].number >= from && blocks[i].number < to) {
                drop(blocks[i]);
            }
        }
    }

    /** Forgets everything and gives the memory back. */
    void close() {
        drop(0, Long.MAX_VALUE);
        reservation.give((long) memory.segmentSize * Math.max(0, count - Spool.SMALLEST_CACHE));
        Arrays.fill(blocks, null);
        count = 0;
    }
}
