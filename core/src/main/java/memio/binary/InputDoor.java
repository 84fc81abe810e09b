package memio.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import memio.base.ByteIO;
import memio.base.Whence;

/** A file as an {@link InputStream}. */
final class InputDoor extends InputStream {
    private final Door door;
    private final boolean seekable;
    private long mark = -1;

    InputDoor(BinaryIO file, boolean closeFile) {
        if (!file.readable()) {
            throw new UnsupportedOperationException("read");
        }
        door = new Door(file, closeFile);
        seekable = file.seekable();
    }

    @Override
    public int read() throws IOException {
        int next = door.open().readByte();
        return next == ByteIO.WOULD_BLOCK ? Door.wouldBlock() : next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return Door.count(door.open().readInto(target, offset, length), length);
    }

    @Override
    public byte[] readAllBytes() throws IOException {
        BinaryIO file = door.open();
        try {
            byte[] rest = file.read();
            return rest == null ? new byte[Door.wouldBlock()] : rest;
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
        return door.open().transferTo(Objects.requireNonNull(target, "target"));
    }

    @Override
    public long skip(long distance) throws IOException {
        BinaryIO file = door.open();
        if (!seekable) {
            return super.skip(distance);
        }
        long skipped = Math.max(0, Math.min(distance, rest(file)));
        file.seek(skipped, Whence.CURRENT);
        return skipped;
    }

    @Override
    public int available() throws IOException {
        BinaryIO file = door.open();
        return seekable ? (int) Math.min(Integer.MAX_VALUE, rest(file)) : 0;
    }

    private static long rest(BinaryIO file) throws IOException {
        return Math.max(0, file.size() - file.tell());
    }

    /** Also true once closed: the JDK asks that the answer never changes. */
    @Override
    public boolean markSupported() {
        return seekable;
    }

    @Override
    public void mark(int readLimit) {
        try {
            mark = seekable ? door.open().tell() : -1;
        } catch (IOException e) {
            mark = -1; // mark cannot throw: reset will, as after a mark that was never set
        }
    }

    @Override
    public void reset() throws IOException {
        BinaryIO file = door.open();
        if (mark < 0) {
            throw new IOException("no mark");
        }
        file.seek(mark);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    @Override
    public String toString() {
        return door.named("InputStream");
    }
}
