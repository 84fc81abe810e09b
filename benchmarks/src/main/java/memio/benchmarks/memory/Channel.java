package memio.benchmarks.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel with a position. */
class Channel extends BufferContent {
    private final SeekableByteChannel channel;

    Channel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    Object library() {
        return channel;
    }

    @Override
    void write(ByteBuffer source) throws IOException {
        while (source.hasRemaining()) {
            channel.write(source);
        }
    }

    @Override
    int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    void rewind() throws IOException {
        channel.position(0);
    }

    @Override
    void writeAt(long position, byte[] source) throws IOException {
        channel.position(position);
        write(over(source));
    }

    @Override
    void readAt(long position, byte[] target) throws IOException {
        channel.position(position);
        read(over(target));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
