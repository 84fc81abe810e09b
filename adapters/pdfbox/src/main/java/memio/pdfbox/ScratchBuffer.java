package memio.pdfbox;

import java.io.IOException;
import java.io.OutputStream;
import memio.SpooledIO;
import org.apache.pdfbox.io.RandomAccess;

/** One stream of a document, written and read at one position. */
final class ScratchBuffer extends FileRead implements RandomAccess {
    private final SpooledIO file;
    private final OutputStream out;

    ScratchBuffer(SpooledIO file) {
        super(file);
        this.file = file;
        this.out = file.asOutputStream();
    }

    @Override
    public void write(int value) throws IOException {
        open().seek(getPosition());
        out.write(value);
        moveTo(file.tell());
    }

    @Override
    public void write(byte[] source) throws IOException {
        write(source, 0, source.length);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        open().seek(getPosition());
        out.write(source, offset, length);
        moveTo(file.tell());
    }

    @Override
    public void clear() throws IOException {
        open();
        file.clear();
        moveTo(0);
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
