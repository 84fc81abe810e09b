package memio.binary;

import java.io.IOException;
import memio.base.ByteIO;

/**
 * A file of bytes with a buffer over a raw file: Python's {@code BufferedReader}, {@code BufferedWriter},
 * {@code BufferedRandom} and {@code BufferedRWPair}, made by the methods here.
 *
 * <p>Reads are whole, whatever the raw file does, and writes are taken whole; the raw file is called for a buffer at a time.
 * It may be anything that {@link memio.raw.Raw} makes one of, one's own, or a file that is buffered already. It is closed
 * with the buffered file, and should not be used beside it except after {@link #flush()} or {@link #detach()}.
 *
 * <p><b>If it does not block.</b> {@code read} answers what there is, {@code null} if that is nothing; {@code read1},
 * {@code peek} and {@code readLine} answer an empty array then. {@code write} keeps what the buffer can hold; beyond
 * that it throws {@link memio.base.WouldBlockException}, which tells how much of the array was taken. {@code flush} throws it
 * too, and the rest stays in the buffer.
 *
 * <p><b>If it fails.</b> A read that fails has read nothing: what had arrived is there for the next one. What could not be
 * written stays in the buffer, to be written once by a later flush; a write that is too large for the buffer and fails
 * half-way throws {@link memio.base.TransferException} with the count. {@link #close()} closes the raw file even if flushing
 * fails, and throws the first error. A raw file that answers a count that cannot be is met with an {@link IOException}.
 *
 * <p><b>Threads.</b> Safe for use by several threads: each call has the file for itself, and the others wait. A call made
 * from within another one on the same file, as by a raw file that calls back, is refused with
 * {@link IllegalStateException}.
 *
 * <p><b>Cost.</b> What the buffer holds or has room for costs a copy and some nanoseconds for the lock. The buffer is
 * allocated when it is first needed.
 */
public sealed interface Buffered extends BinaryIO permits BufferedFile {

    /** The raw file below, as it was given. */
    ByteIO raw();

    /** A file to read from, with a buffer of {@link BinaryIO#DEFAULT_BUFFER_SIZE} bytes. */
    static Buffered reader(ByteIO raw) throws IOException {
        return reader(raw, DEFAULT_BUFFER_SIZE);
    }

    /**
     * A file to read from.
     *
     * @param bufferSize how many bytes to ask the raw file for at least
     * @throws IllegalArgumentException if {@code bufferSize} is less than 1
     * @throws UnsupportedOperationException if the raw file cannot be read
     */
    static Buffered reader(ByteIO raw, int bufferSize) throws IOException {
        return new BufferedReader(raw, bufferSize);
    }

    /** A file to write to, with a buffer of {@link BinaryIO#DEFAULT_BUFFER_SIZE} bytes. */
    static Buffered writer(ByteIO raw) throws IOException {
        return writer(raw, DEFAULT_BUFFER_SIZE);
    }

    /**
     * A file to write to.
     *
     * @param bufferSize how many bytes to collect before they are written
     * @throws IllegalArgumentException if {@code bufferSize} is less than 1
     * @throws UnsupportedOperationException if the raw file cannot be written
     */
    static Buffered writer(ByteIO raw, int bufferSize) throws IOException {
        return new BufferedWriter(raw, bufferSize);
    }

    /** A file to read, write and seek in, with a buffer of {@link BinaryIO#DEFAULT_BUFFER_SIZE} bytes. */
    static Buffered random(ByteIO raw) throws IOException {
        return random(raw, DEFAULT_BUFFER_SIZE);
    }

    /**
     * A file to read, write and seek in.
     *
     * @param bufferSize how many bytes to ask the raw file for, or to collect
     * @throws IllegalArgumentException if {@code bufferSize} is less than 1
     * @throws UnsupportedOperationException if the raw file cannot be read, written and sought
     */
    static Buffered random(ByteIO raw, int bufferSize) throws IOException {
        return new BufferedRandom(raw, bufferSize);
    }

    /** Two files as one, each with a buffer of {@link BinaryIO#DEFAULT_BUFFER_SIZE} bytes. */
    static BinaryIO pair(ByteIO reader, ByteIO writer) throws IOException {
        return pair(reader, writer, DEFAULT_BUFFER_SIZE);
    }

    /**
     * Two files as one, as the two ends of different pipes: reading reads from the one, writing writes to the other. It can
     * neither seek nor be detached; closing closes both. The two must not be the same file; that is what
     * {@link #random} is for.
     *
     * @param bufferSize of each
     * @throws IllegalArgumentException if {@code bufferSize} is less than 1
     * @throws UnsupportedOperationException if {@code reader} cannot be read or {@code writer} cannot be written
     */
    static BinaryIO pair(ByteIO reader, ByteIO writer, int bufferSize) throws IOException {
        return new BufferedRWPair(reader, writer, bufferSize);
    }
}
