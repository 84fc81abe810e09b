package memio.testkit.program;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;

/** What a file ought to be: an array of exactly its bytes, and a position. */
final class Model {
    private final long maxSize;
    private final int largestArray;
    private final boolean truncateExtends;

    byte[] content = {};
    long position;
    boolean closed;
    int views;

    final Door input = new Door();
    final Door output = new Door();
    final Door channel = new Door();
    long mark = -1;

    /** A stream or channel over the file. */
    static final class Door {
        boolean open = true;
        boolean closesFile;
    }

    Model(long maxSize, int largestArray, boolean truncateExtends) {
        this.maxSize = maxSize;
        this.largestArray = largestArray;
        this.truncateExtends = truncateExtends;
    }

    void requireOpen() {
        if (closed) {
            throw new ClosedFileException();
        }
    }

    void requireNoView() {
        if (views > 0) {
            throw new LiveViewException(views);
        }
    }

    void requireOpenStream(Door stream) throws IOException {
        if (closed || !stream.open) {
            throw new IOException();
        }
    }

    void requireOpenChannel() throws IOException {
        if (closed || !channel.open) {
            throw new ClosedChannelException();
        }
    }

    int rest() {
        return (int) Math.max(0, content.length - position);
    }

    /** The next bytes, at most so many; negative means all. */
    byte[] next(long size) {
        requireOpen();
        int length = (int) (size < 0 ? rest() : Math.min(size, rest()));
        requireArray(length);
        return length == 0 ? new byte[0] : Arrays.copyOfRange(content, (int) position, (int) position + length);
    }

    byte[] read(long size) {
        byte[] bytes = next(size);
        position += bytes.length;
        return bytes;
    }

    /** As {@code readInto} answers: the count, and the array. */
    Object[] readInto(int length) {
        requireOpen();
        byte[] target = untouched(length);
        int count = Math.min(length, rest());
        for (int i = 0; i < count; i++) {
            target[i] = content[(int) position++];
        }
        return new Object[] {count, target};
    }

    byte[] readLine(int limit) {
        requireOpen();
        int length = 0;
        while (length != limit && length < rest()) {
            length++;
            if (content[(int) position + length - 1] == '\n') {
                break;
            }
        }
        return read(length);
    }

    int write(byte[] data) {
        requireOpen();
        requireNoView();
        if (data.length > 0) {
            requireSize(position, data.length);
            int end = (int) position + data.length;
            content = Arrays.copyOf(content, Math.max(content.length, end));
            System.arraycopy(data, 0, content, (int) position, data.length);
            position = end;
        }
        return data.length;
    }

    /** As a stream or channel writes: what forbids it is an {@link IOException}. */
    int writeThroughDoor(byte[] data) throws IOException {
        try {
            return write(data);
        } catch (FileTooLargeException | LiveViewException e) {
            throw new IOException(e);
        }
    }

    long truncate(long size) {
        requireOpen();
        requireNoView();
        if (size < 0) {
            throw new IllegalArgumentException();
        }
        if (size < content.length || truncateExtends) {
            requireSize(0, size);
            content = Arrays.copyOf(content, (int) size);
        }
        return size;
    }

    void close() {
        if (!closed) {
            requireNoView();
            closed = true;
            content = new byte[0];
        }
    }

    void requireSize(long start, long length) {
        if (start + length < 0) {
            throw new PositionOverflowException(start, length);
        }
        if (start + length > maxSize) {
            throw new FileTooLargeException("");
        }
    }

    void requireArray(long length) {
        if (length > largestArray) {
            throw new FileTooLargeException("");
        }
    }

    int largestArray() {
        return largestArray;
    }

    /** An array in which everything that is not meant to change can be seen. */
    static byte[] untouched(int length) {
        byte[] array = new byte[length];
        Arrays.fill(array, (byte) '#');
        return array;
    }
}
