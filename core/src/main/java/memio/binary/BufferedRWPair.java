package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import memio.base.ByteIO;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/** Python's {@code io.BufferedRWPair}: reading goes to the one file, writing to the other. */
final class BufferedRWPair implements BinaryIO {
    private final BufferedReader reader;
    private final BufferedWriter writer;

    BufferedRWPair(ByteIO reader, ByteIO writer, int bufferSize) throws IOException {
        this.reader = new BufferedReader(reader, bufferSize);
        this.writer = new BufferedWriter(writer, bufferSize);
    }

    @Override
    public byte @Nullable [] read(int size) throws IOException {
        return reader.read(size);
    }

    @Override
    public int readByte() throws IOException {
        return reader.readByte();
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        return reader.readInto(target, offset, length);
    }

    @Override
    public int readInto(ByteBuffer target) throws IOException {
        return reader.readInto(target);
    }

    @Override
    public int readInto1(byte[] target, int offset, int length) throws IOException {
        return reader.readInto1(target, offset, length);
    }

    @Override
    public byte[] read1(int size) throws IOException {
        return reader.read1(size);
    }

    @Override
    public byte[] peek(int size) throws IOException {
        return reader.peek(size);
    }

    /** {@inheritDoc} As in Python, nothing can be read even from a closed pair. */
    @Override
    public byte[] readLine(int limit) throws IOException {
        return limit == 0 ? new byte[0] : reader.readLine(limit);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        return writer.write(source, offset, length);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return writer.write(source);
    }

    @Override
    public int writeByte(int value) throws IOException {
        return writer.writeByte(value);
    }

    @Override
    public void writeLines(Iterable<? extends byte[]> lines) throws IOException {
        writer.writeLines(lines);
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public long seek(long offset, Whence whence) {
        throw new UnsupportedOperationException("seek");
    }

    @Override
    public long truncate(long size) {
        throw new UnsupportedOperationException("truncate");
    }

    @Override
    public boolean readable() {
        return reader.readable();
    }

    @Override
    public boolean writable() {
        return writer.writable();
    }

    @Override
    public boolean seekable() {
        return false;
    }

    @Override
    public boolean isatty() {
        return writer.isatty() || reader.isatty();
    }

    @Override
    public boolean closed() {
        return writer.closed();
    }

    /**
     * Closes the one that is written, and then the other one, even if the first fails. If both do, the error is that of the
     * second as in Python, and the first is suppressed.
     */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (Throwable first) {
            try {
                reader.close();
            } catch (Throwable second) {
                second.addSuppressed(first);
                throw second;
            }
            throw first;
        }
        reader.close();
    }

    @Override
    public String toString() {
        return "BufferedRWPair[" + reader + ", " + writer + "]";
    }
}
