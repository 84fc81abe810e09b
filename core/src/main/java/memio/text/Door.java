package memio.text;

import java.io.IOException;
import memio.base.FileTooLargeException;
import memio.base.WouldBlockException;

/** What the reader and the writer door share: their own closing, and memio's errors in the JDK's words. */
final class Door {
    private final TextIO file;
    private final boolean closeFile;
    private boolean closed;

    Door(TextIO file, boolean closeFile) {
        this.file = file;
        this.closeFile = closeFile;
    }

    /** The file, if it and the door are open. */
    TextIO open() throws IOException {
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

    /** Flushes the file or, if that was asked for, closes it; once. */
    void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (closeFile) {
            file.close();
        } else if (!file.closed() && file.writable()) {
            file.flush();
        }
    }

    static String wouldBlock() throws IOException {
        throw new WouldBlockException("nothing to read yet", 0);
    }

    static IOException refused(FileTooLargeException e) {
        return new IOException(e.getMessage(), e);
    }
}
