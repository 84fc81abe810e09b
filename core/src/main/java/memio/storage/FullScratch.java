package memio.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Whole reads and writes of a file that may be short, without waiting for ever for one that does nothing. */
public final class FullScratch {
    /** How often in a row a file may move nothing at all. */
    private static final int PATIENCE = 100;

    private FullScratch() {}

    /** Writes all remaining bytes of {@code source} at {@code position}. */
    public static void write(Scratch scratch, ByteBuffer source, long position) throws IOException {
        for (int idle = 0; source.hasRemaining(); ) {
            int before = source.remaining();
            scratch.write(source, position);
            int moved = before - source.remaining();
            idle = checkProgress(moved, idle, position);
            position += moved;
        }
    }

    /** Fills {@code target} from {@code position} on. */
    public static void read(Scratch scratch, ByteBuffer target, long position) throws IOException {
        for (int idle = 0; target.hasRemaining(); ) {
            int before = target.remaining();
            int count = scratch.read(target, position);
            int moved = before - target.remaining();
            if (count < 0) {
                throw new IOException("the scratch file ends too early: at " + position);
            }
            idle = checkProgress(moved, idle, position);
            position += moved;
        }
    }

    private static int checkProgress(int moved, int idle, long position) throws IOException {
        if (moved < 0 || idle == PATIENCE) {
            throw new IOException("no progress in the scratch file: at " + position);
        }
        return moved == 0 ? idle + 1 : 0;
    }
}
