package memio.binary;

import java.io.IOException;
import memio.base.ByteIO;

/** Python's {@code io.BufferedWriter}. */
final class BufferedWriter extends WriteBuffer {
    BufferedWriter(ByteIO raw, int bufferSize) throws IOException {
        super(raw, bufferSize, false, true);
    }

    @Override
    public byte[] read(int size) {
        throw new UnsupportedOperationException("read");
    }

    @Override
    public int readInto(byte[] target, int offset, int length) {
        throw new UnsupportedOperationException("read");
    }

    /** As in Python, reading no more than nothing never fails. */
    @Override
    public byte[] readLine(int limit) {
        if (limit == 0) {
            return NO_BYTES;
        }
        throw new UnsupportedOperationException("read");
    }

    @Override
    void jumped() {
        // Nothing is ever read ahead.
    }
}
