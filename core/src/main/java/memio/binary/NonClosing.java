package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/** A file whose {@code close} leaves the file below open. */
final class NonClosing implements BinaryIO {
    private final BinaryIO file;
    private boolean closed;

    NonClosing(BinaryIO file) {
        this.file = file;
    }

    /** The file that {@code file} is another name for, or itself. */
    static ByteIO below(ByteIO file) {
        ByteIO below = file;
        while (below instanceof NonClosing name) {
            below = name.open();
        }
        return below;
    }

    private BinaryIO open() {
        if (closed) {
            throw new ClosedFileException();
        }
        return file;
    }

    // ---- reading and writing

    @Override
    public byte @Nullable [] read(int size) throws IOException {
        return open().read(size);
    }

    @Override
    public byte @Nullable [] read1(int size) throws IOException {
        return open().read1(size);
    }

    @Override
    public int readByte() throws IOException {
        return open().readByte();
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        return open().readInto(target, offset, length);
    }

    @Override
    public int readInto(ByteBuffer target) throws IOException {
        return open().readInto(target);
    }

    @Override
    public int readInto1(byte[] target, int offset, int length) throws IOException {
        return open().readInto1(target, offset, length);
    }

    @Override
    public byte[] peek(int size) throws IOException {
        return open().peek(size);
    }

    @Override
    public byte @Nullable [] readLine(int limit) throws IOException {
        return open().readLine(limit);
    }

    @Override
    public int readAt(long position, byte[] target, int offset, int length) throws IOException {
        return open().readAt(position, target, offset, length);
    }

    @Override
    public int readAt(long position, ByteBuffer target) throws IOException {
        return open().readAt(position, target);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        return open().write(source, offset, length);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return open().write(source);
    }

    @Override
    public int writeByte(int value) throws IOException {
        return open().writeByte(value);
    }

    @Override
    public long write(ByteIO source) throws IOException {
        return open().write(source);
    }

    @Override
    public void writeAt(long position, byte[] source, int offset, int length) throws IOException {
        open().writeAt(position, source, offset, length);
    }

    @Override
    public void writeAt(long position, ByteBuffer source) throws IOException {
        open().writeAt(position, source);
    }

    // ---- position and size

    @Override
    public long tell() throws IOException {
        return open().tell();
    }

    @Override
    public long seek(long position) throws IOException {
        return open().seek(position);
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        return open().seek(offset, whence);
    }

    @Override
    public long size() throws IOException {
        return open().size();
    }

    @Override
    public long truncate() throws IOException {
        return open().truncate();
    }

    @Override
    public long truncate(long size) throws IOException {
        return open().truncate(size);
    }

    // ---- what kind of file this is

    @Override
    public boolean readable() {
        return open().readable();
    }

    @Override
    public boolean writable() {
        return open().writable();
    }

    @Override
    public boolean seekable() {
        return open().seekable();
    }

    @Override
    public boolean isatty() {
        return open().isatty();
    }

    @Override
    public int fileno() throws IOException {
        return open().fileno();
    }

    // ---- life

    @Override
    public void flush() throws IOException {
        open().flush();
    }

    @Override
    public boolean closed() {
        return closed || file.closed();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            if (!file.closed() && file.writable()) {
                file.flush();
            }
        }
    }

    @Override
    public String toString() {
        return "NonClosing[" + file + "]";
    }
}
