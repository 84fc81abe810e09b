package memio.benchmarks.memory;

/** One array of the final size; no check but its own. */
final class PresizedArray extends Content {
    private final byte[] array;
    private int at;

    PresizedArray(long size) {
        array = new byte[Math.toIntExact(size)];
    }

    @Override
    Object library() {
        return array;
    }

    @Override
    void write(byte[] source) {
        System.arraycopy(source, 0, array, at, source.length);
        at += source.length;
    }

    @Override
    void writeByte(int value) {
        array[at++] = (byte) value;
    }

    @Override
    void rewind() {
        at = 0;
    }

    @Override
    int read(byte[] target) {
        int count = Math.min(target.length, array.length - at);
        System.arraycopy(array, at, target, 0, count);
        at += count;
        return count;
    }

    @Override
    int readByte() {
        return array[at++] & 0xff;
    }

    @Override
    void writeAt(long position, byte[] source) {
        System.arraycopy(source, 0, array, (int) position, source.length);
    }

    @Override
    void readAt(long position, byte[] target) {
        System.arraycopy(array, (int) position, target, 0, target.length);
    }
}
