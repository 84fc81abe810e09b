package memio.binary;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import memio.storage.FrozenStorage;
import memio.storage.Window;

/** The arrays in which frozen bytes lie, one after the other, as read-only buffers. */
final class Parts extends Window implements Iterator<ByteBuffer> {
    private final FrozenStorage bytes;
    private long position;

    Parts(FrozenStorage bytes) {
        this.bytes = bytes;
    }

    @Override
    public boolean hasNext() {
        return position < bytes.size();
    }

    @Override
    public ByteBuffer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        bytes.lend(this, position);
        ByteBuffer part = ByteBuffer.wrap(array, at, readLimit - at).slice().asReadOnlyBuffer();
        position += part.remaining();
        return part;
    }
}
