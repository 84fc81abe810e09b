package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import memio.base.Arguments;
import memio.base.ByteIO;

/** A file as a {@link SeekableByteChannel}. */
final class ChannelDoor implements SeekableByteChannel {
    private final Door door;
    private final boolean readable;
    private final boolean writable;

    ChannelDoor(BinaryIO file, boolean closeFile) {
        if (!file.seekable()) {
            throw new UnsupportedOperationException("seek");
        }
        door = new Door(file, closeFile);
        readable = file.readable();
        writable = file.writable();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        BinaryIO file = openToRead();
        int wanted = target.remaining();
        int count = file.readInto(target);
        return count == ByteIO.WOULD_BLOCK ? 0 : Door.count(count, wanted);
    }

    /** Reads without moving the position; −1 at the end and beyond. */
    int readAt(long position, ByteBuffer target) throws IOException {
        BinaryIO file = openToRead();
        int wanted = target.remaining();
        int count = file.readAt(position, target);
        return count == ByteIO.WOULD_BLOCK ? 0 : Door.count(count, wanted);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        BinaryIO file = openToWrite();
        try {
            return file.write(source);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    /** Writes without moving the position. */
    int writeAt(long position, ByteBuffer source) throws IOException {
        BinaryIO file = openToWrite();
        int count = source.remaining();
        try {
            file.writeAt(position, source);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
        return count;
    }

    @Override
    public long position() throws IOException {
        return open().tell();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        BinaryIO file = open();
        // For a file on disk this is a matter of the operating system.
        file.seek(Arguments.checkPosition(position));
        return this;
    }

    @Override
    public long size() throws IOException {
        return open().size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        BinaryIO file = open();
        if (size < 0) {
            throw new IllegalArgumentException("size < 0: " + size);
        }
        requireWritable();
        try {
            if (size < file.size()) {
                file.truncate(size);
            }
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
        if (file.tell() > size) {
            file.seek(size);
        }
        return this;
    }

    @Override
    public boolean isOpen() {
        return door.isOpen();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    @Override
    public String toString() {
        return door.named("SeekableByteChannel");
    }

    BinaryIO openToRead() throws IOException {
        BinaryIO file = open();
        if (!readable) {
            throw new NonReadableChannelException();
        }
        return file;
    }

    BinaryIO openToWrite() throws IOException {
        BinaryIO file = open();
        requireWritable();
        return file;
    }

    private void requireWritable() {
        if (!writable) {
            throw new NonWritableChannelException();
        }
    }

    BinaryIO open() throws ClosedChannelException {
        BinaryIO file = door.ifOpen();
        if (file == null) {
            throw new ClosedChannelException();
        }
        return file;
    }
}
