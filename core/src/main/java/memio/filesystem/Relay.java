package memio.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Moves bytes between a file and a channel of whatever kind, in pieces; while that channel works, no lock is held. */
final class Relay {
    private static final int AT_ONCE = 1 << 16;

    private Relay() {}

    /** Sends bytes from a position on, until {@code count} are sent, the file ends, or the target does not take all it was given. */
    static long send(FileHandle source, long position, long count, WritableByteChannel target) throws IOException {
        long wanted = Math.min(count, Math.max(0, source.size() - position));
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(wanted, AT_ONCE));
        long done = 0;
        while (done < wanted) {
            limit(piece, wanted - done);
            if (source.read(piece, position + done) < 0) {
                break;
            }
            int taken = target.write(piece.flip());
            done += taken;
            if (piece.hasRemaining()) {
                break;
            }
        }
        return done;
    }

    /** Receives bytes from a position on, until {@code count} are there, or the source has none at the moment. */
    static long receive(ReadableByteChannel source, FileHandle target, long position, long count) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count, AT_ONCE));
        long done = 0;
        while (done < count) {
            limit(piece, count - done);
            if (source.read(piece) <= 0) {
                break;
            }
            done += target.write(piece.flip(), position + done);
        }
        return done;
    }

    private static void limit(ByteBuffer piece, long rest) {
        piece.clear().limit((int) Math.min(rest, piece.capacity()));
    }
}
