package memio;

import java.io.IOException;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.binary.StorageIO;
import memio.raw.RawIO;
import memio.storage.AppendStorage;
import memio.storage.SliceStorage;
import memio.storage.Spool;
import memio.storage.SpooledStorage;
import memio.storage.Storage;

/**
 * A file of bytes in memory that goes to disk when it grows: read, write, seek and truncate it either way, and take snapshots.
 * Python's {@code tempfile.SpooledTemporaryFile}.
 *
 * <pre>{@code
 * try (var f = new SpooledIO(Spool.DEFAULT.threshold(10 << 20))) {     // more than 10 MiB go to disk
 *     upload.transferTo(f.asOutputStream());
 *     f.seek(0);
 *     parse(f.asInputStream());
 * }
 * }</pre>
 *
 * <p>On disk it is <em>scratch</em>: a file for its owner only, without a name, that is gone when this one is closed, dropped, or the
 * process ends in whatever way. It is not a place to keep something. What cannot be written is an {@link IOException}, and
 * then nothing has changed: all bytes are where they were, and can be read. An interrupt does no harm.
 *
 * <p>It answers as a file on disk does, wherever its bytes are: {@link #truncate(long)} beyond the end extends it. Not safe for
 * use by several threads; its snapshots are.
 *
 * <p><b>Cost</b>: in memory that of {@link BytesIO}; on disk small reads and writes in a block of 64 KiB that is in memory cost the
 * same, others a block read or written. It holds 8 blocks in memory, and some 65 bytes for each on disk, 120 if encrypted.
 */
public final class SpooledIO extends StorageIO<IOException> implements BinaryIO {
    /** An empty file, up to 1 MiB in memory. */
    public SpooledIO() {
        this(Spool.DEFAULT);
    }

    /** An empty file with a threshold, a size limit, a budget or other options. */
    public SpooledIO(Spool options) {
        this(new SpooledStorage(options), 0);
    }

    private SpooledIO(Storage<IOException> storage, long position) {
        super(storage, position);
    }

    /** Whether the bytes are on disk. */
    public boolean isOnDisk() {
        return whole("isOnDisk").isOnDisk();
    }

    /**
     * Brings the bytes to disk now, whatever their number; if they are there, does nothing. Python's {@code rollover}.
     *
     * @throws IOException if that is not possible; the bytes stay in memory, and nothing is left of the attempt
     * @throws UnsupportedOperationException if this is a slice or an appender
     */
    public void rollOver() throws IOException {
        whole("rollOver").rollOver();
    }

    /**
     * Brings the bytes back into memory, and removes the scratch file unless there are snapshots of it; if they are in memory,
     * does nothing.
     *
     * @throws memio.base.FileTooLargeException if there are more bytes than the threshold, or the budget, allows; nothing has
     *     changed
     * @throws IOException if they cannot be read; nothing has changed
     * @throws UnsupportedOperationException if this is a slice or an appender
     */
    public void bringBack() throws IOException {
        whole("bringBack").bringBack();
    }

    /**
     * Drops the content and goes to position 0. What is on disk is removed, and the file is in memory again.
     *
     * @throws UnsupportedOperationException if this is a slice or an appender
     */
    public void clear() throws IOException {
        whole("clear").clear();
        seek(0);
    }

    /**
     * Cuts the file off at {@code size}, or extends it by zeros up to there; the position stays.
     *
     * <p>Python's {@code SpooledTemporaryFile} extends only what is on disk, or comes there by it, although it is documented to do as a file on disk.
     *
     * @throws memio.base.FileTooLargeException if the file would outgrow its limit; nothing has changed
     */
    @Override
    public long truncate(long size) throws IOException {
        super.truncate(size);
        storage().extend(size);
        return size;
    }

    /**
     * A copy of the whole content; the position stays. O(size).
     *
     * @throws memio.base.FileTooLargeException if it does not fit into one array
     */
    public byte[] getValue() throws IOException {
        return storage().toByteArray();
    }

    /**
     * A picture of the content that never changes; the position stays. O(1); on disk, the blocks that were changed in memory are
     * written first.
     *
     * <p>While it can be reached, so can what it shows, also after this file was closed: a snapshot of a file in memory keeps that
     * memory, and one of a file on disk the scratch file. It is read from there when it is needed; where the disk fails, its methods
     * throw {@link java.io.UncheckedIOException}, and the streams, channels and files got from it {@link IOException}.
     *
     * @throws UnsupportedOperationException if the content is a {@linkplain Spool#secret() secret}
     */
    public Snapshot snapshot() throws IOException {
        return new Snapshot(storage().freeze());
    }

    /** Another file on the same bytes, at the same position; see {@link BytesIO#duplicate()}. */
    public SpooledIO duplicate() {
        return new SpooledIO(storage(), tell());
    }

    /** Another file on the same bytes of which every write goes to the end; see {@link BytesIO#appender()}. */
    public SpooledIO appender() {
        return new SpooledIO(new AppendStorage<>(storage()), size());
    }

    /**
     * Part of the bytes as a file of its own; see {@link BytesIO#slice}.
     *
     * @throws IllegalArgumentException if {@code from} or {@code length} is negative
     */
    public SpooledIO slice(long from, long length) {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("from or length < 0: " + from + ", " + length);
        }
        return new SpooledIO(new SliceStorage<>(storage(), from, length), 0);
    }

    /**
     * Writes a snapshot, all or, if this fails, nothing. In memory, whole blocks are shared where they can.
     *
     * @return how many bytes were written
     */
    public long write(Snapshot source) throws IOException {
        return writeAll(source.storage());
    }

    /** Not supported: nothing is below this file. */
    @Override
    public RawIO detach() {
        throw new UnsupportedOperationException("detach");
    }

    /** Not supported, on disk either: Java has no descriptors. {@link FilePath} has paths. */
    @Override
    public int fileno() {
        throw new UnsupportedOperationException("fileno");
    }

    private SpooledStorage whole(String operation) {
        if (storage() instanceof SpooledStorage spooled) {
            return spooled;
        }
        throw new UnsupportedOperationException(operation + " of a slice or an appender");
    }
}
