package memio.benchmarks.memory;

import io.airlift.slice.DynamicSliceOutput;
import io.airlift.slice.SliceInput;
import io.airlift.slice.Slices;

/** A slice output that grows. */
final class AirliftSlice extends Content {
    private final DynamicSliceOutput out = new DynamicSliceOutput(64);
    private SliceInput in = Slices.EMPTY_SLICE.getInput();

    @Override
    Object library() {
        return out;
    }

    @Override
    void write(byte[] source) {
        out.writeBytes(source, 0, source.length);
    }

    @Override
    void writeByte(int value) {
        out.writeByte(value);
    }

    @Override
    void rewind() {
        in = out.slice().getInput();
    }

    @Override
    int read(byte[] target) {
        int count = Math.min(target.length, in.available());
        in.readBytes(target, 0, count);
        return count;
    }

    @Override
    int readByte() {
        return in.readUnsignedByte();
    }
}
