package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import memio.base.ArraySizes;
import memio.base.ByteCollector;
import memio.base.ByteIO;
import memio.raw.FileIO;
import memio.storage.ByteSearch;
import org.jspecify.annotations.Nullable;

/**
 * The raw file is read a buffer at a time, and reads are served from there.
 *
 * <p>What has been gathered when the raw file fails goes back into the buffer, so that a failed read has read nothing.
 */
abstract sealed class ReadBuffer extends WriteBuffer permits BufferedReader, BufferedRandom {
    /** How much is read ahead right after a seek: somebody who jumps about wants little of what follows. */
    private static final int AHEAD_AFTER_SEEK = 1 << 10;

    /** How much is allocated for a read before it is known that so much will come. */
    private static final int LARGEST_PROMISE = 1 << 20;

    /** How much is allocated for all the rest of a file if nobody knows how much that is. */
    private static final int UNEXPECTED = 1 << 13;

    private int readSize;

    ReadBuffer(ByteIO raw, int bufferSize, boolean writable) throws IOException {
        super(raw, bufferSize, true, writable);
        readSize = bufferSize;
    }

    // ---- what the buffer holds is served from there

    @Override
    public byte @Nullable [] read(int size) throws IOException {
        if (size < -1) {
            throw new IllegalArgumentException("size < -1: " + size);
        }
        gate.enter();
        try {
            if (size >= 0 && size <= readEnd - at) {
                return take(size);
            }
            requireReadable();
            return size < 0 ? readRest() : size == 0 ? NO_BYTES : readMore(size);
        } finally {
            gate.leave();
        }
    }

    @Override
    public int readByte() throws IOException {
        gate.enter();
        try {
            if (at < readEnd) {
                return buffer[at++] & 0xff;
            }
            requireReadable();
            byte[] one = readMore(1);
            return one == null ? WOULD_BLOCK : one.length == 0 ? END_OF_FILE : one[0] & 0xff;
        } finally {
            gate.leave();
        }
    }

    @Override
    public int readInto(byte[] target, int offset, int length) throws IOException {
        return readInto(target, offset, length, false);
    }

    @Override
    public int readInto1(byte[] target, int offset, int length) throws IOException {
        return readInto(target, offset, length, true);
    }

    private int readInto(byte[] target, int offset, int length, boolean once) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        gate.enter();
        try {
            if (length <= readEnd - at) {
                System.arraycopy(buffer, at, target, offset, length);
                at += length;
                return length;
            }
            requireReadable();
            return length == 0 ? 0 : readThrough(target, offset, length, once);
        } finally {
            gate.leave();
        }
    }

    @Override
    public int readInto(ByteBuffer target) throws IOException {
        int length = target.remaining();
        if (!target.isReadOnly()) {
            gate.enter();
            try {
                if (length <= readEnd - at) {
                    target.put(buffer, at, length);
                    at += length;
                    return length;
                }
            } finally {
                gate.leave();
            }
        }
        return super.readInto(target);
    }

    @Override
    public byte[] read1(int size) throws IOException {
        gate.enter();
        try {
            requireReadable();
            int wanted = size < 0 ? bufferSize : size;
            int ahead = readAhead();
            if (ahead > 0 || wanted == 0) {
                return take(Math.min(ahead, wanted));
            }
            settleToRead();
            byte[] bytes = new byte[Math.min(wanted, Math.max(bufferSize, LARGEST_PROMISE))];
            int count = Math.max(0, readRaw(bytes, 0, bytes.length));
            return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
        } finally {
            gate.leave();
        }
    }

    /** {@inheritDoc} Whatever {@code size} is: what the buffer holds, or what one call of the raw file brings. */
    @Override
    public byte[] peek(int size) throws IOException {
        gate.enter();
        try {
            requireReadable();
            settle();
            if (readAhead() <= 0) {
                dropReadAhead();
                fill(1);
            }
            return Arrays.copyOfRange(buffer, at, at + readAhead());
        } finally {
            gate.leave();
        }
    }

    @Override
    public byte[] readLine(int limit) throws IOException {
        gate.enter();
        try {
            int ahead = readAhead();
            int end = at + (limit < 0 ? ahead : Math.min(ahead, limit));
            int found = ByteSearch.indexOf(buffer, (byte) '\n', at, end);
            if (found >= 0) {
                return take(found + 1 - at);
            }
            requireReadable();
            return limit >= 0 && limit <= ahead ? take(limit) : readLongLine(limit);
        } finally {
            gate.leave();
        }
    }

    private byte[] take(int length) {
        byte[] bytes = new byte[length]; // copyOfRange takes twice as long on JDK 17
        System.arraycopy(buffer, at, bytes, 0, length);
        at += length;
        return bytes;
    }

    /** Everything is open and readable, or there is at least something in the buffer. */
    private void requireReadable() {
        if (readAhead() <= 0) {
            requireOpen();
        }
    }

    // ---- the raw file is asked

    /** Empties the buffer in both directions; if that fails, nothing has been read. */
    private void settleToRead() throws IOException {
        settle();
        dropReadAhead();
    }

    /**
     * Reads ahead, once, behind what was read ahead before.
     *
     * @param needed how much at least, if the buffer has room for it
     * @return as {@link #readRaw}
     */
    private int fill(int needed) throws IOException {
        if (readEnd == NONE) {
            allocate();
            at = 0;
        }
        int start = Math.max(readEnd, 0);
        int count = readRaw(buffer, start, Math.min(bufferSize - start, Math.max(needed, readSize)));
        if (count > 0) {
            readEnd = start + count;
            rawAt = readEnd;
            readSize = (int) Math.min(bufferSize, 4L * readSize);
        }
        return count;
    }

    @Override
    final void jumped() {
        readSize = Math.min(bufferSize, AHEAD_AFTER_SEEK);
    }

    /** Takes what was read ahead, and empties the buffer; if that fails, nothing was taken. */
    private void begin(ByteCollector bytes) throws IOException {
        int start = at;
        bytes.add(buffer, start, readAhead());
        at += readAhead();
        try {
            settleToRead();
        } catch (Throwable e) {
            at = start;
            throw e;
        }
    }

    /** Puts back bytes that come before those in the buffer. */
    private void putBack(byte[] bytes, int offset, int length) {
        int ahead = readAhead();
        if (length == 0) {
            return;
        }
        byte[] all = length + ahead <= buffer.length ? buffer : new byte[length + ahead];
        System.arraycopy(buffer, at, all, length, ahead);
        System.arraycopy(bytes, offset, all, 0, length);
        buffer = all;
        at = 0;
        readEnd = length + ahead;
        rawAt = readEnd;
    }

    private byte @Nullable [] readMore(int size) throws IOException {
        ByteCollector bytes = new ByteCollector(Math.min(size, Math.max(readAhead(), LARGEST_PROMISE)), size);
        begin(bytes);
        try {
            int count = readBlocks(bytes, size);
            while (count > 0 && bytes.length() < size) {
                int wanted = size - bytes.length();
                bytes.reserve(wanted);
                count = fill(wanted);
                int taken = Math.min(Math.max(count, 0), wanted);
                bytes.add(buffer, at, taken);
                at += taken;
            }
            return count == WOULD_BLOCK && bytes.length() == 0 ? null : bytes.toArray();
        } catch (Throwable e) {
            putBack(bytes.array(), 0, bytes.length());
            throw e;
        }
    }

    /** Reads past the buffer what is whole buffers; the rest is better read ahead. Answers what the last call did. */
    private int readBlocks(ByteCollector bytes, int size) throws IOException {
        int count = 1;
        while (count > 0 && size - bytes.length() >= bufferSize) {
            int blocks = (size - bytes.length()) / bufferSize * bufferSize;
            int room = bytes.room(blocks);
            count = readRaw(bytes.array(), bytes.length(), room);
            bytes.added(Math.max(count, 0));
        }
        return count;
    }

    private byte @Nullable [] readRest() throws IOException {
        long rest = raw() instanceof FileIO file ? file.remaining() : 0;
        int expected = ArraySizes.checkFits(rest + readAhead(), ArraySizes.LARGEST);
        ByteCollector bytes = new ByteCollector(rest > 0 ? expected : expected + UNEXPECTED);
        begin(bytes);
        byte[] probe = new byte[1];
        try {
            int count;
            do {
                if (rest > 0 && bytes.length() == expected) { // very likely this is the end
                    count = readRaw(probe, 0, 1);
                    bytes.add(probe, 0, Math.max(count, 0));
                } else {
                    int room = bytes.room(Integer.MAX_VALUE);
                    count = readRaw(bytes.array(), bytes.length(), room);
                    bytes.added(Math.max(count, 0));
                }
            } while (count > 0);
            return count == WOULD_BLOCK && bytes.length() == 0 ? null : bytes.toArray();
        } catch (Throwable e) {
            putBack(bytes.array(), 0, bytes.length());
            throw e;
        }
    }

    private byte[] readLongLine(int limit) throws IOException {
        ByteCollector line = new ByteCollector(readAhead(), limit < 0 ? ArraySizes.LARGEST : limit);
        begin(line);
        try {
            boolean ended = false;
            while (!ended && (limit < 0 || line.length() < limit)) {
                dropReadAhead();
                int wanted = limit < 0 ? bufferSize : Math.min(bufferSize, limit - line.length());
                line.reserve(line.length() == 0 ? 0 : wanted);
                if (fill(1) <= 0) {
                    break;
                }
                int end = Math.min(readEnd, at + wanted);
                int found = ByteSearch.indexOf(buffer, (byte) '\n', at, end);
                ended = found >= 0;
                int next = ended ? found + 1 : end;
                line.add(buffer, at, next - at);
                at = next;
            }
            return line.toArray();
        } catch (Throwable e) {
            putBack(line.array(), 0, line.length());
            throw e;
        }
    }

    private int readThrough(byte[] target, int offset, int length, boolean once) throws IOException {
        int start = at;
        int written = readAhead();
        System.arraycopy(buffer, start, target, offset, written);
        at += written;
        try {
            settleToRead();
        } catch (Throwable e) {
            at = start;
            throw e;
        }
        try {
            int count = 1;
            // Once: one call, and none into the buffer if there is something to return already.
            for (boolean go = true; go && count > 0 && written < length; go = !once) {
                int wanted = length - written;
                if (wanted >= bufferSize) {
                    count = readRaw(target, offset + written, wanted);
                    written += Math.max(count, 0);
                } else if (once && written > 0) {
                    count = 0;
                } else {
                    count = fill(wanted);
                    int taken = Math.min(Math.max(count, 0), wanted);
                    System.arraycopy(buffer, at, target, offset + written, taken);
                    at += taken;
                    written += taken;
                }
            }
            return count == WOULD_BLOCK && written == 0 ? WOULD_BLOCK : written;
        } catch (Throwable e) {
            putBack(target, offset, written);
            throw e;
        }
    }
}
