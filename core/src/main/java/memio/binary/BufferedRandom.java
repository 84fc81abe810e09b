package memio.binary;

import java.io.IOException;
import memio.base.ByteIO;

/** Python's {@code io.BufferedRandom}. */
final class BufferedRandom extends ReadBuffer {
    BufferedRandom(ByteIO raw, int bufferSize) throws IOException {
        super(seekable(raw), bufferSize, true);
    }

    private static ByteIO seekable(ByteIO raw) {
        requireAble(raw.seekable(), "seek");
        return raw;
    }
}
