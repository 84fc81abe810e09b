package memio.storage;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How bytes are kept that may go to disk: an immutable set of options, starting from {@link #DEFAULT}.
 *
 * <pre>{@code
 * new SpooledIO(Spool.DEFAULT.threshold(10 << 20))              // up to 10 MiB in memory
 * new SpooledIO(Spool.DEFAULT.budget(shared).encrypted())       // memory shared by many files, nothing legible on disk
 * }</pre>
 */
public final class Spool {
    /**
     * Up to 1 MiB in memory, blocks of 64 KiB on disk, of which 8 are kept in memory; in the directory that
     * {@code java.io.tmpdir} names, not encrypted, and without a limit to the size but 2<sup>63</sup>−1.
     */
    public static final Spool DEFAULT = new Spool(new Builder());

    static final int SMALLEST_CACHE = 3;

    final Memory memory;
    final long threshold;
    final int cache;
    final boolean encrypted;
    final @Nullable Budget budget;
    final @Nullable Path directory;
    final Scratch.Opener opener;
    final @Nullable Consumer<? super Throwable> onLeak;

    private Spool(Builder from) {
        memory = from.memory;
        threshold = from.threshold;
        cache = from.cache;
        encrypted = from.encrypted;
        budget = from.budget;
        directory = from.directory;
        opener = from.opener;
        onLeak = from.onLeak;
    }

    /**
     * How large the content may become before it goes to disk, in bytes; 0 sends the first byte there. Python's
     * {@code max_size}, except that 0 does not mean never; {@code Long.MAX_VALUE} does.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Spool threshold(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("threshold < 0: " + size);
        }
        Builder b = new Builder(this);
        b.threshold = size;
        return new Spool(b);
    }

    /**
     * How large the content may become at all, in bytes. A write beyond throws
     * {@link memio.base.FileTooLargeException} and changes nothing.
     *
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public Spool maxSize(long size) {
        return memory(memory.maxSize(size));
    }

    /**
     * Memory that this file shares with others: when there is none left, a file that wants more goes to disk, however far it
     * is from its threshold. Also after that it takes memory for blocks from there, except for the three it cannot do
     * without.
     */
    public Spool budget(Budget budget) {
        Builder b = new Builder(this);
        b.budget = Objects.requireNonNull(budget, "budget");
        return new Spool(b);
    }

    /**
     * In which directory the file goes to disk. It need not exist before that, nor be private: the file is readable by its
     * owner only from the first instant, and has lost its name in the second.
     */
    public Spool directory(Path directory) {
        Builder b = new Builder(this);
        b.directory = Objects.requireNonNull(directory, "directory");
        return new Spool(b);
    }

    /**
     * Encrypts what goes to disk: AES-256-GCM by block, with a key that is made for this file, never leaves memory and dies with it.
     * A block on disk that was changed, or put back to what it once was, is an {@link java.io.IOException} when it is read.
     */
    public Spool encrypted() {
        Builder b = new Builder(this);
        b.encrypted = true;
        return new Spool(b);
    }

    /**
     * {@linkplain #encrypted() Encrypts} what goes to disk, and zeros whatever memory the content leaves, as {@link Memory#secret()}
     * does. Such a file has no snapshots, which would keep its bytes alive.
     */
    public Spool secret() {
        return encrypted().memory(memory.secret());
    }

    /**
     * Remembers where each file is opened, and tells {@code report} if one is dropped without being closed: it gets a
     * throwable that is never thrown and whose stack trace is that place. Everything is released in any case.
     *
     * @param report called in a thread of its own, long after; what it throws is ignored
     */
    public Spool onLeak(Consumer<? super Throwable> report) {
        Builder b = new Builder(this);
        b.onLeak = Objects.requireNonNull(report, "report");
        return new Spool(b);
    }

    /** The limit that {@link #maxSize(long)} sets, in bytes. */
    public long maxSize() {
        return memory.maxSize;
    }

    /** The size that {@link #threshold(long)} sets, in bytes. */
    public long threshold() {
        return threshold;
    }

    /**
     * How long a block is, in bytes: the unit in which the disk is read and written, and memory is added. The default suits nearly
     * everybody; tests set it to 1 or 7 to meet every border.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public Spool blockSize(int size) {
        return memory(memory.segmentSize(size));
    }

    /**
     * How many blocks of a file on disk are kept in memory.
     *
     * @throws IllegalArgumentException if {@code blocks} is less than 3
     */
    public Spool cache(int blocks) {
        if (blocks < SMALLEST_CACHE) {
            throw new IllegalArgumentException("cache < " + SMALLEST_CACHE + ": " + blocks);
        }
        Builder b = new Builder(this);
        b.cache = blocks;
        return new Spool(b);
    }

    /**
     * The length of the longest array that is ever returned, in bytes; see {@link Memory#largestArray(int)}.
     *
     * @throws IllegalArgumentException if {@code length} is less than 1, or more than an array can have
     */
    public Spool largestArray(int length) {
        return memory(memory.largestArray(length));
    }

    /** Where the arrays come from; see {@link Memory#allocator}. */
    public Spool allocator(IntFunction<byte[]> allocator) {
        return memory(memory.allocator(allocator));
    }

    /** Where the scratch files come from: for tests in which the disk fails, and for programs with a disk of their own. */
    public Spool scratch(Scratch.Opener opener) {
        Builder b = new Builder(this);
        b.opener = Objects.requireNonNull(opener, "opener");
        return new Spool(b);
    }

    private Spool memory(Memory changed) {
        Builder b = new Builder(this);
        b.memory = changed;
        return new Spool(b);
    }

    @Override
    public String toString() {
        return "Spool[threshold=" + threshold + ", maxSize=" + memory.maxSize + ", blockSize=" + memory.segmentSize
                + ", cache=" + cache + (memory.secret ? ", secret" : encrypted ? ", encrypted" : "")
                + (budget == null ? "" : ", " + budget)
                + (directory == null ? "" : ", directory=" + directory) + "]";
    }

    /** The options before they are fixed. */
    private static final class Builder {
        Memory memory = Memory.DEFAULT.sparse();
        long threshold = 1 << 20;
        int cache = 8;
        boolean encrypted;

        @Nullable
        Budget budget;

        @Nullable
        Path directory;

        Scratch.Opener opener = ScratchFile::open;

        @Nullable
        Consumer<? super Throwable> onLeak;

        Builder() {}

        Builder(Spool from) {
            memory = from.memory;
            threshold = from.threshold;
            cache = from.cache;
            encrypted = from.encrypted;
            budget = from.budget;
            directory = from.directory;
            opener = from.opener;
            onLeak = from.onLeak;
        }
    }
}
