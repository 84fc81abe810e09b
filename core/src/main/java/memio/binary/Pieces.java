package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import memio.base.Answers;
import memio.base.WouldBlockException;
import memio.storage.FrozenStorage;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, piece by piece, to be given away: buffers that are read-only, or nobody else's. */
abstract class Pieces {
    /** As much as a segment holds as a rule. */
    private static final int PIECE = 1 << 16;

    /** Whether it is known that there is no further piece; if not, there may be none nevertheless. */
    abstract boolean ended();

    /** The next piece, of at least one byte; null if there is none. */
    abstract @Nullable ByteBuffer next() throws IOException;

    /** Those of bytes that never change, without a copy. */
    static Pieces of(FrozenStorage bytes) {
        Parts parts = new Parts(bytes);
        return new Pieces() {
            @Override
            boolean ended() {
                return !parts.hasNext();
            }

            @Override
            @Nullable
            ByteBuffer next() {
                return parts.hasNext() ? parts.next() : null;
            }
        };
    }

    /** Those between two positions of a file, whose own position stays. */
    static Pieces of(BinaryIO file, long start, long end) {
        return new Pieces() {
            private long position = start;

            @Override
            boolean ended() {
                return position >= end;
            }

            @Override
            @Nullable
            ByteBuffer next() throws IOException {
                if (ended()) {
                    return null;
                }
                byte[] piece = new byte[(int) Math.min(PIECE, end - position)];
                int count =
                        Answers.believedOrBlocked("read", file.readAt(position, piece, 0, piece.length), piece.length);
                if (count <= 0) {
                    throw count == 0
                            ? new IOException("file ended at " + position + ", expected at " + end)
                            : new WouldBlockException("nothing to read yet", position - start);
                }
                position += count;
                return ByteBuffer.wrap(piece, 0, count);
            }
        };
    }

    /** What a file that cannot seek still gives. */
    static Pieces of(BinaryIO file) {
        return new Pieces() {
            private long total;

            @Override
            boolean ended() {
                return false;
            }

            @Override
            @Nullable
            ByteBuffer next() throws IOException {
                byte[] piece = new byte[PIECE];
                int count = Answers.believedOrBlocked("read", file.readInto1(piece), piece.length);
                if (count < 0) {
                    throw new WouldBlockException("nothing to read yet", total);
                }
                total += count;
                return count == 0 ? null : ByteBuffer.wrap(piece, 0, count);
            }
        };
    }
}
