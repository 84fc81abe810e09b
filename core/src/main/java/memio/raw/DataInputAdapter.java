package memio.raw;

import java.io.Closeable;
import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;

/** What can be read as data as a raw file: a byte a call, since asking for more than there is loses it. */
final class DataInputAdapter extends Adapter {
    private final DataInput data;

    DataInputAdapter(DataInput data) {
        super(data instanceof Closeable closeable ? closeable : () -> {});
        this.data = data;
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        requireOpen();
        if (length == 0) {
            return 0;
        }
        int next = readByte();
        if (next < 0) {
            return 0;
        }
        target[offset] = (byte) next;
        return 1;
    }

    @Override
    public int readByte() throws IOException {
        requireOpen();
        try {
            return data.readByte() & 0xff;
        } catch (EOFException e) {
            return END_OF_FILE;
        }
    }

    @Override
    public boolean readable() {
        requireOpen();
        return true;
    }
}
