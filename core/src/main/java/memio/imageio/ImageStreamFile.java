package memio.imageio;

import java.io.IOException;
import java.util.Objects;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import memio.base.Answers;
import memio.base.Arguments;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.raw.RawIO;
import org.jspecify.annotations.Nullable;

/** An image stream as a raw file. */
final class ImageStreamFile implements RawIO {
    private final ImageInputStream stream;
    private final @Nullable ImageOutputStream target;
    private boolean closed;

    ImageStreamFile(ImageInputStream stream) {
        this.stream = stream;
        target = stream instanceof ImageOutputStream output ? output : null;
    }

    private ImageInputStream open() {
        if (closed) {
            throw new ClosedFileException();
        }
        return stream;
    }

    @Override
    public int readInto(byte[] array, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, array.length);
        int count = length == 0 ? 0 : open().read(array, offset, length);
        return count == -1 ? 0 : Answers.believed("read", count, length);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        open();
        if (target == null) {
            throw new UnsupportedOperationException("write");
        }
        target.write(source, offset, length);
        return length;
    }

    @Override
    public long seek(long offset, Whence whence) throws IOException {
        long base = switch (whence) {
            case START -> 0;
            case CURRENT -> open().getStreamPosition();
            case END -> length();
        };
        long position = Arguments.sought(base, offset);
        try {
            open().seek(position);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the stream was flushed up to " + stream.getFlushedPosition() + ": " + position, e);
        }
        return position;
    }

    private long length() throws IOException {
        long length = open().length();
        if (length < 0) {
            throw new UnsupportedOperationException("seek from the end of a stream of unknown length");
        }
        return length;
    }

    @Override
    public boolean readable() {
        open();
        return true;
    }

    @Override
    public boolean writable() {
        open();
        return target != null;
    }

    @Override
    public boolean seekable() {
        open();
        return true;
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            stream.close();
        }
    }

    @Override
    public String toString() {
        return "RawIO[" + stream + "]";
    }
}
