package memio.raw;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import memio.base.Whence;

/** An open descriptor of the operating system as a raw file: a pipe, a terminal, a device, or whatever one was given. */
final class DescriptorAdapter extends Adapter {
    private final BorrowedChannel source;
    private final BorrowedChannel target;
    private final boolean readable;
    private final boolean writable;
    private final boolean seekable;
    private final boolean terminal;
    private int number;

    /**
     * A file over {@code descriptor}.
     *
     * @param owner closed with this file
     * @throws IOException if the descriptor is not open
     */
    DescriptorAdapter(FileDescriptor descriptor, boolean readable, boolean writable, boolean terminal, Closeable owner)
            throws IOException {
        super(owner);
        this.readable = readable;
        this.writable = writable;
        this.terminal = terminal;
        number = DescriptorNumbers.standard(descriptor);
        source = new BorrowedChannel(descriptor, false);
        target = new BorrowedChannel(descriptor, true);
        seekable = canSeek();
        if (readable && seekable) {
            source.read(ByteBuffer.allocate(1), 0); // fails if this is a directory
        }
    }

    private boolean canSeek() throws IOException {
        long size = any().make(c -> c.size()); // fails if the descriptor is not open
        try {
            return size >= 0 && any().make(c -> c.position()) >= 0;
        } catch (IOException e) {
            return false; // "Illegal seek": a pipe, a socket or a terminal
        }
    }

    /** A channel for what needs no direction. */
    private BorrowedChannel any() {
        return writable ? target : source;
    }

    @Override
    public int readInto(byte[] array, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, array.length);
        require(readable, "read");
        if (length == 0) {
            return 0;
        }
        int count = source.read(ByteBuffer.wrap(array, offset, share(length)));
        return count == 0 ? WOULD_BLOCK : Math.max(count, 0);
    }

    @Override
    public int write(byte[] array, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, array.length);
        require(writable, "write");
        if (length == 0) {
            return 0;
        }
        int count = target.write(ByteBuffer.wrap(array, offset, share(length)));
        return count == 0 ? WOULD_BLOCK : count;
    }

    @Override
    public long tell() throws IOException {
        require(seekable, "seek");
        return any().make(c -> c.position());
    }

    /** A device may go elsewhere than it was told to. */
    @Override
    public long seek(long offset, Whence whence) throws IOException {
        require(seekable, "seek");
        return any().make(c -> {
            long base = switch (whence) {
                case START -> 0;
                case CURRENT -> c.position();
                case END -> c.size();
            };
            return c.position(Positions.sought(base, offset)).position();
        });
    }

    @Override
    long size() throws IOException {
        require(seekable, "size");
        return any().make(c -> c.size());
    }

    @Override
    public long truncate(long size) throws IOException {
        require(writable && seekable, "truncate");
        Positions.checkSize(size);
        long position = tell();
        target.make(c -> {
            if (size > c.size()) {
                c.write(ByteBuffer.allocate(1), size - 1);
            }
            c.truncate(size).position(position);
            if (c.size() != size) {
                throw new IOException("cannot be truncated to " + size + ", its size is " + c.size());
            }
            return size;
        });
        return size;
    }

    @Override
    void sync() throws IOException {
        requireOpen();
        if (writable && seekable) {
            target.make(c -> {
                c.force(true);
                return 0;
            });
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
        return seekable;
    }

    @Override
    public boolean isatty() {
        requireOpen();
        return terminal;
    }

    @Override
    public int fileno() throws IOException {
        requireOpen();
        if (number < 0) {
            number = seekable ? DescriptorNumbers.find(this) : DescriptorNumbers.find(any(), !writable);
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        source.close();
        target.close();
        super.close();
    }
}
