package memio.binary;

import java.io.IOException;
import memio.base.Answers;
import memio.base.ByteIO;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.WouldBlockException;
import org.jspecify.annotations.Nullable;

/** What the stream doors share: their own closing, and memio's errors in the JDK's words. */
final class Door {
    private final BinaryIO file;
    private final boolean closeFile;
    private boolean closed;

    Door(BinaryIO file, boolean closeFile) {
        this.file = file;
        this.closeFile = closeFile;
    }

    /** The file, if it and the door are open. */
    BinaryIO open() throws IOException {
        if (closed) {
            throw new IOException("closed stream");
        }
        if (file.closed()) {
            throw new IOException("closed file");
        }
        return file;
    }

    boolean isOpen() {
        return !closed && !file.closed();
    }

    /** The same for doors whose error has a type of its own. */
    @Nullable
    BinaryIO ifOpen() {
        return isOpen() ? file : null;
    }

    /** Flushes the file or, if that was asked for, closes it; once. */
    void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (closeFile) {
            try {
                file.close();
            } catch (RuntimeException e) {
                throw refused(e);
            }
        } else if (!file.closed() && file.writable()) {
            file.flush();
        }
    }

    /** Names the file, as {@code "InputStream[BytesIO[size=3, position=0]]"}. */
    String named(String type) {
        return type + "[" + file + "]";
    }

    /** A count as streams give it, if it can be true: −1 at the end. */
    static int count(int count, int wanted) throws IOException {
        if (count == ByteIO.WOULD_BLOCK) {
            return wouldBlock();
        }
        return Answers.believed("read", count, wanted) == 0 && wanted > 0 ? -1 : count;
    }

    static int wouldBlock() throws IOException {
        throw new WouldBlockException("nothing to read yet", 0);
    }

    static IOException refused(RuntimeException e) {
        if (e instanceof FileTooLargeException || e instanceof LiveViewException) {
            return new IOException(e.getMessage(), e);
        }
        throw e;
    }
}
