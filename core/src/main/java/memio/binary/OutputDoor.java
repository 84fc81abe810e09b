package memio.binary;

import java.io.IOException;
import java.io.OutputStream;
import memio.base.ByteIO;

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

    /** Everything from the position of {@code source} to its end, without the detour of an array if it can be. */
    long write(ByteIO source) throws IOException {
        BinaryIO file = door.open();
        try {
            return file.write(source);
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

    @Override
    public String toString() {
        return door.named("OutputStream");
    }
}
