package memio.binary;

import java.io.IOException;
import java.io.OutputStream;

/** A file as an {@link OutputStream}. */
final class OutputDoor extends OutputStream {
    private final Door door;

    OutputDoor(BinaryIO file, boolean closeFile) {
        if (!file.writable()) {
            throw new UnsupportedOperationException("write");
        }
        door = new Door(file, closeFile);
    }

    @Override
    public void write(int value) throws IOException {
        BinaryIO file = door.open();
        try {
            file.writeByte(value);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        BinaryIO file = door.open();
        try {
            file.write(source, offset, length);
        } catch (RuntimeException e) {
            throw Door.refused(e);
        }
    }

    @Override
    public void flush() throws IOException {
        door.open().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
