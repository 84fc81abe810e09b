package memio.random;

import java.io.IOException;
import java.util.List;
import memio.BytesIO;
import memio.base.Whence;
import memio.binary.BinaryIO;

/** A sound file; what is broken is for subclasses to say. */
class Delegate implements BinaryIO {
    final BytesIO file = new BytesIO();

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        return file.readInto(target, offset, length);
    }

    @Override
    public byte[] readLine(int limit) throws IOException {
        return file.readLine(limit);
    }

    /** Stops when the hint is reached, as the model does; other files go on until it is exceeded. */
    @Override
    public List<byte[]> readLines(long hint) {
        return file.readLines(hint);
    }

    @Override
    public byte[] peek(int size) {
        return file.peek(size);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        return file.write(source, offset, length);
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        return file.seek(offset, whence);
    }

    @Override
    public long truncate(long size) throws IOException {
        return file.truncate(size);
    }

    @Override
    public boolean readable() {
        return file.readable();
    }

    @Override
    public boolean writable() {
        return file.writable();
    }

    @Override
    public boolean seekable() {
        return file.seekable();
    }

    @Override
    public void close() {
        file.close();
    }

    @Override
    public boolean closed() {
        return file.closed();
    }
}
