package memio.benchmarks.memory;

import java.nio.ByteBuffer;
import memio.BytesIO;

/** A file's own methods for buffers. */
final class MemioBuffers extends BufferContent {
    private final BytesIO file;

    MemioBuffers(BytesIO file) {
        this.file = file;
    }

    @Override
    Object library() {
        return file;
    }

    @Override
    void write(ByteBuffer source) {
        file.write(source);
    }

    @Override
    int read(ByteBuffer target) {
        return file.readInto(target);
    }

    @Override
    void rewind() {
        file.seek(0);
    }
}
