package memio.testkit.program;

import java.util.Arrays;
import java.util.Objects;
import memio.base.ClosedFileException;
import memio.base.PositionOverflowException;
import memio.testkit.program.ModelStorage.Appending;
import memio.testkit.program.ModelStorage.Part;
import memio.testkit.program.ModelStorage.Whole;

/** What a file of a family ought to be: a position over bytes that others may use, too. */
final class ModelFile {
    private final ModelStorage storage;
    private boolean closed;
    long position;

    ModelFile(ModelStorage storage, long position) {
        this.storage = storage;
        this.position = position;
        storage.whole().files++;
    }

    ModelStorage storage() {
        if (closed) {
            throw new ClosedFileException();
        }
        return storage;
    }

    boolean closed() {
        return closed;
    }

    byte[] content() {
        return storage().content();
    }

    /** The bytes from {@code from} on, at most so many; negative means all. */
    byte[] next(long from, long size) {
        byte[] all = content();
        long rest = Math.max(0, all.length - from);
        int start = (int) Math.min(from, all.length);
        return Arrays.copyOfRange(all, start, start + (int) (size < 0 ? rest : Math.min(size, rest)));
    }

    byte[] read(long size) {
        byte[] bytes = next(position, size);
        position += bytes.length;
        return bytes;
    }

    byte[] readLine(int limit) {
        byte[] rest = next(position, limit);
        int length = 0;
        while (length < rest.length && rest[length++] != '\n') {
            continue;
        }
        return read(length);
    }

    int write(byte[] data) {
        position = storage().write(position, data);
        return data.length;
    }

    void writeAt(long at, byte[] data) {
        storage();
        requirePosition(at);
        storage.write(at, data);
    }

    /** The rest of {@code source} as it was before. */
    long write(ModelFile source) {
        ModelStorage to = storage();
        byte[] rest = source.next(source.position, -1);
        to.reserve(source == this ? position + rest.length : position, rest.length);
        source.position += rest.length;
        return write(rest);
    }

    void copyWithin(long from, long to, long length) {
        byte[] all = content();
        requirePosition(from);
        requirePosition(to);
        requirePosition(length);
        Objects.checkFromIndexSize(from, length, (long) all.length);
        storage.copyWithin(from, to, (int) length);
    }

    long truncate(long size) {
        storage().truncate(size);
        return size;
    }

    /** The bytes, if this file owns up to all of them: not if it is a slice, an appender, or of somebody else's bytes. */
    Whole memory() {
        if (storage() instanceof Whole whole && whole.writable) {
            return whole;
        }
        throw new UnsupportedOperationException();
    }

    void clear() {
        memory().requireNoView();
        memory().content = new byte[0];
        position = 0;
    }

    void discardBefore(long end) {
        Whole whole = memory();
        requirePosition(end);
        whole.requireNoView();
        Arrays.fill(whole.content, 0, (int) Math.min(end, whole.content.length), (byte) 0);
    }

    void setState(byte[] value, long newPosition) {
        Whole whole = memory();
        whole.reserve(0, value.length);
        whole.content = value.clone();
        position = newPosition;
    }

    byte[] snapshot() {
        storage().whole().frozen();
        return storage.content().clone();
    }

    ModelFile duplicate() {
        return new ModelFile(storage(), position);
    }

    ModelFile appender() {
        return new ModelFile(new Appending(storage()), content().length);
    }

    ModelFile slice(long from, long length) {
        requirePosition(from);
        storage();
        if (from + length < 0) {
            throw new PositionOverflowException(from, length);
        }
        return new ModelFile(new Part(storage.inPlace(), from, length), 0);
    }

    void close() {
        if (!closed) {
            Whole whole = storage.whole();
            if (whole.files == 1 && whole.writable) {
                whole.requireNoView();
            }
            whole.files--;
            closed = true;
        }
    }

    private static void requirePosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException();
        }
    }
}
