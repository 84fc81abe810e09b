package memio.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.PositionOutputStream;

/** A stream that Parquet writes, and that knows how much that was. */
final class CountingStream extends PositionOutputStream {
    private final OutputStream out;
    private long count;

    CountingStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public long getPos() {
        return count;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        count++;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        out.write(source, offset, length);
        count += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
