package memio.benchmarks.memory;

import memio.BytesIO;

/** A file's own methods. */
final class MemioFile extends Content {
    private static final BytesIO KEPT = new BytesIO();

    private final BytesIO file;

    MemioFile(BytesIO file) {
        this.file = file;
    }

    /** One file, used again and again. */
    static MemioFile cleared() {
        KEPT.clear();
        return new MemioFile(KEPT);
    }

    @Override
    Object library() {
        return file;
    }

    @Override
    void write(byte[] source) {
        file.write(source);
    }

    @Override
    void writeByte(int value) {
        file.writeByte(value);
    }

    @Override
    void rewind() {
        file.seek(0);
    }

    @Override
    int read(byte[] target) {
        return file.readInto(target, 0, target.length);
    }

    @Override
    int readByte() {
        return file.readByte();
    }

    @Override
    void writeAt(long position, byte[] source) {
        file.seek(position);
        file.write(source);
    }

    @Override
    void readAt(long position, byte[] target) {
        file.seek(position);
        file.readInto(target, 0, target.length);
    }
}
