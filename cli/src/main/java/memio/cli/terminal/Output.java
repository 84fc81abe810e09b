package memio.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The standard output, which remembers what went wrong with it: who prints through a {@code PrintWriter} does not hear of it. */
public final class Output extends FilterOutputStream {
    private @Nullable IOException failure;

    /** An output to {@code stream}. */
    public Output(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        try {
            out.write(source, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** What went wrong first or last; null if nothing did. */
    public @Nullable IOException failure() {
        return failure;
    }

    /**
     * Whether the other end of the pipe has gone, as {@code head} goes when it has seen enough: nothing to tell anybody about. The
     * systems' words for it, in whatever language, all have the pipe in them.
     */
    public boolean nobodyListens() {
        return failure != null
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
