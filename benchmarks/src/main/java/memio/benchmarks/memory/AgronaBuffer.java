package memio.benchmarks.memory;

import org.agrona.ExpandableArrayBuffer;

/** A buffer without positions that expands. */
final class AgronaBuffer extends Content {
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private int end;
    private int at;

    @Override
    Object library() {
        return buffer;
    }

    @Override
    void write(byte[] source) {
        buffer.putBytes(end, source, 0, source.length);
        end += source.length;
    }

    @Override
    void writeByte(int value) {
        buffer.putByte(end++, (byte) value);
    }

    @Override
    void rewind() {
        at = 0;
    }

    @Override
    int read(byte[] target) {
        int count = Math.min(target.length, end - at);
        buffer.getBytes(at, target, 0, count);
        at += count;
        return count;
    }

    @Override
    int readByte() {
        return buffer.getByte(at++) & 0xff;
    }

    @Override
    void writeAt(long position, byte[] source) {
        buffer.putBytes((int) position, source, 0, source.length);
    }

    @Override
    void readAt(long position, byte[] target) {
        buffer.getBytes((int) position, target, 0, target.length);
    }
}
