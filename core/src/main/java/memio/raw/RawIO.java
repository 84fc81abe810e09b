package memio.raw;

import java.io.IOException;
import java.util.Arrays;
import memio.base.Answers;
import memio.base.ArraySizes;
import memio.base.ByteIO;
import org.jspecify.annotations.Nullable;

/**
 * A file of bytes without a buffer: each read and each write is one call of what lies below, and may move less than was
 * asked for. Python's {@code io.RawIOBase}.
 *
 * <p>Use it under a buffered file, which does the repeating; use it alone where each call must reach the system.
 *
 * <p>An implementer supplies {@link #readInto(byte[], int, int)} or {@link #write(byte[], int, int)} or both, with
 * {@link #readable()} and {@link #writable()} to match, and {@link #close()} and {@link #closed()}; if it can seek,
 * {@link #seekable()}, {@link #seek(long, memio.base.Whence)} and {@link #truncate(long)}. It must not keep an array it is
 * given, nor touch it outside the range, nor after it has returned; must move at least one byte unless there is the
 * end, or it would block ({@link #WOULD_BLOCK}); and must not answer more than it was asked for.
 */
public interface RawIO extends ByteIO {

    /** Not supported unless overridden. */
    @Override
    default int readInto(byte[] target, int offset, int length) throws IOException {
        throw new UnsupportedOperationException("read");
    }

    /** Not supported unless overridden. */
    @Override
    default int write(byte[] source, int offset, int length) throws IOException {
        throw new UnsupportedOperationException("write");
    }

    /**
     * Reads by one call.
     *
     * @param size how much at most; negative means {@link #readAll()}
     * @return perhaps less than {@code size}; empty at the end of the file; {@code null} if it would block
     * @throws IOException also if {@link #readInto(byte[], int, int)} answers a count that cannot be
     */
    @Override
    default byte @Nullable [] read(int size) throws IOException {
        if (size < 0) {
            return readAll();
        }
        byte[] bytes = new byte[size];
        int count = readTo(bytes, 0);
        return count == WOULD_BLOCK ? null : count == size ? bytes : Arrays.copyOf(bytes, count);
    }

    /**
     * Reads to the end by as many calls as it takes.
     *
     * @return what came before the end, or before it would have blocked; {@code null} if that is nothing and it would block
     * @throws IOException if one of the calls fails, or answers a count that cannot be; what was read before is lost
     * @throws memio.base.FileTooLargeException if it does not fit into one array; what was read is lost
     */
    default byte @Nullable [] readAll() throws IOException {
        byte[] bytes = new byte[8192];
        int length = 0;
        int count;
        while ((count = readTo(bytes, length)) > 0) {
            length += count;
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, ArraySizes.grown(length, length + 1L, ArraySizes.LARGEST));
            }
        }
        return count == WOULD_BLOCK && length == 0 ? null : Arrays.copyOf(bytes, length);
    }

    /** Reads into the rest of an array, from {@code start} on. */
    private int readTo(byte[] target, int start) throws IOException {
        int length = target.length - start;
        return Answers.believedOrBlocked("read", readInto(target, start, length), length);
    }
}
