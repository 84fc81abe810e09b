package memio.raw;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import memio.base.ClosedFileException;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a {@link FileChannel} on a descriptor, of which an interrupt spoils none.
 *
 * <p>A {@code FileChannel} closes itself when its thread is interrupted, and with itself the stream it came from, which
 * closes the descriptor. Here that stream does not close anything: so the channel can be thrown away and made again, and
 * the call repeated. The thread's flag is lowered meanwhile and raised again in the end.
 */
final class BorrowedChannel implements Closeable {
    private final FileDescriptor descriptor;
    private final boolean forWriting;
    private volatile @Nullable FileChannel channel;
    private volatile boolean closed;

    BorrowedChannel(FileDescriptor descriptor, boolean forWriting) {
        this.descriptor = descriptor;
        this.forWriting = forWriting;
    }

    /** One call on a channel. It is repeated if an interrupt ends it: what a buffer has taken by then counts. */
    @FunctionalInterface
    interface Call {
        long on(FileChannel channel) throws IOException;
    }

    /** Reads by one system call. */
    int read(ByteBuffer target) throws IOException {
        int start = target.position();
        long count = make(c -> target.position() > start ? target.position() - start : c.read(target));
        return (int) count;
    }

    /** Reads by one system call from a position of the file, without moving it. */
    int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        long count = make(c -> target.position() > start ? target.position() - start : c.read(target, position));
        return (int) count;
    }

    /** Writes by one system call. */
    int write(ByteBuffer source) throws IOException {
        int start = source.position();
        long count = make(c -> source.position() > start ? source.position() - start : c.write(source));
        return (int) count;
    }

    /** Writes by one system call to a position of the file, without moving it. */
    int write(ByteBuffer source, long position) throws IOException {
        int start = source.position();
        long count = make(c -> source.position() > start ? source.position() - start : c.write(source, position));
        return (int) count;
    }

    long make(Call call) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return call.on(channel());
                } catch (ClosedChannelException e) {
                    // This thread was interrupted, or another one in a call on the same channel.
                    interrupted |= Thread.interrupted();
                    if (closed) {
                        ClosedFileException closing = new ClosedFileException();
                        closing.addSuppressed(e);
                        throw closing;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Copies bytes of this file into another one, without moving this one, by as few system calls as can be.
     *
     * @return how many bytes were copied; 0 at the end of this file
     */
    long transfer(long position, long count, BorrowedChannel target, long targetPosition) throws IOException {
        // Both channels can be closed by an interrupt, and the call can be repeated as it names the places.
        return make(
                any -> channel().transferTo(position, count, target.channel().position(targetPosition)));
    }

    private FileChannel channel() {
        FileChannel c = channel;
        if (c == null || !c.isOpen()) {
            c = forWriting ? new Output(descriptor).getChannel() : new Input(descriptor).getChannel();
            channel = c;
        }
        return c;
    }

    /** Gives the channel back; the descriptor stays as it is. */
    @Override
    public void close() throws IOException {
        closed = true;
        FileChannel c = channel;
        if (c != null) {
            c.close();
        }
    }

    private static final class Input extends FileInputStream {
        Input(FileDescriptor descriptor) {
            super(descriptor);
        }

        @Override
        public void close() {
            // The descriptor is borrowed.
        }
    }

    private static final class Output extends FileOutputStream {
        Output(FileDescriptor descriptor) {
            super(descriptor);
        }

        @Override
        public void close() {
            // The descriptor is borrowed.
        }
    }
}
