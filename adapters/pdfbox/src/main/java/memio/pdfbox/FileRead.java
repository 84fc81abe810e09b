package memio.pdfbox;

import java.io.IOException;
import java.io.InputStream;
import memio.binary.BinaryIO;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file that PDFBox reads, at a position of its own. */
class FileRead implements RandomAccessRead {
    private final BinaryIO file;
    private final InputStream in;
    private long position;
    private boolean closed;

    FileRead(BinaryIO file) {
        if (!file.seekable()) {
            throw new UnsupportedOperationException("seek");
        }
        this.file = file;
        this.in = file.asInputStream();
    }

    @Override
    public int read() throws IOException {
        open().seek(position);
        int next = in.read();
        if (next >= 0) {
            position++;
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        open().seek(position);
        int count = in.readNBytes(target, offset, length);
        position += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public long getPosition() throws IOException {
        open();
        return position;
    }

    /** As PDFBox's own do it, a position beyond the end is the end. */
    @Override
    public void seek(long position) throws IOException {
        long length = length();
        if (position < 0) {
            throw new IOException("position < 0: " + position);
        }
        this.position = Math.min(position, length);
    }

    @Override
    public long length() throws IOException {
        return open().size();
    }

    @Override
    public boolean isEOF() throws IOException {
        return position >= length();
    }

    @Override
    public boolean isClosed() {
        return closed || file.closed();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        open();
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        closed = true;
    }

    final BinaryIO open() throws IOException {
        if (isClosed()) {
            throw new IOException("closed");
        }
        return file;
    }

    final void moveTo(long position) {
        this.position = position;
    }
}
