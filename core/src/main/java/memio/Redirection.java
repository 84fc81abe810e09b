package memio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import memio.binary.BinaryIO;
import memio.text.TextIO;

/**
 * Standard output or standard error, led into a file until this is closed: Python's {@code redirect_stdout}. To have what
 * was printed as a string, {@link Capture} is shorter.
 *
 * <pre>{@code
 * try (var log = IO.openText(path, "w");
 *         var given = Redirection.stdout(log)) {
 *     Legacy.report();                          // prints to System.out
 * }
 * }</pre>
 *
 * <p>{@code System.out} is one for the whole program: what other threads print meanwhile arrives in the file, too. Writes to
 * the file are made one at a time. The file is not closed.
 *
 * <p>Redirections may be nested, and closed in any order: a stream is given back to the last one that is still open. Who has
 * kept {@code System.out} during a redirection and prints to it afterwards prints where it would have gone without.
 */
public final class Redirection implements AutoCloseable {
    private static final ReentrantLock SWITCHING = new ReentrantLock();

    private final StandardStream stream;
    private final PrintStream previous;
    private final PrintStream substitute;
    private final RedirectedBytes sink;
    private volatile boolean closed;

    private Redirection(StandardStream stream, RedirectedBytes sink) {
        this.stream = stream;
        this.sink = sink;
        SWITCHING.lock();
        try {
            previous = stream.get();
            substitute = new Substitute(this);
            stream.set(substitute);
        } finally {
            SWITCHING.unlock();
        }
    }

    /** Leads {@code System.out} into a file of text. Bytes that are written to it count as UTF-8. */
    public static Redirection stdout(TextIO target) {
        return to(StandardStream.OUT, target, new ReentrantLock());
    }

    /** Leads {@code System.err} into a file of text. Bytes that are written to it count as UTF-8. */
    public static Redirection stderr(TextIO target) {
        return to(StandardStream.ERR, target, new ReentrantLock());
    }

    /**
     * Leads {@code System.out} into a file of bytes.
     *
     * @param charset how what is printed becomes bytes; what it cannot encode becomes {@code ?}, as in any PrintStream
     */
    public static Redirection stdout(BinaryIO target, Charset charset) {
        return to(StandardStream.OUT, target, charset);
    }

    /**
     * Leads {@code System.err} into a file of bytes.
     *
     * @param charset how what is printed becomes bytes; what it cannot encode becomes {@code ?}, as in any PrintStream
     */
    public static Redirection stderr(BinaryIO target, Charset charset) {
        return to(StandardStream.ERR, target, charset);
    }

    /** Leads a stream into a file of text that is written to under {@code lock} only. */
    static Redirection to(StandardStream stream, TextIO target, ReentrantLock lock) {
        Writer writer = target.asWriter();
        return new Redirection(stream, new RedirectedBytes(StandardCharsets.UTF_8, lock) {
            @Override
            void deliver(byte[] bytes, int offset, int length) throws IOException {
                writer.write(decoded(bytes, offset, length));
            }

            @Override
            void flushTarget() throws IOException {
                writer.flush();
            }
        });
    }

    private static Redirection to(StandardStream stream, BinaryIO target, Charset charset) {
        OutputStream bytesOut = target.asOutputStream();
        return new Redirection(stream, new RedirectedBytes(charset, new ReentrantLock()) {
            @Override
            void deliver(byte[] bytes, int offset, int length) throws IOException {
                bytesOut.write(bytes, offset, length);
            }

            @Override
            void flushTarget() throws IOException {
                bytesOut.flush();
            }
        });
    }

    /**
     * Gives the stream back; closing again does nothing.
     *
     * @throws UncheckedIOException if the file has refused something; the stream has been given back all the same
     */
    @Override
    public void close() {
        SWITCHING.lock();
        try {
            if (closed) {
                return;
            }
            substitute.flush();
            closed = true;
            sink.end(this::below);
            if (stream.get() == substitute) {
                stream.set(below());
            }
        } finally {
            SWITCHING.unlock();
        }
        IOException failure = sink.failure();
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the stream led before this, or before those that have been closed since. */
    private PrintStream below() {
        PrintStream below = previous;
        while (below instanceof Substitute other && other.owner.closed) {
            below = other.owner.previous;
        }
        return below;
    }

    @Override
    public String toString() {
        return "Redirection[" + stream + (closed ? ", closed]" : "]");
    }

    /** What {@code System.out} is meanwhile. Closing it only flushes, because programs do close {@code System.out}. */
    private static final class Substitute extends PrintStream {
        private final Redirection owner;

        Substitute(Redirection owner) {
            super(owner.sink, true, owner.sink.charset());
            this.owner = owner;
        }

        @Override
        public void close() {
            flush();
        }
    }
}
