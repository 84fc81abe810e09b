package memio.raw;

import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.ByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import memio.base.ByteIO;
import memio.base.Mode;

/**
 * Makes raw files of what the JDK and others have: streams, channels, descriptors. The other way, every buffered file is a
 * stream and a channel by its {@code as…} methods.
 *
 * <p>A raw file made here shares the position of what it was made of, keeps nothing back, and closes it when it is closed.
 * Strangers never see an array that anybody relies on afterwards, and are not believed when they answer a count that cannot
 * be: that is an {@link IOException}. Each call moves at most 128 KiB, unless it is a file on disk.
 */
public final class Raw {
    private Raw() {}

    /** A stream to read from. It blocks. */
    public static RawIO of(InputStream stream) {
        return new InputAdapter(stream);
    }

    /** A stream to write to. {@code flush} is passed on. */
    public static RawIO of(OutputStream stream) {
        return new OutputAdapter(stream);
    }

    /** A channel to read from; if it does not block, neither does the file. */
    public static RawIO of(ReadableByteChannel channel) {
        return new ChannelAdapter(channel, channel, null);
    }

    /** A channel to write to; if it does not block, neither does the file. */
    public static RawIO of(WritableByteChannel channel) {
        return new ChannelAdapter(channel, null, channel);
    }

    /** A channel in both directions, as a socket; if it does not block, neither does the file. */
    public static RawIO of(ByteChannel channel) {
        return new ChannelAdapter(channel, channel, channel);
    }

    /**
     * A channel with a position, as a {@link java.nio.channels.FileChannel}. A direction that it turns out not to have is
     * refused with {@link UnsupportedOperationException}; it cannot be asked beforehand.
     *
     * <p>An interrupt closes a {@code FileChannel}, also here.
     */
    public static RawIO of(SeekableByteChannel channel) {
        return new SeekableAdapter(channel, true, true);
    }

    /**
     * A file that was opened as a {@link RandomAccessFile}. An interrupt does not disturb it.
     *
     * @param writable whether it was opened with one of the modes that write
     */
    public static RawIO of(RandomAccessFile file, boolean writable) throws IOException {
        return new RandomAccessAdapter(file, true, writable, null);
    }

    /**
     * A descriptor of the operating system, as {@link FileDescriptor#in} or one that a stream tells
     * ({@link FileInputStream#getFD()}). An interrupt does not disturb it. If it does not block, neither does the file.
     *
     * @param mode only whether it {@linkplain Mode#reads() reads} and {@linkplain Mode#writes() writes} matters
     * @throws IllegalArgumentException if it is none, or was closed in Java: if it is not {@link FileDescriptor#valid()}
     * @throws IOException if it is not open
     */
    public static RawIO of(FileDescriptor descriptor, Mode mode) throws IOException {
        if (!descriptor.valid()) {
            throw new IllegalArgumentException("descriptor is not valid");
        }
        Closeable owner = mode.writes() ? new FileOutputStream(descriptor) : new FileInputStream(descriptor);
        return new DescriptorAdapter(descriptor, mode.reads(), mode.writes(), Terminals.isTerminal(descriptor), owner);
    }

    /**
     * What can be read as data. Since it only reads exactly as much as it is asked for, or fails, this goes byte by byte, unless it is an
     * {@link InputStream} as well.
     */
    public static RawIO ofData(DataInput data) {
        return data instanceof InputStream stream ? of(stream) : new DataInputAdapter(data);
    }

    /** What can be written as data. */
    public static RawIO ofData(DataOutput data) {
        return data instanceof OutputStream stream ? of(stream) : new DataOutputAdapter(data);
    }

    /**
     * A file that somebody else implemented, as one that can be relied on: it gets no array of ours, and answers that
     * cannot be are {@link IOException}s. What buffered files stand on. A file made here is returned as it is.
     */
    public static RawIO guarded(ByteIO file) {
        return file instanceof FileIO f ? f : Adapter.around(file);
    }
}
