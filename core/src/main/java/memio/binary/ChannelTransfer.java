package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Moves bytes between a file channel of ours and any other channel, through a buffer that belongs to neither.
 *
 * <p>As the JDK does it: once something was moved, whatever ends the transfer only makes it shorter, and comes again with the next one.
 */
final class ChannelTransfer {
    private static final int CHUNK = 1 << 16;

    private ChannelTransfer() {}

    /** Ends early if {@code target} does not take all it is given. */
    static long copy(FileChannel source, long position, long count, WritableByteChannel target) throws IOException {
        ByteBuffer chunk = chunk(count);
        long total = 0;
        try {
            while (total < count) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), count - total));
                if (source.read(chunk, position + total) <= 0) {
                    break;
                }
                chunk.flip();
                int given = chunk.remaining();
                target.write(chunk);
                total += given - chunk.remaining();
                if (chunk.hasRemaining()) {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            if (total == 0) {
                throw e;
            }
        }
        return total;
    }

    /** A source that has a position stands behind what was moved in the end. */
    static long copy(ReadableByteChannel source, long count, FileChannel target, long position) throws IOException {
        SeekableByteChannel seekable = source instanceof SeekableByteChannel s ? s : null;
        long start = seekable == null ? 0 : seekable.position();
        // What is written must not be read again, should both be the same file.
        long end = seekable == null ? count : Math.min(count, Math.max(0, seekable.size() - start));
        ByteBuffer chunk = chunk(end);
        long total = 0;
        try {
            while (total < end) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), end - total));
                if (source.read(chunk) <= 0) {
                    break;
                }
                chunk.flip();
                total += target.write(chunk, position + total);
            }
        } catch (IOException | RuntimeException e) {
            comeBack(seekable, start + total, e);
            if (total == 0) {
                throw e;
            }
        }
        return total;
    }

    private static void comeBack(@Nullable SeekableByteChannel source, long position, Exception failure) {
        try {
            if (source != null) {
                source.position(position);
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static ByteBuffer chunk(long count) {
        return ByteBuffer.allocate((int) Math.max(0, Math.min(CHUNK, count)));
    }
}
