package memio.benchmarks.memory;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;

/** A buffer on the heap that grows. */
final class NettyBuffer extends Content {
    private final ByteBuf buffer = UnpooledByteBufAllocator.DEFAULT.heapBuffer();

    @Override
    Object library() {
        return buffer;
    }

    @Override
    void write(byte[] source) {
        buffer.writeBytes(source);
    }

    @Override
    void writeByte(int value) {
        buffer.writeByte(value);
    }

    @Override
    void rewind() {
        buffer.readerIndex(0);
    }

    @Override
    int read(byte[] target) {
        int count = Math.min(target.length, buffer.readableBytes());
        buffer.readBytes(target, 0, count);
        return count;
    }

    @Override
    int readByte() {
        return buffer.readUnsignedByte();
    }

    @Override
    void writeAt(long position, byte[] source) {
        buffer.setBytes((int) position, source);
    }

    @Override
    void readAt(long position, byte[] target) {
        buffer.getBytes((int) position, target);
    }

    @Override
    public void close() {
        buffer.release();
    }
}
