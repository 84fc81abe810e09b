package memio.text;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import memio.base.ClosedFileException;
import org.jspecify.annotations.Nullable;

/** Any {@link Appendable} as a file that is written. */
final class AppendableFile implements TextIO {
    private final Appendable target;
    private final Newline newline;
    private final boolean closeTarget;
    private boolean closed;

    AppendableFile(Appendable target, Newline newline, boolean closeTarget) {
        this.target = Objects.requireNonNull(target, "target");
        this.newline = Objects.requireNonNull(newline, "newline");
        this.closeTarget = closeTarget;
    }

    @Override
    public String read(int size) {
        requireOpen();
        throw new UnsupportedOperationException("read");
    }

    @Override
    public String readLine(int limit) {
        requireOpen();
        throw new UnsupportedOperationException("readLine");
    }

    @Override
    public int write(String data) throws IOException {
        requireOpen();
        if (!data.isEmpty()) {
            target.append(LineEnds.written(data, newline, System.lineSeparator()));
        }
        return data.codePointCount(0, data.length());
    }

    @Override
    public boolean writable() {
        requireOpen();
        return true;
    }

    @Override
    public List<String> newlines() {
        requireOpen();
        return List.of();
    }

    @Override
    public @Nullable String encoding() {
        return null;
    }

    @Override
    public @Nullable String errors() {
        return null;
    }

    @Override
    public boolean lineBuffering() {
        requireOpen();
        return false;
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        flushTarget();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (closeTarget && target instanceof Closeable closeable) {
            closeable.close();
        } else {
            flushTarget();
        }
    }

    private void flushTarget() throws IOException {
        if (target instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    private void requireOpen() {
        if (closed) {
            throw new ClosedFileException();
        }
    }

    @Override
    public String toString() {
        return "TextIO[to " + target.getClass().getSimpleName() + (closed ? ", closed]" : "]");
    }
}
