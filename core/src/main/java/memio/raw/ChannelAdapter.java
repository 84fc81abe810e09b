package memio.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;
import memio.base.Answers;
import org.jspecify.annotations.Nullable;

/** A channel as a raw file. Where a channel that does not block moves nothing, this file would block. */
class ChannelAdapter extends Adapter {
    private final Channel channel;
    private final @Nullable ReadableByteChannel source;
    private final @Nullable WritableByteChannel target;

    /** Channels of the JDK itself neither keep an array nor write where they should read. */
    private final boolean trusted;

    ChannelAdapter(Channel channel, @Nullable ReadableByteChannel source, @Nullable WritableByteChannel target) {
        super(channel);
        this.channel = channel;
        this.source = source;
        this.target = target;
        trusted = channel.getClass().getModule() == Object.class.getModule();
    }

    @Override
    public final int readInto(byte[] array, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, array.length);
        requireOpen();
        ReadableByteChannel from = source;
        if (from == null) {
            throw new UnsupportedOperationException("read");
        }
        if (length == 0) {
            return 0;
        }
        int asked = share(length);
        byte[] lent = trusted ? array : shuttle(asked);
        int start = trusted ? offset : 0;
        int count;
        try {
            count = from.read(ByteBuffer.wrap(lent, start, asked));
        } catch (NonReadableChannelException e) {
            throw refusal("read", e);
        }
        if (count <= 0) {
            return count == 0 ? WOULD_BLOCK : count == -1 ? 0 : Answers.believed("read", count, asked);
        }
        Answers.believed("read", count, asked);
        if (!trusted) {
            System.arraycopy(lent, 0, array, offset, count);
        }
        return count;
    }

    @Override
    public final int write(byte[] array, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, array.length);
        requireOpen();
        WritableByteChannel to = target;
        if (to == null) {
            throw new UnsupportedOperationException("write");
        }
        if (length == 0) {
            return 0;
        }
        int given = share(length);
        byte[] lent = trusted ? array : shuttle(given);
        if (!trusted) {
            System.arraycopy(array, offset, lent, 0, given);
        }
        try {
            int count = to.write(ByteBuffer.wrap(lent, trusted ? offset : 0, given));
            return count == 0 ? WOULD_BLOCK : Answers.believed("write", count, given);
        } catch (NonWritableChannelException e) {
            throw refusal("write", e);
        }
    }

    private static UnsupportedOperationException refusal(String what, RuntimeException e) {
        return new UnsupportedOperationException(what, e);
    }

    @Override
    public boolean readable() {
        requireOpen();
        return source != null;
    }

    @Override
    public boolean writable() {
        requireOpen();
        return target != null;
    }

    /** Also true if the channel was closed by someone else, or by an interrupt. */
    @Override
    public boolean closed() {
        return super.closed() || !channel.isOpen();
    }
}
