package memio.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import memio.base.Whence;

/** A channel that has a position as a raw file. */
final class SeekableAdapter extends ChannelAdapter {
    private final SeekableByteChannel channel;
    private final boolean readable;
    private final boolean writable;

    SeekableAdapter(SeekableByteChannel channel, boolean readable, boolean writable) {
        super(channel, readable ? channel : null, writable ? channel : null);
        this.channel = channel;
        this.readable = readable;
        this.writable = writable;
    }

    @Override
    public long tell() throws IOException {
        requireOpen();
        return channel.position();
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        requireOpen();
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> channel.position();
            case END -> channel.size();
        };
        long position = Positions.sought(base, offset);
        channel.position(position);
        return position;
    }

    @Override
    long size() throws IOException {
        requireOpen();
        return channel.size();
    }

    @Override
    public long truncate(long size) throws IOException {
        require(writable, "truncate");
        Positions.checkSize(size);
        long position = channel.position();
        try {
            if (size <= channel.size()) {
                channel.truncate(size);
            } else {
                channel.position(size - 1).write(ByteBuffer.allocate(1));
            }
        } catch (NonWritableChannelException e) {
            throw new UnsupportedOperationException("truncate", e);
        } finally {
            channel.position(position);
        }
        return size;
    }

    @Override
    void sync() throws IOException {
        requireOpen();
        if (channel instanceof FileChannel file) {
            file.force(true);
        }
    }

    @Override
    public boolean readable() {
        requireOpen();
        return readable;
    }

    @Override
    public boolean writable() {
        requireOpen();
        return writable;
    }

    @Override
    public boolean seekable() {
        requireOpen();
        return true;
    }
}
