package memio.benchmarks.memory;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/** An output of blocks. */
final class LuceneOutput extends Content {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    private ByteBuffersDataInput in = out.toDataInput();
    private long left;

    @Override
    Object library() {
        return out;
    }

    @Override
    void write(byte[] source) {
        out.writeBytes(source, 0, source.length);
    }

    @Override
    void writeByte(int value) {
        out.writeByte((byte) value);
    }

    @Override
    void rewind() {
        in = out.toDataInput();
        left = in.length();
    }

    @Override
    int read(byte[] target) throws IOException {
        int count = (int) Math.min(target.length, left);
        in.readBytes(target, 0, count);
        left -= count;
        return count;
    }

    @Override
    int readByte() throws IOException {
        return in.readByte() & 0xff;
    }
}
