package memio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a print stream makes of text, on its way into a file; and when that is over, on its way to another print stream.
 * The first failure is kept, since a print stream does not tell of it.
 */
abstract class RedirectedBytes extends OutputStream {
    private final ReentrantLock lock;
    private final CharsetDecoder decoder;

    /** Bytes that are not a character yet. */
    private byte[] incomplete = {};

    private @Nullable IOException failure;
    private @Nullable Supplier<PrintStream> next;

    /** The file is written to under {@code lock} only. */
    RedirectedBytes(Charset charset, ReentrantLock lock) {
        this.lock = lock;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    abstract void deliver(byte[] bytes, int offset, int length) throws IOException;

    abstract void flushTarget() throws IOException;

    final Charset charset() {
        return decoder.charset();
    }

    @Override
    public final void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public final void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (next != null) {
                next.get().print(decoded(bytes, offset, length));
            } else {
                deliver(bytes, offset, length);
            }
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final void flush() throws IOException {
        lock.lock();
        try {
            if (next != null) {
                next.get().flush();
            } else {
                flushTarget();
            }
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** From now on everything goes to the print stream that {@code next} tells of at the time. */
    final void end(Supplier<PrintStream> next) {
        lock.lock();
        try {
            this.next = next;
        } finally {
            lock.unlock();
        }
    }

    /** What the file has refused first, if anything. */
    final @Nullable IOException failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** The text that these bytes complete. */
    final String decoded(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(incomplete.length + length);
        in.put(incomplete).put(bytes, offset, length).flip();
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        decoder.decode(in, out, false);
        incomplete = new byte[in.remaining()];
        in.get(incomplete);
        return out.flip().toString();
    }
}
