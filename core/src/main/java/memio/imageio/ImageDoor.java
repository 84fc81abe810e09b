package memio.imageio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.stream.ImageOutputStreamImpl;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/**
 * A file that can seek as an image stream, in those directions that it has. The position is the file's; the inherited {@link #streamPos}
 * follows it.
 *
 * <p>{@code skipBytes} stays as it is inherited, and so goes back by a negative count and beyond the end: plug-ins of the JDK rely on it.
 */
final class ImageDoor extends ImageOutputStreamImpl {
    private final BinaryIO file;
    private final @Nullable InputStream input;
    private final @Nullable OutputStream output;
    private boolean closed;

    ImageDoor(BinaryIO file) {
        this.file = file;
        input = file.readable() ? file.asInputStream() : null;
        output = file.writable() ? file.asOutputStream() : null;
    }

    private BinaryIO open() throws IOException {
        checkClosed();
        if (file.closed()) {
            throw new IOException("closed file");
        }
        return file;
    }

    private InputStream input() throws IOException {
        open();
        InputStream in = input;
        if (in == null) {
            throw new IOException("file cannot be read: " + file);
        }
        bitOffset = 0;
        return in;
    }

    private OutputStream output() throws IOException {
        open();
        OutputStream out = output;
        if (out == null) {
            throw new IOException("file cannot be written: " + file);
        }
        flushBits();
        return out;
    }

    @Override
    public int read() throws IOException {
        int next = input().read();
        streamPos = file.tell();
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = input().read(target, offset, length);
        streamPos = file.tell();
        return count;
    }

    @Override
    public void write(int value) throws IOException {
        output().write(value);
        streamPos = file.tell();
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        output().write(source, offset, length);
        streamPos = file.tell();
    }

    @Override
    public long getStreamPosition() throws IOException {
        return open().tell();
    }

    @Override
    public void seek(long position) throws IOException {
        open();
        super.seek(position); // which refuses to go back behind what was flushed
        file.seek(position);
    }

    @Override
    public long length() {
        try {
            return file.closed() ? -1 : file.size();
        } catch (IOException e) {
            return -1; // "unknown", says the contract, which allows no exception here
        }
    }

    /** Flushes the file and leaves it open. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            super.close();
            if (!file.closed() && output != null) {
                file.flush();
            }
        }
    }

    /** Keeps that of the superclass away, which would touch the file from a thread of the collector. An empty one is never called. */
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {}
}
