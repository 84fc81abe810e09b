package memio.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every file of bytes can be asked, raw or not: an implementer supplies {@link #readInto(byte[], int, int)} and
 * {@link #write(byte[], int, int)}, a caller gets whole and single reads, lines and iteration.
 *
 * <p>A line ends with {@code \n}, and with nothing else.
 *
 * <p>Positions and sizes count bytes. Methods that return a count say {@link #WOULD_BLOCK} where those that return an
 * array say {@code null}: a file that does not block has nothing to offer yet. The end of the file is a count of 0 or an
 * empty array, as in Python, not the −1 of {@link java.io.InputStream}.
 *
 * <p>An array given to a method is neither kept nor changed outside the range that the method fills.
 */
public interface ByteIO extends IOBase<byte[]> {

    /** What {@link #readByte()} answers at the end of the file: −1. */
    int END_OF_FILE = -1;

    /** Answered instead of a count by a file that does not block and can take or give nothing now: −2. */
    int WOULD_BLOCK = -2;

    /**
     * Reads at most {@code length} bytes into part of an array and moves the position behind them.
     *
     * @return how many bytes were read; 0 at the end of the file or if {@code length} is 0; or {@link #WOULD_BLOCK}
     * @throws IndexOutOfBoundsException if the range is not in {@code target}; nothing is read
     */
    int readInto(byte[] target, int offset, int length) throws IOException;

    /** Reads into a whole array: {@link #readInto(byte[], int, int) readInto(target, 0, target.length)}. */
    default int readInto(byte[] target) throws IOException {
        return readInto(target, 0, target.length);
    }

    /**
     * Reads into the remaining space of a buffer and moves its position by the count.
     *
     * @return as {@link #readInto(byte[], int, int)}
     * @throws IllegalArgumentException if {@code target} is read-only; nothing is read
     */
    default int readInto(ByteBuffer target) throws IOException {
        Arguments.checkTarget(target);
        if (target.hasArray()) {
            int length = target.remaining();
            int count = readInto(target.array(), target.arrayOffset() + target.position(), length);
            Answers.believedOrBlocked("read", count, length);
            target.position(target.position() + Math.max(count, 0));
            return count;
        }
        byte[] bytes = read(target.remaining());
        if (bytes == null) {
            return WOULD_BLOCK;
        }
        Answers.believed("read", bytes.length, target.remaining());
        target.put(bytes);
        return bytes.length;
    }

    /**
     * Reads one byte.
     *
     * @return 0 to 255, {@link #END_OF_FILE} or {@link #WOULD_BLOCK}
     */
    default int readByte() throws IOException {
        byte[] one = new byte[1];
        int count = Answers.believedOrBlocked("read", readInto(one, 0, 1), 1);
        return count == 1 ? one[0] & 0xff : count == 0 ? END_OF_FILE : count;
    }

    /**
     * Writes part of an array.
     *
     * @return how many bytes were written: all, unless this is a raw file, which may also answer {@link #WOULD_BLOCK}
     * @throws IndexOutOfBoundsException if the range is not in {@code source}; nothing is written
     */
    int write(byte[] source, int offset, int length) throws IOException;

    @Override
    default int write(byte[] source) throws IOException {
        return write(source, 0, source.length);
    }

    /**
     * Writes the remaining bytes of a buffer and moves its position by the count.
     *
     * @return as {@link #write(byte[], int, int)}
     */
    default int write(ByteBuffer source) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        int count = Answers.believedOrBlocked("write", write(bytes, 0, bytes.length), bytes.length);
        source.position(source.position() + Math.max(count, 0));
        return count;
    }

    /**
     * Writes the low eight bits of {@code value}.
     *
     * @return 1, or for a raw file also 0 or {@link #WOULD_BLOCK}
     */
    default int writeByte(int value) throws IOException {
        return Answers.believedOrBlocked("write", write(new byte[] {(byte) value}, 0, 1), 1);
    }

    @Override
    default byte @Nullable [] readLine(int limit) throws IOException {
        if (!readable()) {
            throw new UnsupportedOperationException("read");
        }
        byte[] line = new byte[80];
        int length = 0;
        while (limit < 0 || length < limit) {
            int next = readByte();
            if (next == WOULD_BLOCK && length == 0) {
                return null;
            }
            if (next < 0) {
                break;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, ArraySizes.grown(length, length + 1L, ArraySizes.LARGEST));
            }
            line[length++] = (byte) next;
            if (next == '\n') {
                break;
            }
        }
        return Arrays.copyOf(line, length);
    }

    @Override
    default List<byte[]> readLines(long hint) throws IOException {
        return Lines.ofBytes(this).toList(hint);
    }

    @Override
    default void writeLines(Iterable<? extends byte[]> lines) throws IOException {
        if (!writable()) {
            throw new UnsupportedOperationException("write");
        }
        for (byte[] line : lines) {
            write(line);
        }
    }

    @Override
    default Iterator<byte[]> iterator() {
        return Lines.ofBytes(this);
    }
}
