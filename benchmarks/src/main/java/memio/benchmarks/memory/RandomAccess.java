package memio.benchmarks.memory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.benchmarks.Scratch;

/** A file on disk that is deleted when it is closed. */
final class RandomAccess extends Content {
    private final Path path = Scratch.file(0);
    private final RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");

    RandomAccess() throws IOException {}

    @Override
    Object library() {
        return file;
    }

    @Override
    void write(byte[] source) throws IOException {
        file.write(source);
    }

    @Override
    void writeByte(int value) throws IOException {
        file.write(value);
    }

    @Override
    void rewind() throws IOException {
        file.seek(0);
    }

    @Override
    int read(byte[] target) throws IOException {
        return file.read(target);
    }

    @Override
    int readByte() throws IOException {
        return file.read();
    }

    @Override
    void writeAt(long position, byte[] source) throws IOException {
        file.seek(position);
        file.write(source);
    }

    @Override
    void readAt(long position, byte[] target) throws IOException {
        file.seek(position);
        file.read(target);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.delete(path);
    }
}
