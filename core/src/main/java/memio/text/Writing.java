package memio.text;

import java.io.IOException;
import java.util.Arrays;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/**
 * The writing half of a {@link TextIOWrapper}: encodes text and keeps the bytes back until there is a chunk of them.
 *
 * <p>Writing and flushing take turns, so that text written by several threads at once comes whole, one after the other.
 */
final class Writing {
    private final Turn turn = new Turn();
    private final BinaryIO file;
    private final Chunks chunks;
    private final IncrementalEncoder encoder;
    private final String lineEnd;
    private final boolean translates;

    /** The same encoder if it can encode into an array. */
    private final @Nullable RepertoireEncoder simple;

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
        this.translates = !lineEnd.equals("\n");
        this.simple = encoder instanceof RepertoireEncoder repertoire && repertoire.isBytewise() ? repertoire : null;
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
        String translated = translates ? text.replace("\n", lineEnd) : text;
        boolean begun = turn.begin();
        try {
            if (simple != null && !writeThrough && !endsLine && appendShort(simple, translated)) {
                return;
            }
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
            if (begun) {
                turn.end();
            }
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

    /** Appends a text without making an array of it, if all can be encoded and the chunk surely does not become full. */
    private boolean appendShort(RepertoireEncoder simple, String text) {
        if (text.length() >= (chunks.size() - count) / RepertoireEncoder.MOST_BYTES) {
            return false;
        }
        reserve(text.length() * RepertoireEncoder.MOST_BYTES);
        int end = simple.encode(text, pending, count);
        if (end < 0) {
            return false;
        }
        count = end;
        return true;
    }

    private void reserve(int length) {
        if (length > pending.length - count) {
            pending = Arrays.copyOf(pending, Math.max(count + length, Math.min(2 * pending.length, chunks.size())));
        }
    }

    private void append(byte[] bytes, int from) {
        int length = bytes.length - from;
        reserve(length);
        System.arraycopy(bytes, from, pending, count, length);
        count += length;
    }

    boolean isPending() {
        return count > 0;
    }

    /** Passes on what is pending; if that fails, what has not been passed on stays pending. */
    void flush() throws IOException {
        boolean begun = turn.begin();
        try {
            if (count == 0 || passing) {
                return;
            }
            try {
                pass(chunks.trusted() ? pending : Arrays.copyOf(pending, count), count);
            } finally {
                System.arraycopy(pending, passed, pending, 0, count - passed);
                count -= passed;
            }
        } finally {
            if (begun) {
                turn.end();
            }
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
