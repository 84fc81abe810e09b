package memio.spill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import memio.storage.Scratch;
import org.jspecify.annotations.Nullable;

/** A disk with one file at a time that tests can look at, and tamper with. */
public final class OpenDisk implements Scratch.Opener {
    private byte[] bytes = {};
    private int open;
    private long written;
    private boolean failing;

    @Override
    public Scratch open(@Nullable Path directory) {
        bytes = new byte[0];
        written = 0;
        open++;
        return new File();
    }

    /** How many files are open. */
    public int openFiles() {
        return open;
    }

    /** How many bytes were ever written to the latest file. */
    public long written() {
        return written;
    }

    /** How long it is. */
    public int size() {
        return bytes.length;
    }

    /** What is in it. */
    public byte[] content() {
        return bytes.clone();
    }

    /** From now on, or no longer, nothing can be read or written. */
    public void fail(boolean failing) {
        this.failing = failing;
    }

    /** Inverts one bit; a second time puts it right. */
    public void corrupt(int index) {
        bytes[index] ^= 1;
    }

    /** Puts everything back to what it was. */
    public void restore(byte[] before) {
        System.arraycopy(before, 0, bytes, 0, before.length);
    }

    private final class File implements Scratch {
        private boolean closed;

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            check();
            int n = (int) Math.min(target.remaining(), bytes.length - position);
            if (n <= 0) {
                return -1;
            }
            target.put(bytes, (int) position, n);
            return n;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            check();
            int n = source.remaining();
            bytes = Arrays.copyOf(bytes, (int) Math.max(bytes.length, position + n));
            source.get(bytes, (int) position, n);
            written += n;
            return n;
        }

        private void check() throws IOException {
            if (failing) {
                throw new IOException("the disk fails");
            }
        }

        @Override
        public void close() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }
}
