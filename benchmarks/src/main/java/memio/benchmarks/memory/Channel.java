package memio.benchmarks.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel with a position. Its user keeps the buffers. */
class Channel extends Content {
    private final SeekableByteChannel channel;
    private final ByteBuffer one = ByteBuffer.allocate(1);
    private ByteBuffer last = one;

    Channel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** A buffer over {@code array}, which is mostly the one of the last call. */
    private ByteBuffer over(byte[] array) {
        if (last.array() != array) {
            last = ByteBuffer.wrap(array);
        }
        return last.clear();
    }

    private void writeAll(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    Object library() {
        return channel;
    }

    @Override
    void write(byte[] source) throws IOException {
        writeAll(over(source));
    }

    @Override
    void writeByte(int value) throws IOException {
        writeAll(one.clear().put(0, (byte) value));
    }

    @Override
    void rewind() throws IOException {
        channel.position(0);
    }

    @Override
    int read(byte[] target) throws IOException {
        return channel.read(over(target));
    }

    @Override
    int readByte() throws IOException {
        channel.read(one.clear());
        return one.get(0) & 0xff;
    }

    @Override
    void writeAt(long position, byte[] source) throws IOException {
        channel.position(position);
        writeAll(over(source));
    }

    @Override
    void readAt(long position, byte[] target) throws IOException {
        channel.position(position);
        channel.read(over(target));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
