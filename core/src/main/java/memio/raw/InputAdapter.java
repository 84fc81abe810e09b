package memio.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import memio.base.Answers;

/** An {@link InputStream} as a raw file. */
final class InputAdapter extends Adapter {
    private final InputStream stream;

    InputAdapter(InputStream stream) {
        super(stream);
        this.stream = stream;
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        requireOpen();
        if (length == 0) {
            return 0;
        }
        int asked = share(length);
        byte[] lent = shuttle(asked);
        int count = stream.read(lent, 0, asked);
        if (count == 0) {
            // Not what InputStream promises, but some do it. One byte at a time, they cannot.
            int next = readByte();
            lent[0] = (byte) next;
            count = next < 0 ? -1 : 1;
        }
        if (count == -1) {
            return 0;
        }
        System.arraycopy(lent, 0, target, offset, Answers.believed("read", count, asked));
        return count;
    }

    @Override
    public int readByte() throws IOException {
        requireOpen();
        int next = stream.read();
        if (next < END_OF_FILE || next > 255) {
            throw new IOException("read answered " + next + ", asked for a byte");
        }
        return next;
    }

    @Override
    public boolean readable() {
        requireOpen();
        return true;
    }
}
