package memio.benchmarks.memory;

/** Arrays of 64 KiB in an array; what crosses a border at a given position is cut off. */
final class PresizedSegments extends Content {
    private static final int SHIFT = 16;
    private static final int LENGTH = 1 << SHIFT;

    private final byte[][] segments;
    private int at;

    PresizedSegments(long size) {
        segments = new byte[(int) (size + LENGTH - 1 >>> SHIFT)][LENGTH];
    }

    @Override
    Object library() {
        return segments;
    }

    @Override
    void write(byte[] source) {
        for (int done = 0; done < source.length; ) {
            int from = at & LENGTH - 1;
            int count = Math.min(source.length - done, LENGTH - from);
            System.arraycopy(source, done, segments[at >>> SHIFT], from, count);
            at += count;
            done += count;
        }
    }

    @Override
    void writeByte(int value) {
        segments[at >>> SHIFT][at & LENGTH - 1] = (byte) value;
        at++;
    }

    @Override
    void rewind() {
        at = 0;
    }

    @Override
    int read(byte[] target) {
        System.arraycopy(segments[at >>> SHIFT], at & LENGTH - 1, target, 0, target.length);
        at += target.length;
        return target.length;
    }

    @Override
    int readByte() {
        int index = at++;
        return segments[index >>> SHIFT][index & LENGTH - 1] & 0xff;
    }

    @Override
    void writeAt(long position, byte[] source) {
        int from = (int) position & LENGTH - 1;
        System.arraycopy(source, 0, segments[(int) position >>> SHIFT], from, Math.min(source.length, LENGTH - from));
    }

    @Override
    void readAt(long position, byte[] target) {
        int from = (int) position & LENGTH - 1;
        System.arraycopy(segments[(int) position >>> SHIFT], from, target, 0, Math.min(target.length, LENGTH - from));
    }
}
