package memio.raw;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** An {@link OutputStream} as a raw file. */
final class OutputAdapter extends Adapter {
    private final OutputStream stream;

    OutputAdapter(OutputStream stream) {
        super(stream);
        this.stream = stream;
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        requireOpen();
        int count = share(length);
        byte[] lent = shuttle(count);
        System.arraycopy(source, offset, lent, 0, count);
        stream.write(lent, 0, count);
        return count;
    }

    @Override
    public int writeByte(int value) throws IOException {
        requireOpen();
        stream.write(value);
        return 1;
    }

    @Override
    public boolean writable() {
        requireOpen();
        return true;
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        stream.flush();
    }
}
