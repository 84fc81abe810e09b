package memio.raw;

import java.io.Closeable;
import java.io.IOException;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/**
 * A raw file over something that is not ours: knows whether it is closed, lends none of our arrays and believes no
 * count.
 *
 * <p>A stranger gets only the <em>shuttle</em>, an array that carries bytes across during one call and whose content
 * nobody relies on afterwards. It may be kept, read and scribbled on without harm.
 */
abstract class Adapter implements RawIO {
    /** The most that one call moves, so that neither we nor the JDK below allocate more than this for it. */
    static final int LONGEST_CALL = 1 << 17;

    private final Closeable below;
    private byte[] shuttle = {};
    private volatile boolean closed;

    Adapter(Closeable below) {
        this.below = below;
    }

    /** One of ours as it is, all else under guard. */
    static Adapter around(ByteIO file) {
        return file instanceof Adapter adapter ? adapter : new Guard(file);
    }

    /** How many bytes there are. */
    long size() throws IOException {
        long position = tell();
        long size = seek(0, Whence.END);
        seek(position);
        return size;
    }

    /** Passes on to the device what the system has kept of earlier writes, if there is a device. */
    void sync() throws IOException {
        requireOpen();
    }

    /** A channel on the file's descriptor to copy from, if it has one, and a place for each byte. */
    @Nullable
    BorrowedChannel source() {
        return null;
    }

    /** A channel on the file's descriptor to copy to, if it has one, and a place for each byte. */
    @Nullable
    BorrowedChannel target() {
        return null;
    }

    /** An array to lend, with room for {@code length} bytes. */
    final byte[] shuttle(int length) {
        if (shuttle.length < length) {
            shuttle = new byte[length];
        }
        return shuttle;
    }

    /** How many bytes to move in one call. */
    static int share(int length) {
        return Math.min(length, LONGEST_CALL);
    }

    final void requireOpen() {
        if (closed()) {
            throw new ClosedFileException();
        }
    }

    final void require(boolean able, String what) {
        requireOpen();
        if (!able) {
            throw new UnsupportedOperationException(what);
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    /** Closes what is below. If that fails, this file is closed nevertheless. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            shuttle = new byte[0];
            below.close();
        }
    }

    @Override
    public String toString() {
        return "RawIO[" + below + "]";
    }
}
