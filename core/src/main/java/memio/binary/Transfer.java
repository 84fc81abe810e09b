package memio.binary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import memio.base.Answers;
import memio.base.ByteIO;
import memio.base.TransferException;
import memio.base.WouldBlockException;
import memio.raw.FileIO;
import org.jspecify.annotations.Nullable;

/**
 * Moves bytes from a file to somewhere else, through an array that belongs to neither; from disk to disk the operating
 * system does it.
 *
 * <p>When it ends early, the exception says how many bytes have arrived, and a source that can seek stands behind these.
 */
final class Transfer {
    static final LongConsumer UNWATCHED = total -> {};

    private static final int FIRST_CHUNK = 1 << 14;
    private static final int CHUNK = 1 << 17;

    private final ByteIO source;
    private final Sink sink;
    private final LongConsumer progress;
    private final boolean seekable;

    /** Where the source stood when there was nothing to step back for. */
    private long position;

    private long total;

    /** Takes the beginning of a range of an array, at least one byte. */
    @FunctionalInterface
    interface Sink {
        int write(byte[] source, int offset, int length) throws IOException;
    }

    private Transfer(ByteIO source, Sink sink, LongConsumer progress) {
        this.source = source;
        this.sink = sink;
        this.progress = progress;
        seekable = source.seekable();
    }

    /** Copies to the end of {@code source}. */
    static long copy(ByteIO source, ByteIO target, LongConsumer progress) throws IOException {
        ByteIO from = NonClosing.below(source);
        ByteIO to = NonClosing.below(target);
        if (!to.writable()) {
            throw new UnsupportedOperationException("write");
        }
        return showSameBytes(from, to) ? copyWhole(from, to, progress) : copyInParts(from, to, progress);
    }

    /** Whether what is written to one may be read from the other; of files in memory this is known. */
    private static boolean showSameBytes(ByteIO source, ByteIO target) {
        return source == target
                || source instanceof StorageIO<?> from
                        && target instanceof StorageIO<?> to
                        && to.storage().sharesWith(from.storage());
    }

    private static long copyInParts(ByteIO source, ByteIO target, LongConsumer progress) throws IOException {
        Transfer transfer = new Transfer(source, target::write, progress);
        FileIO from = onDisk(source);
        FileIO to = onDisk(target);
        if (from != null && to != null && from.canCopyTo(to)) {
            transfer.bySystem(from, to, target);
        }
        return transfer.byChunks();
    }

    /** Copies to the end of {@code source}. */
    static long copy(ByteIO source, OutputStream target) throws IOException {
        Sink sink = (array, offset, length) -> {
            target.write(array, offset, length);
            return length;
        };
        return new Transfer(source, sink, UNWATCHED).byChunks();
    }

    /** The file of the operating system that {@code file} is, or buffers. */
    static @Nullable FileIO onDisk(ByteIO file) {
        ByteIO below = file instanceof Buffered buffered ? buffered.raw() : file;
        return below instanceof FileIO f ? f : null;
    }

    private void bySystem(FileIO from, FileIO to, ByteIO target) throws IOException {
        target.flush();
        long start = source.tell();
        long end = target.tell();
        try {
            from.copyTo(start, to, end, arrived -> {
                total = arrived;
                progress.accept(arrived);
            });
        } catch (IOException e) {
            throw total == 0 ? e : new TransferException(e, total);
        } finally {
            source.seek(start + total);
            target.seek(end + total);
        }
    }

    private long byChunks() throws IOException {
        byte[] chunk = new byte[FIRST_CHUNK];
        remember();
        int count;
        while ((count = next(chunk)) > 0) {
            deliver(chunk, count);
            if (count == FIRST_CHUNK) {
                chunk = new byte[CHUNK];
            }
        }
        if (count == ByteIO.WOULD_BLOCK) {
            throw dry();
        }
        return total;
    }

    private int next(byte[] chunk) throws IOException {
        try {
            return Answers.believedOrBlocked("read", source.readInto(chunk, 0, chunk.length), chunk.length);
        } catch (IOException e) {
            throw stepBack(0, e instanceof WouldBlockException ? dry() : arrived(e));
        }
    }

    private void deliver(byte[] chunk, int length) throws IOException {
        int delivered = 0;
        try {
            while (delivered < length) {
                int count = sink.write(chunk, delivered, length - delivered);
                if (count <= 0 || count > length - delivered) {
                    throw refusal(count, length - delivered);
                }
                delivered += count;
            }
        } catch (TransferException e) {
            total += delivered + e.transferred();
            throw stepBack(delivered + e.transferred(), e instanceof WouldBlockException ? blocked() : arrived(e));
        } catch (IOException e) {
            total += delivered;
            throw stepBack(delivered, arrived(e));
        } catch (RuntimeException e) {
            throw stepBack(delivered, e);
        } catch (Error e) {
            throw stepBack(delivered, e);
        }
        total += length;
        remember();
        progress.accept(total);
    }

    private static IOException refusal(int count, int given) {
        return count == ByteIO.WOULD_BLOCK
                ? new WouldBlockException("target takes no more now", 0)
                : new IOException("write answered " + count + ", was given " + given);
    }

    private WouldBlockException dry() {
        return new WouldBlockException("source has no more yet", total);
    }

    private WouldBlockException blocked() {
        return new WouldBlockException("target takes no more now", total);
    }

    private IOException arrived(IOException e) {
        return total == 0 ? e : new TransferException(e, total);
    }

    private void remember() throws IOException {
        if (seekable) {
            position = source.tell();
        }
    }

    /** To a position of its own, not by a distance: a sink may have moved the file. */
    private <E extends Throwable> E stepBack(long delivered, E failure) {
        if (seekable) {
            try {
                source.seek(position + delivered);
            } catch (IOException | RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    /** Reads all of it first, since it would chase its own tail. */
    private static long copyWhole(ByteIO source, ByteIO target, LongConsumer progress) throws IOException {
        long start = source.seekable() ? source.tell() : 0;
        byte[] rest = source.read();
        if (rest == null) {
            throw new WouldBlockException("source has no more yet", 0);
        }
        Transfer transfer = new Transfer(source, target::write, progress);
        transfer.position = start;
        if (rest.length > 0) {
            transfer.deliver(rest, rest.length);
        }
        return rest.length;
    }
}
