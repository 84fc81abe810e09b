package memio.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;

/**
 * The writing half of a {@link TextIOWrapper}: encodes text and keeps the bytes back until there is a chunk of them.
 *
 * <p>Writing and flushing hold a lock, so that text written by several threads at once comes whole, one after the other.
 */
final class Writing {
    private final ReentrantLock lock = new ReentrantLock();
    private final BinaryIO file;
    private final Chunks chunks;
    private final IncrementalEncoder encoder;
    private final String lineEnd;

    private byte[] pending = new byte[256];
    private int count;

    /** Whether bytes are on their way to the file below, which then had better not ask for more. */
    private boolean passing;

    /** How many bytes the file below took last time. */
    private int passed;

    Writing(BinaryIO file, Chunks chunks, IncrementalEncoder encoder, Newline newline) {
        this.file = file;
        this.chunks = chunks;
        this.encoder = encoder;
        this.lineEnd = newline == Newline.UNIVERSAL
                ? System.lineSeparator()
                : newline == Newline.CR || newline == Newline.CRLF ? String.valueOf(newline.argument()) : "\n";
    }

    /** Where the file below is has changed; {@code start} says whether it is the start, where a mark may be due. */
    void moved(boolean start) {
        if (start) {
            encoder.reset();
        } else {
            encoder.setState(0);
        }
    }

    /** Encodes and takes {@code text}, or fails and takes nothing. */
    void write(String text, boolean writeThrough, boolean lineBuffering) throws IOException {
        boolean endsLine = lineBuffering && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
        String translated = lineEnd.equals("\n") ? text : text.replace("\n", lineEnd);
        lock.lock();
        try {
            long state = encoder.getState();
            try {
                accept(encoder.encode(translated, false), writeThrough || endsLine, text);
            } catch (WouldBlockException e) {
                encoder.setState(e.transferred() == 0 ? state : encoder.getState());
                throw e;
            } catch (IOException | RuntimeException | Error e) {
                encoder.setState(state);
                throw e;
            }
            if (endsLine) {
                file.flush();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept(byte[] bytes, boolean through, String text) throws IOException {
        if (!through && bytes.length + count < chunks.size()) {
            append(bytes, 0);
            return;
        }
        try {
            flush();
        } catch (WouldBlockException e) {
            throw blocked(e, 0);
        }
        if (!through && bytes.length < chunks.size()) {
            append(bytes, 0);
            return;
        }
        try {
            pass(bytes, bytes.length);
        } catch (WouldBlockException e) {
            if (passed == 0) {
                throw blocked(e, 0);
            }
            append(bytes, passed);
            throw blocked(e, text.codePointCount(0, text.length()));
        }
    }

    private static WouldBlockException blocked(WouldBlockException cause, int characters) {
        WouldBlockException e = new WouldBlockException("text cannot be passed on now", characters);
        e.initCause(cause);
        return e;
    }

    private void append(byte[] bytes, int from) {
        int length = bytes.length - from;
        if (length > pending.length - count) {
            pending = Arrays.copyOf(pending, Math.max(count + length, Math.min(2 * pending.length, chunks.size())));
        }
        System.arraycopy(bytes, from, pending, count, length);
        count += length;
    }

    boolean isPending() {
        return count > 0;
    }

    /** Passes on what is pending; if that fails, what has not been passed on stays pending. */
    void flush() throws IOException {
        lock.lock();
        try {
            if (count == 0 || passing) {
                return;
            }
            try {
                pass(Arrays.copyOf(pending, count), count);
            } finally {
                System.arraycopy(pending, passed, pending, 0, count - passed);
                count -= passed;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives bytes to the file below, which ought to take all; {@link #passed} says how many it took. */
    private void pass(byte[] bytes, int length) throws IOException {
        int done = 0;
        passing = true;
        try {
            while (done < length) {
                int written = file.write(bytes, done, length - done);
                if (written <= 0 || written > length - done) {
                    throw new IOException("file below wrote " + written + " bytes of " + (length - done));
                }
                done += written;
            }
        } catch (WouldBlockException e) {
            done += (int) Math.max(0, Math.min(e.transferred(), length - done));
            throw e;
        } finally {
            passing = false;
            passed = done;
        }
    }
}
