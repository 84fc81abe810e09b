package memio.raw;

import java.io.Closeable;
import java.io.DataOutput;
import java.io.Flushable;
import java.io.IOException;
import java.util.Objects;

/** What can be written as data as a raw file. */
final class DataOutputAdapter extends Adapter {
    private final DataOutput data;

    DataOutputAdapter(DataOutput data) {
        super(data instanceof Closeable closeable ? closeable : () -> {});
        this.data = data;
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        requireOpen();
        int count = share(length);
        byte[] lent = shuttle(count);
        System.arraycopy(source, offset, lent, 0, count);
        data.write(lent, 0, count);
        return count;
    }

    @Override
    public boolean writable() {
        requireOpen();
        return true;
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        if (data instanceof Flushable flushable) {
            flushable.flush();
        }
    }
}
