package memio.binary;

import java.io.IOException;
import memio.base.ByteIO;

/** Python's {@code io.BufferedReader}. */
final class BufferedReader extends ReadBuffer {
    BufferedReader(ByteIO raw, int bufferSize) throws IOException {
        super(raw, bufferSize, false);
    }
}
