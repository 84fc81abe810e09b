package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;
import memio.base.Arguments;
import memio.raw.FileIO;
import org.jspecify.annotations.Nullable;

/**
 * A file as a {@link FileChannel}: a {@link ChannelDoor} that lets one thread in at a time, as the contract asks, and can do
 * what only file channels can.
 */
final class FileChannelDoor extends FileChannel {
    private final BinaryIO file;
    private final ChannelDoor channel;
    private final Gate gate = new Gate();
    private final @Nullable RegionLocks locks;

    FileChannelDoor(BinaryIO file, boolean closeFile) {
        this.file = file;
        channel = new ChannelDoor(file, closeFile);
        locks = file instanceof StorageIO ? new RegionLocks(this) : null;
    }

    /** What is done while no other thread does anything. */
    @FunctionalInterface
    private interface Operation {
        long run() throws IOException;
    }

    private long alone(Operation operation) throws IOException {
        requireOpen();
        gate.enter();
        try {
            return operation.run();
        } finally {
            gate.leave();
        }
    }

    private void requireOpen() throws IOException {
        if (isOpen() && file.closed()) {
            close(); // not from within the gate, where another thread's close waits to get in
        }
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    // ---- at the position

    @Override
    public int read(ByteBuffer target) throws IOException {
        return (int) alone(() -> channel.read(target));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Scatter scatter = Scatter.into(targets, offset, length);
        return alone(() -> scatter.each(channel::read));
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return (int) alone(() -> channel.write(source));
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        Scatter gather = Scatter.from(sources, offset, length);
        return alone(() -> gather.each(channel::write));
    }

    @Override
    public long position() throws IOException {
        return alone(channel::position);
    }

    @Override
    public FileChannel position(long position) throws IOException {
        alone(() -> channel.position(position).position());
        return this;
    }

    @Override
    public long size() throws IOException {
        return alone(channel::size);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        alone(() -> channel.truncate(size).position());
        return this;
    }

    // ---- at positions given

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        Arguments.checkPosition(position);
        return (int) alone(() -> channel.readAt(position, target));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        Arguments.checkPosition(position);
        return (int) alone(() -> channel.writeAt(position, source));
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        checkRegion(position, count);
        requireOpen();
        if (!target.isOpen()) {
            throw new ClosedChannelException();
        }
        requireReadable();
        return ChannelTransfer.copy(this, position, Math.min(count, size() - position), target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        checkRegion(position, count);
        requireOpen();
        if (!source.isOpen()) {
            throw new ClosedChannelException();
        }
        requireWritable();
        return ChannelTransfer.copy(source, count, this, position);
    }

    private static void checkRegion(long position, long size) {
        Arguments.checkPosition(position);
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
    }

    private void requireReadable() {
        if (!file.readable()) {
            throw new NonReadableChannelException();
        }
    }

    private void requireWritable() {
        if (!file.writable()) {
            throw new NonWritableChannelException();
        }
    }

    // ---- the device, copies of regions, locks

    @Override
    public void force(boolean metaData) throws IOException {
        alone(() -> {
            if (file.writable()) {
                file.flush();
                FileIO onDisk = Transfer.onDisk(file);
                if (onDisk != null) {
                    onDisk.sync();
                }
            }
            return 0;
        });
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        Objects.requireNonNull(mode, "mode");
        checkRegion(position, size);
        requireOpen();
        requireReadable();
        if (mode != MapMode.READ_ONLY) {
            requireWritable();
        }
        if (mode != MapMode.READ_ONLY && mode != MapMode.PRIVATE) {
            throw new UnsupportedOperationException(
                    "map " + mode + ": nothing would bring back what is put into the buffer");
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("size > 2^31-1: " + size);
        }
        // The JDK makes no other objects of this type, and lets nobody make them.
        if (ByteBuffer.allocateDirect((int) size) instanceof MappedByteBuffer copy) {
            alone(() -> fill(copy, position));
            return mode == MapMode.PRIVATE ? copy : (MappedByteBuffer) copy.asReadOnlyBuffer();
        }
        throw new UnsupportedOperationException("map, in this JVM");
    }

    private long fill(ByteBuffer copy, long position) throws IOException {
        long end = channel.size();
        if (position > end - copy.limit()) {
            throw new IOException(
                    "no region of the file: " + copy.limit() + " bytes at " + position + ", its size is " + end);
        }
        while (copy.hasRemaining() && channel.readAt(position + copy.position(), copy) > 0) {}
        copy.flip();
        return copy.limit();
    }

    /** As {@link #tryLock(long, long, boolean)}: there is nobody to wait for. */
    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        requireOpen();
        if (shared) {
            requireReadable();
        } else {
            requireWritable();
        }
        RegionLocks granted = locks;
        if (granted == null) {
            throw new UnsupportedOperationException("lock of a file that is not in memory: " + file);
        }
        return granted.grant(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return lock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        gate.enter();
        try {
            channel.close();
        } finally {
            gate.leave();
        }
    }

    @Override
    public String toString() {
        return "FileChannel[" + file + "]";
    }
}
