package memio.sql;

import java.io.IOException;
import java.util.Arrays;
import memio.binary.BinaryIO;

/** Looks for bytes in a file, a part of it at a time. */
final class BytePattern {
    private static final int PART = 1 << 16;

    private BytePattern() {}

    /** The first position at or after {@code from} at which {@code pattern} begins, or −1. */
    static long find(BinaryIO file, byte[] pattern, long from) throws IOException {
        byte[] part = new byte[(int) Math.min(Integer.MAX_VALUE - 8, pattern.length + (long) PART)];
        long position = from;
        while (position <= file.size() - pattern.length) {
            int count = file.readAt(position, part, 0, part.length);
            int last = count - pattern.length;
            for (int i = 0; i <= last; i++) {
                if (Arrays.equals(part, i, i + pattern.length, pattern, 0, pattern.length)) {
                    return position + i;
                }
            }
            if (last < 0) {
                break;
            }
            position += last + 1;
        }
        return -1;
    }
}
