package memio.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import memio.base.Answers;
import memio.base.Arguments;
import memio.base.ArraySizes;
import memio.base.ByteIO;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/**
 * A file of bytes that reads and writes <em>whole</em>: {@code read(n)} answers n bytes unless the file ends, {@code write}
 * takes everything. Python calls this {@code io.BufferedIOBase}.
 *
 * <p>An implementer supplies {@link #readInto(byte[], int, int)} and {@link #write(byte[], int, int)}, {@link #readable()} and
 * {@link #writable()} to match, {@link #close()} and {@link #closed()}; if it can seek, {@link #seekable()},
 * {@link #seek(long, memio.base.Whence)} and {@link #truncate(long)}. Everything else here rests on these, and is worth
 * overriding for speed.
 *
 * <p>The {@code as…} methods are <em>doors</em> for code that wants a type of the JDK. They share the position of the file,
 * obey the JDK's contract (−1 at the end, {@code IOException} once closed), and closing a door leaves the file open
 * unless the door was asked to close it.
 */
public interface BinaryIO extends ByteIO {

    /** How much is buffered, or peeked at, when nobody says otherwise: 128 KiB. */
    int DEFAULT_BUFFER_SIZE = 1 << 17;

    @Override
    default byte @Nullable [] read(int size) throws IOException {
        if (!readable()) {
            throw new UnsupportedOperationException("read");
        }
        int wanted = size < 0 ? Integer.MAX_VALUE : size;
        byte[] bytes = new byte[Math.min(wanted, 8192)];
        int length = 0;
        while (length < wanted) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(
                        bytes, Math.min(wanted, ArraySizes.grown(length, length + 1L, ArraySizes.LARGEST)));
            }
            int room = bytes.length - length;
            int count = Answers.believedOrBlocked("read", readInto(bytes, length, room), room);
            if (count == WOULD_BLOCK && length == 0) {
                return null;
            }
            if (count <= 0) {
                break;
            }
            length += count;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Reads what can be had by at most one call of the layer below: {@link #read1(int) read1(-1)}. */
    default byte @Nullable [] read1() throws IOException {
        return read1(-1);
    }

    /**
     * Reads at most {@code size} bytes, and asks the layer below at most once; where there is none, the same as
     * {@link #read(int)}.
     *
     * @param size how much at most; negative means what the buffer holds or one call brings
     */
    default byte @Nullable [] read1(int size) throws IOException {
        return read(size);
    }

    /** The same as {@link #readInto1(byte[], int, int)} for a whole array. */
    default int readInto1(byte[] target) throws IOException {
        return readInto1(target, 0, target.length);
    }

    /** Reads into part of an array, and asks the layer below at most once; where there is none, {@code readInto}. */
    default int readInto1(byte[] target, int offset, int length) throws IOException {
        return readInto(target, offset, length);
    }

    /**
     * What the next reads will give, without moving the position.
     *
     * @param size how much is wanted; a buffered file may answer more or less; less than 1 means what is at hand, at most
     *     {@link #DEFAULT_BUFFER_SIZE}
     * @return an array of its own; empty at the end of the file
     * @throws UnsupportedOperationException if this file cannot look ahead
     */
    default byte[] peek(int size) throws IOException {
        throw new UnsupportedOperationException("peek");
    }

    /**
     * How many bytes the file holds.
     *
     * @throws UnsupportedOperationException if this file cannot seek
     */
    default long size() throws IOException {
        long position = tell();
        long size = seek(0, Whence.END);
        seek(position);
        return size;
    }

    /**
     * Writes everything from the position of {@code source} to its end, and moves both positions. If writing fails, a
     * source that can seek stands where the unwritten bytes begin. This file itself may be the source: what is written goes
     * behind what was read.
     *
     * @return how many bytes were written
     */
    default long write(ByteIO source) throws IOException {
        return write(source, Transfer.UNWATCHED);
    }

    /**
     * As {@link #write(ByteIO)}, and tells how it gets on. From disk to disk the operating system copies.
     *
     * @param progress called from time to time with the number of bytes written so far; what it throws ends the copying, and
     *     what was written stays
     */
    default long write(ByteIO source, LongConsumer progress) throws IOException {
        return Transfer.copy(source, this, progress);
    }

    /**
     * Writes everything from the position to the end into {@code target}, and moves the position. The stream never sees an
     * array of this file. If it fails, a file that can seek stands where the unwritten bytes begin.
     *
     * @return how many bytes were written
     */
    default long transferTo(OutputStream target) throws IOException {
        return target instanceof OutputDoor door ? door.write(this) : Transfer.copy(this, target);
    }

    /**
     * Reads at {@code position}; that of the file stays.
     *
     * @return how many bytes were read: less than {@code length} only if the content ends; 0 at its end and beyond; or
     *     {@link #WOULD_BLOCK}
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws IndexOutOfBoundsException if the range is not in {@code target}
     * @throws UnsupportedOperationException if this file cannot be read or cannot seek
     */
    default int readAt(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        return Excursion.make(
                this, position, () -> Answers.believedOrBlocked("read", readInto(target, offset, length), length));
    }

    /**
     * As {@link #readAt(long, byte[], int, int)}, into the remaining space of a buffer.
     *
     * @throws IllegalArgumentException also if {@code target} is read-only
     */
    default int readAt(long position, ByteBuffer target) throws IOException {
        Arguments.checkTarget(target);
        boolean direct = !target.hasArray();
        byte[] bytes = direct ? new byte[target.remaining()] : target.array();
        int length = target.remaining();
        int count = readAt(position, bytes, direct ? 0 : target.arrayOffset() + target.position(), length);
        Answers.believedOrBlocked("read", count, length);
        if (direct) {
            target.put(bytes, 0, Math.max(count, 0));
        } else {
            target.position(target.position() + Math.max(count, 0));
        }
        return count;
    }

    /**
     * Writes at {@code position}; that of the file stays. A gap before it is filled with zeros. In append mode the bytes
     * go to the end all the same.
     *
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws IndexOutOfBoundsException if the range is not in {@code source}
     * @throws UnsupportedOperationException if this file cannot be written or cannot seek
     */
    default void writeAt(long position, byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        Excursion.make(this, position, () -> write(source, offset, length));
    }

    /** As {@link #writeAt(long, byte[], int, int)}, from the remaining bytes of a buffer. */
    default void writeAt(long position, ByteBuffer source) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        writeAt(position, bytes, 0, bytes.length);
        source.position(source.limit());
    }

    /**
     * Gives up the raw file below and returns it; this file is of no use afterwards.
     *
     * @throws UnsupportedOperationException if there is none, as for a file in memory
     */
    @Override
    default ByteIO detach() throws IOException {
        throw new UnsupportedOperationException("detach");
    }

    /** This file as an {@link InputStream}; closing it leaves the file open. */
    default InputStream asInputStream() {
        return asInputStream(false);
    }

    /**
     * This file as an {@link InputStream} that shares the position.
     *
     * <p>It supports {@code mark} if the file can seek; {@code available} then tells what is left.
     *
     * @param closeFile whether closing the stream closes the file
     */
    default InputStream asInputStream(boolean closeFile) {
        return new InputDoor(this, closeFile);
    }

    /** This file as an {@link OutputStream}; closing it flushes the file and leaves it open. */
    default OutputStream asOutputStream() {
        return asOutputStream(false);
    }

    /**
     * This file as an {@link OutputStream} that shares the position.
     *
     * @param closeFile whether closing the stream closes the file
     */
    default OutputStream asOutputStream(boolean closeFile) {
        return new OutputDoor(this, closeFile);
    }

    /** This file as a {@link SeekableByteChannel}; closing it flushes the file and leaves it open. */
    default SeekableByteChannel asChannel() {
        return asChannel(false);
    }

    /**
     * This file as a {@link SeekableByteChannel} that shares the position. Truncating through it moves a position beyond the
     * new end to that end, as the JDK's contract demands.
     *
     * @param closeFile whether closing the channel closes the file
     * @throws UnsupportedOperationException if this file cannot seek
     */
    default SeekableByteChannel asChannel(boolean closeFile) {
        return new ChannelDoor(this, closeFile);
    }

    /** This file as a {@link FileChannel}; closing it flushes the file and leaves it open. */
    default FileChannel asFileChannel() {
        return asFileChannel(false);
    }

    /**
     * This file as a {@link FileChannel} that shares the position: for code that wants a file channel and nothing less. Else
     * {@link #asChannel()} is the lighter door.
     *
     * <ul>
     *   <li><b>Interrupts</b> do not close it, unlike one of the JDK.
     *   <li><b>Threads</b>: several may use this channel at a time; their calls wait for each other, those at explicit
     *       positions too. What they do to the file itself, or through another door, does not wait.
     *   <li><b>{@code force}</b> flushes the file; if it is a buffered file on disk, waits until the device has it.
     *   <li><b>{@code lock}</b> of a file in memory is granted, unless it overlaps a lock of the same channel: no other process
     *       can reach the bytes. Of any other file it is refused with {@link UnsupportedOperationException}.
     *   <li><b>{@code map}</b> answers a copy outside the heap, O(size), if it is to be read only or {@code PRIVATE}; which
     *       the contract allows, as it does not say whether later changes of the file show. The region must lie in the file.
     *       {@code READ_WRITE} is refused with {@link UnsupportedOperationException}, since nothing would bring the changes back.
     *   <li><b>{@code transferTo}, {@code transferFrom}</b> never lend an array of this file, and wait for the other side without
     *       keeping other threads out. A transfer to beyond the end grows the file, as newer JDKs have it; JDK 17's moves nothing.
     *   <li><b>{@code isOpen}</b>: if the file was closed, but not through this channel, the answer becomes false with
     *       the next call that throws {@link java.nio.channels.ClosedChannelException}.
     * </ul>
     *
     * @param closeFile whether closing the channel closes the file
     * @throws UnsupportedOperationException if this file cannot seek
     */
    default FileChannel asFileChannel(boolean closeFile) {
        return new FileChannelDoor(this, closeFile);
    }

    /** This file as numbers and strings in big-endian order, Java's own: {@link #asData(ByteOrder)}. */
    default Data asData() {
        return asData(ByteOrder.BIG_ENDIAN);
    }

    /**
     * This file as numbers and strings: {@link java.io.DataInput} and {@link java.io.DataOutput} that share the position, and numbers
     * at any other.
     */
    default Data asData(ByteOrder order) {
        return new Data(this, order);
    }

    /**
     * This file to write objects to. The stream keeps bytes back: flush it before anything else is written or read. Closing it flushes
     * the file and leaves it open.
     */
    default ObjectOutputStream asObjectOutputStream() throws IOException {
        return new ObjectOutputStream(asOutputStream());
    }

    /**
     * This file to read objects from, those that {@code filter} lets pass. Closing the stream leaves the file open.
     *
     * <p>Whoever wrote the bytes decides which classes are loaded and made: without a filter, anything on the class path that can
     * be serialized. So name what you expect and refuse the rest,
     * {@code ObjectInputFilter.Config.createFilter("com.acme.order.*;java.base/*;maxdepth=20;!*")}.
     *
     * @throws java.io.StreamCorruptedException if no object stream begins at the position
     */
    default ObjectInputStream asObjectInputStream(ObjectInputFilter filter) throws IOException {
        Objects.requireNonNull(filter, "filter");
        ObjectInputStream stream = new ObjectInputStream(asInputStream());
        stream.setObjectInputFilter(filter);
        return stream;
    }

    /**
     * What lies between the position and the end, for whoever subscribes: pieces of some 64 KiB, no more at a time than were
     * asked for, delivered by the thread that asks. The position stays.
     *
     * <p>Of a file in memory, and of a {@code SpooledIO}, it is what is there now, whatever is written later, and may be read by any
     * thread; nothing is copied, unless it is a secret. Other files are read when the pieces are asked for, and should be left alone until then unless
     * they are buffered files, which lock. Each subscriber gets all of it; of a file that cannot seek only the first one gets
     * anything, and the position moves.
     *
     * @throws UnsupportedOperationException if this file cannot be read
     */
    default Flow.Publisher<ByteBuffer> asPublisher() throws IOException {
        return PiecePublisher.of(this);
    }

    /**
     * Takes what a publisher delivers, and writes it from the position on.
     *
     * <pre>{@code
     * ByteSubscriber subscriber = file.asSubscriber();
     * publisher.subscribe(subscriber);
     * long count = subscriber.received().toCompletableFuture().get();
     * }</pre>
     *
     * @throws UnsupportedOperationException if this file cannot be written
     */
    default ByteSubscriber asSubscriber() {
        return new ByteSubscriber(this);
    }

    /**
     * This file under another name, so to say, whose {@code close} flushes this file and leaves it open: for whoever closes
     * what he is given, as {@code new TextIOWrapper(file.nonClosing())}. It shares the position; closed, it refuses everything.
     *
     * <p>The {@code as…} doors need none of it, since they leave the file open anyway.
     */
    default BinaryIO nonClosing() {
        return new NonClosing(this);
    }
}
