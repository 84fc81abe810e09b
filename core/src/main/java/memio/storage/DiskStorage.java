package memio.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.storage.BlockCache.Block;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on a disk, in blocks of equal size: a table in memory says in which slot of a scratch file each block lies, and a few
 * blocks are in memory. A block that nobody has written to is missing and costs nothing.
 *
 * <p>No slot is ever written over. A changed block goes to a free slot, and then the table is changed, which cannot
 * fail. So a write of many blocks happens as a whole or, if the disk is full at whatever byte, not at all.
 *
 * <p>What lies in a block beyond the size is garbage; it is zeroed when a gap makes it content. There are no
 * blocks in the table that lie wholly beyond the size.
 */
final class DiskStorage extends Storage<IOException> {
    private final Memory memory;
    private final int blockSize;
    private final BlockFile file;
    private final BlockCache cache;
    private final SegmentTree<Slot> slots = new SegmentTree<>(new Slot[0]);
    private long size;

    /** An empty storage with a scratch file of its own. */
    DiskStorage(Spool options, Reservation reservation) throws IOException {
        memory = options.memory;
        blockSize = memory.segmentSize;
        cache = new BlockCache(options, reservation);
        file = new BlockFile(options);
    }

    /** Has the bytes to be written. */
    private interface Source {
        /** The {@code length} bytes from {@code offset} on: where they are, or copied to {@code spare}. */
        ByteBuffer bytes(long offset, int length, byte[] spare) throws IOException;
    }

    /** Copies bytes from a position on into a buffer: {@link Storage#read}. */
    private interface Reader {
        int read(long offset, ByteBuffer target) throws IOException;
    }

    @Override
    protected long settledSize() {
        return size;
    }

    @Override
    public int largestArray() {
        return memory.largestArray;
    }

    // ---- reading

    @Override
    protected void place(Window window, long position) throws IOException {
        long number = memory.segmentOf(position);
        if (position < size && cache.find(number) == null) {
            load(number);
        }
        placeAtHand(window, position);
    }

    @Override
    protected void placeAtHand(Window window, long position) {
        long number = memory.segmentOf(position);
        Block block = position > size ? null : cache.find(number);
        if (block != null) {
            long origin = number * blockSize;
            window.set(
                    block.bytes,
                    origin,
                    0,
                    (int) (position - origin),
                    (int) Math.min(blockSize, size - origin),
                    block.changed ? (int) Math.min(blockSize, memory.maxSize - origin) : -1);
        } else if (position < size && slots.get(number) == null) {
            long origin = number * blockSize;
            Backdrop.ZEROS.place(window, position, origin, origin + Math.min(blockSize, size - origin));
        } else {
            window.empty(position);
        }
    }

    /** The block, in memory; null if it is missing. */
    private @Nullable Block load(long number) throws IOException {
        Block block = cache.find(number);
        Slot slot = block == null ? slots.get(number) : null;
        if (slot != null) {
            block = room();
            file.read(slot, block.bytes);
            cache.assign(block, number);
        }
        return block;
    }

    /** A place for another block. */
    private Block room() {
        Block place = cache.room();
        recall(place.bytes);
        cache.drop(place);
        return place;
    }

    /**
     * A picture of the content that never changes. Writes the changed blocks, of which there are few, to disk first; from then
     * on O(1).
     *
     * @throws UnsupportedOperationException if the content is a {@linkplain Spool#secret() secret}
     */
    @Override
    public FrozenStorage freeze() throws IOException {
        if (memory.secret) {
            throw new UnsupportedOperationException("snapshot of a secret");
        }
        settle();
        for (Block b = cache.oldest(true); b != null; b = cache.oldest(true)) {
            flush(b);
        }
        FrozenStorage picture = new FrozenBlocks(slots.share(), file, memory, size);
        file.addPicture(picture);
        return picture;
    }

    // ---- writing

    @Override
    protected void grown(long end) {
        size = Math.max(size, end);
    }

    /** Refuses what would be too large. Whether there is room on the disk is found out by writing. */
    @Override
    public void reserve(long position, long length) {
        if (length > 0) {
            checkEnd(position, length);
        }
    }

    @Override
    public long write(long position, ByteBuffer source) throws IOException {
        int length = source.remaining();
        if (length == 0) {
            return position;
        }
        long end = checkEnd(position, length);
        recall();
        long number = memory.segmentOf(position);
        if (length < blockSize && memory.segmentOf(end - 1) == number) {
            closeGap(position);
            Block block = own(number);
            source.get(block.bytes, (int) (position - number * blockSize), length);
            size = Math.max(size, end);
        } else {
            int start = source.position();
            writeBlocks(
                    position,
                    length,
                    (offset, n, spare) ->
                            source.duplicate().limit(start + (int) offset + n).position(start + (int) offset));
            source.position(source.limit());
        }
        return end;
    }

    @Override
    public long write(long position, FrozenStorage source) throws IOException {
        if (source.size() == 0) {
            return position;
        }
        long end = checkEnd(position, source.size());
        recall();
        writeBlocks(position, source.size(), reading(source::read));
        return end;
    }

    /** Writes the whole content of a storage in memory, at the beginning. */
    void writeAll(MemoryStorage source) throws IOException {
        if (source.size() > 0) {
            writeBlocks(0, source.size(), reading(source::read));
        }
    }

    @Override
    public void copyWithin(long from, long to, long length) throws IOException {
        if (length > 0) {
            checkEnd(to, length);
            recall();
            writeBlocks(to, length, reading((offset, target) -> read(from + offset, target)));
        }
    }

    private static Source reading(Reader reader) {
        return (offset, length, spare) -> {
            ByteBuffer bytes = ByteBuffer.wrap(spare, 0, length);
            reader.read(offset, bytes);
            if (bytes.hasRemaining()) {
                throw new IOException("what was to be written ends too early: at " + offset + " + " + bytes.position());
            }
            return bytes.flip();
        };
    }

    /**
     * Writes to any number of blocks, all or nothing. Those that are replaced as a whole go to free slots; the two at the ends,
     * which are not, are changed in memory.
     */
    private void writeBlocks(long position, long length, Source source) throws IOException {
        int into = (int) (position % blockSize);
        int headLength = into == 0 ? 0 : (int) Math.min(length, blockSize - into);
        long count = (length - headLength) / blockSize;
        int tailLength = (int) ((length - headLength) % blockSize);
        long first = memory.segmentOf(position) + (headLength > 0 ? 1 : 0);
        closeGap(position);
        byte[] head = new byte[headLength];
        byte[] tail = new byte[tailLength];
        byte[] block = count > 0 ? memory.allocate(blockSize) : tail;
        List<Slot> fresh = new ArrayList<>();
        Block headBlock = null;
        boolean done = false;
        try {
            source.bytes(0, headLength, head).get(head);
            source.bytes(length - tailLength, tailLength, tail).get(tail);
            for (long i = 0; i < count; i++) {
                slots.prepare(first + i);
                fresh.add(file.write(source.bytes(headLength + i * blockSize, blockSize, block)));
            }
            if (headLength > 0) {
                headBlock = own(first - 1);
                headBlock.pinned = true;
            }
            Block tailBlock = tailLength > 0 ? own(first + count) : null;
            done = true;
            publish(first, fresh);
            copy(head, headBlock, into);
            copy(tail, tailBlock, 0);
            size = Math.max(size, position + length);
        } finally {
            if (headBlock != null) {
                headBlock.pinned = false;
            }
            if (!done) {
                fresh.forEach(file::giveUp);
            }
            forget(head);
            forget(tail);
            forget(block);
        }
    }

    private static void copy(byte[] bytes, @Nullable Block block, int at) {
        if (block != null) {
            System.arraycopy(bytes, 0, block.bytes, at, bytes.length);
        }
    }

    /** Makes slots the content of the blocks from {@code first} on; prepared, it cannot fail. */
    private void publish(long first, List<Slot> fresh) {
        for (int i = 0; i < fresh.size(); i++) {
            publish(first + i, fresh.get(i));
        }
        cache.drop(first, first + fresh.size());
    }

    private void publish(long number, Slot slot) {
        Slot old = slots.get(number);
        slots.put(number, slot, false);
        file.giveUp(old);
    }

    private long checkEnd(long position, long length) {
        long end = position + length;
        if (end < 0) {
            throw new PositionOverflowException(position, length);
        }
        if (end > memory.maxSize) {
            throw new FileTooLargeException("size > " + memory.maxSize + ": " + end);
        }
        return end;
    }

    /** Zeros what lies beyond the size in its block, if {@code position} does, too. No change: it is no content yet. */
    private void closeGap(long position) throws IOException {
        int used = (int) (size % blockSize);
        if (position > size && used > 0 && load(memory.segmentOf(size)) != null) {
            Arrays.fill(own(memory.segmentOf(size)).bytes, used, blockSize, (byte) 0);
        }
    }

    /** The block in memory, to be changed: what it shows is not, and what makes room for it goes to disk unchanged. */
    private Block own(long number) throws IOException {
        Block block = load(number);
        if (block == null) {
            block = room();
            Arrays.fill(block.bytes, (byte) 0);
            cache.assign(block, number);
        }
        if (!block.changed) {
            boolean pinned = block.pinned;
            block.pinned = true;
            try {
                while (!cache.mayChangeOneMore()) {
                    Block oldest = cache.oldest(true);
                    if (oldest == null) {
                        throw new AssertionError("all blocks are pinned");
                    }
                    flush(oldest);
                }
            } finally {
                block.pinned = pinned;
            }
            block.changed = true;
        }
        return block;
    }

    /** Writes a changed block to a free slot; then it is an unchanged one. */
    private void flush(Block block) throws IOException {
        recall(block.bytes);
        long used = Math.min(blockSize, size - block.number * blockSize);
        if (used <= 0) {
            cache.drop(block);
            return;
        }
        slots.prepare(block.number);
        publish(block.number, file.write(ByteBuffer.wrap(block.bytes, 0, (int) used)));
        block.changed = false;
    }

    // ---- shape

    @Override
    public void truncate(long newSize) {
        checkSize(newSize);
        settle();
        if (newSize >= size) {
            return;
        }
        long count = newSize == 0 ? 0 : memory.segmentOf(newSize - 1) + 1;
        List<Slot> unused = new ArrayList<>();
        slots.forEach(count, Long.MAX_VALUE, unused::add);
        recall();
        slots.keepBefore(count);
        unused.forEach(file::giveUp);
        cache.drop(count, Long.MAX_VALUE);
        size = newSize;
        if (memory.secret) {
            forgetBeyond();
        }
    }

    /** Closes the scratch file too, unless somebody has a picture of it. */
    @Override
    public void close() throws IOException {
        recall();
        cache.close();
        slots.keepBefore(0);
        size = 0;
        file.leave();
    }

    // ---- secrets

    private void forget(byte[] bytes) {
        if (memory.secret) {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private void forgetBeyond() {
        Block block = cache.find(memory.segmentOf(size));
        if (block != null) {
            Arrays.fill(block.bytes, (int) (size % blockSize), blockSize, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "DiskStorage[" + file + "]";
    }
}
