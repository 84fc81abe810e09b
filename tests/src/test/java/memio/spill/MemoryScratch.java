package memio.spill;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import memio.storage.Scratch;
import org.jspecify.annotations.Nullable;

/** A scratch file that is none: as fast as the tests that want millions. */
public final class MemoryScratch implements Scratch {
    private byte[] bytes = {};
    private int size;

    /** A new one, wherever the user wants it. */
    public static Scratch open(@Nullable Path directory) {
        return new MemoryScratch();
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) {
        if (position >= size) {
            return -1;
        }
        int n = (int) Math.min(target.remaining(), size - position);
        target.put(bytes, (int) position, n);
        return n;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) {
        int n = source.remaining();
        int end = Math.toIntExact(position + n);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        source.get(bytes, (int) position, n);
        size = Math.max(size, end);
        return n;
    }

    @Override
    public synchronized void close() {
        bytes = new byte[0];
        size = 0;
    }
}
