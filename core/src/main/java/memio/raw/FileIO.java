package memio.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import memio.base.Arguments;
import memio.base.ArraySizes;
import memio.base.ByteCollector;
import memio.base.ClosedFileException;
import memio.base.Mode;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/**
 * A file of the operating system without a buffer: each read and each write is a system call. Python's {@code io.FileIO}.
 *
 * <p>It is what {@code IO.open} puts a buffer on; alone it is of use where each call must reach the system, or where
 * the calls are large. Reads may be short at the end of the file and on pipes. Writes may be short when the disk is full:
 * what was written is counted, and the next call fails.
 *
 * <p><b>Errors</b> come as the exceptions of {@code java.nio.file}: {@link java.nio.file.NoSuchFileException},
 * {@link java.nio.file.FileAlreadyExistsException} (mode {@code x}), {@link java.nio.file.AccessDeniedException}, and for
 * a directory {@link java.nio.file.FileSystemException}; all name the file.
 *
 * <p><b>Interrupts</b>: {@link Thread#interrupt} neither closes this file nor ends a call, and the flag stays set; that is
 * how {@link java.io.FileInputStream} behaves, and unlike a {@link java.nio.channels.FileChannel}, which is closed. It
 * does not hold for a file made of somebody's channel, nor for file systems other than the default one.
 *
 * <p>A relative seek to before the start is an {@link IOException}, as the operating system has it; {@link #truncate(long)}
 * extends with zeros. Mode {@code a} writes to the end at the time of the write, also if other processes append (POSIX's
 * {@code O_APPEND}); mode {@code x} creates the file in one step with finding that there is none. Modes with {@code a+}
 * open the name twice.
 *
 * <p>Not safe for use by several threads; a buffered file is.
 */
public final class FileIO implements RawIO {
    /** How many bytes the operating system copies between two calls of a progress callback. */
    private static final int COPIED_AT_ONCE = 8 << 20;

    /** How many bytes go through a channel in one call: the JDK allocates as many outside the heap, and keeps them. */
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Adapter file;
    private final Mode mode;
    private final String name;
    private final @Nullable Path path;
    private final boolean closeFile;
    private volatile boolean closed;

    private FileIO(Adapter file, Mode mode, String name, @Nullable Path path, boolean closeFile) {
        this.file = file;
        this.mode = mode;
        this.name = name;
        this.path = path;
        this.closeFile = closeFile;
    }

    /** As {@link #open(Path, Mode, Opener)} with a mode string as {@link Mode#ofRaw(String)} takes it, and no opener. */
    public static FileIO open(Path path, String mode) throws IOException {
        return open(path, Mode.ofRaw(mode), Opener.files());
    }

    /**
     * Opens a file.
     *
     * @param opener how, {@link Opener#files} or one's own
     * @throws UnsupportedOperationException if the opener's file cannot do what the mode says
     */
    public static FileIO open(Path path, Mode mode, Opener opener) throws IOException {
        RawIO opened = opener.open(path, mode);
        try {
            return new FileIO(able(Adapter.around(opened), mode), mode, path.toString(), path, true);
        } catch (Throwable e) {
            opened.close();
            throw e;
        }
    }

    /**
     * A file that is open already: what {@code open} makes of a descriptor in Python. Neither is anything created or
     * emptied, whatever the mode says; in mode {@code a} the position moves to the end.
     *
     * @param file what {@link Raw} makes of a descriptor, a channel or another file
     * @param name how the file is called in messages
     * @param closeFile whether closing this closes {@code file}: Python's {@code closefd}
     * @throws UnsupportedOperationException if {@code file} cannot do what the mode says
     */
    public static FileIO of(RawIO file, Mode mode, String name, boolean closeFile) throws IOException {
        Adapter adapter = able(Adapter.around(file), mode);
        if (mode.purpose() == Mode.Purpose.APPEND && adapter.seekable()) {
            adapter.seek(0, Whence.END);
        }
        return new FileIO(adapter, mode, name, null, closeFile);
    }

    private static Adapter able(Adapter file, Mode mode) {
        if (mode.reads() && !file.readable()) {
            throw new UnsupportedOperationException("read, which mode " + mode + " wants");
        }
        if (mode.writes() && !file.writable()) {
            throw new UnsupportedOperationException("write, which mode " + mode + " wants");
        }
        return file;
    }

    // ---- reading and writing

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        return toRead().readInto(target, offset, length);
    }

    @Override
    public byte @Nullable [] readAll() throws IOException {
        Adapter from = toRead();
        ByteCollector bytes = new ByteCollector(ArraySizes.checkFits(remaining(), ArraySizes.LARGEST));
        int count;
        do {
            // When all that was expected is there, one byte is enough to see the end.
            boolean asExpected = bytes.length() == bytes.array().length;
            count = asExpected && bytes.length() > 0 ? probe(from, bytes) : fill(from, bytes);
        } while (count > 0);
        return count == WOULD_BLOCK && bytes.length() == 0 ? null : bytes.toArray();
    }

    private static int fill(Adapter from, ByteCollector bytes) throws IOException {
        int room = bytes.room(Integer.MAX_VALUE);
        int count = from.readInto(bytes.array(), bytes.length(), room);
        bytes.added(Math.max(count, 0));
        return count;
    }

    private static int probe(Adapter from, ByteCollector bytes) throws IOException {
        byte[] one = new byte[1];
        int count = from.readInto(one, 0, 1);
        bytes.add(one, 0, Math.max(count, 0));
        return count;
    }

    /** How many bytes lie between the position and the end; 0 if that is unknown, because this file cannot seek. */
    public long remaining() throws IOException {
        Adapter f = open();
        return f.seekable() ? Math.max(0, f.size() - f.tell()) : 0;
    }

    /** {@inheritDoc} As in Python, reading no more than nothing never fails. */
    @Override
    public byte @Nullable [] readLine(int limit) throws IOException {
        return limit == 0 ? new byte[0] : RawIO.super.readLine(limit);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        return toWrite("write").write(source, offset, length);
    }

    /** {@inheritDoc} Each line is one call. No lines can be written even to a file that is only read. */
    @Override
    public void writeLines(Iterable<? extends byte[]> lines) throws IOException {
        open();
        for (byte[] line : lines) {
            write(line);
        }
    }

    /**
     * Whether {@link #readAt} and {@link #writeAt} can be used: for files on disk that were opened here, except that one opened to
     * append writes to its end only.
     */
    public boolean positional() {
        return open().source() != null && mode.purpose() != Mode.Purpose.APPEND;
    }

    /**
     * Reads from a position by one system call, POSIX's {@code pread}; the position of this file stays. An interrupt does not
     * disturb it.
     *
     * @return how many bytes were read, at most 1 MiB; 0 at the end and beyond, or if {@code length} is 0
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws UnsupportedOperationException if this file is not {@link #positional()}, or not to be read
     */
    public int readAt(long position, byte[] target, int offset, int length) throws IOException {
        BorrowedChannel channel = checked(toRead().source(), position);
        ByteBuffer space = ByteBuffer.wrap(target, offset, Math.min(length, MOST_AT_ONCE));
        return space.hasRemaining() ? Math.max(0, channel.read(space, position)) : 0;
    }

    /**
     * Writes to a position by one system call, POSIX's {@code pwrite}; the position of this file stays. A gap before it is
     * filled with zeros. An interrupt does not disturb it.
     *
     * @return how many bytes were written: at most 1 MiB, fewer than asked for if the disk is full
     * @throws IllegalArgumentException if {@code position} is negative
     * @throws UnsupportedOperationException if this file is not {@link #positional()}, or not to be written
     */
    public int writeAt(long position, byte[] source, int offset, int length) throws IOException {
        BorrowedChannel channel = checked(toWrite("write").target(), position);
        ByteBuffer bytes = ByteBuffer.wrap(source, offset, Math.min(length, MOST_AT_ONCE));
        return bytes.hasRemaining() ? channel.write(bytes, position) : 0;
    }

    private BorrowedChannel checked(@Nullable BorrowedChannel channel, long position) {
        if (channel == null || mode.purpose() == Mode.Purpose.APPEND) {
            throw new UnsupportedOperationException("read or write at a position: " + this);
        }
        Arguments.checkPosition(position);
        return channel;
    }

    /**
     * Waits until all that was written is on the device, as far as the operating system knows: POSIX's {@code fsync}. Does
     * nothing for a file that is only read, or that has no device.
     */
    public void sync() throws IOException {
        open().sync();
    }

    /** Whether the operating system can copy from this file to {@code target}: both are files with a place for each byte. */
    public boolean canCopyTo(FileIO target) {
        return mode.reads()
                && target.mode.writes()
                && target.mode.purpose() != Mode.Purpose.APPEND
                && toRead().source() != null
                && target.toWrite("write").target() != null;
    }

    /**
     * Lets the operating system copy what lies between a position of this file and its end. The positions of both files are
     * undefined afterwards.
     *
     * @param progress called with the number of bytes copied so far
     * @throws UnsupportedOperationException if it {@linkplain #canCopyTo cannot}
     */
    public void copyTo(long position, FileIO target, long targetPosition, LongConsumer progress) throws IOException {
        BorrowedChannel from = toRead().source();
        BorrowedChannel to = target.toWrite("write").target();
        if (from == null || to == null) {
            throw new UnsupportedOperationException("copy");
        }
        long total = 0;
        long count;
        while ((count = from.transfer(position + total, COPIED_AT_ONCE, to, targetPosition + total)) > 0) {
            total += count;
            progress.accept(total);
        }
    }

    private Adapter toRead() {
        Adapter f = open();
        if (!mode.reads()) {
            throw new UnsupportedOperationException("read, in mode " + mode.rawName());
        }
        return f;
    }

    private Adapter toWrite(String what) {
        Adapter f = open();
        if (!mode.writes()) {
            throw new UnsupportedOperationException(what + ", in mode " + mode.rawName());
        }
        return f;
    }

    private Adapter open() {
        if (closed) {
            throw new ClosedFileException();
        }
        return file;
    }

    // ---- position and size

    @Override
    public long tell() throws IOException {
        return open().tell();
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        return open().seek(offset, whence);
    }

    /** {@inheritDoc} A file that is shorter is extended by zeros. */
    @Override
    public long truncate(long size) throws IOException {
        return toWrite("truncate").truncate(size);
    }

    /**
     * How many bytes the file holds.
     *
     * @throws UnsupportedOperationException if it cannot seek
     */
    public long size() throws IOException {
        return open().size();
    }

    // ---- what kind of file this is

    /** The path as it was given, or the name of a file that was open already. */
    public String name() {
        return name;
    }

    /** The mode it was opened with. */
    public Mode mode() {
        return mode;
    }

    /** Whether closing this file closes what is below: Python's {@code closefd}, true for all that was opened by its path. */
    public boolean closesFile() {
        return closeFile;
    }

    /** How many bytes a block of the file system has, as far as the JDK can tell; 4096 if it cannot. */
    public int blockSize() {
        Path p = path;
        open();
        return p == null ? 4096 : BlockSizes.of(p);
    }

    @Override
    public boolean readable() {
        open();
        return mode.reads();
    }

    @Override
    public boolean writable() {
        open();
        return mode.writes();
    }

    @Override
    public boolean seekable() {
        return open().seekable();
    }

    @Override
    public boolean isatty() {
        return open().isatty();
    }

    @Override
    public int fileno() throws IOException {
        return open().fileno();
    }

    @Override
    public boolean closed() {
        return closed || file.closed();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            if (closeFile) {
                file.close();
            }
        }
    }

    @Override
    public String toString() {
        return "FileIO[" + name + ", mode=" + mode.rawName() + (closed() ? ", closed]" : "]");
    }
}
