package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import memio.base.Arguments;

/** Several buffers that are filled or emptied one after the other, as if they were one. */
final class Scatter {
    private final List<ByteBuffer> buffers;

    private Scatter(String name, ByteBuffer[] buffers, int offset, int length) {
        Objects.requireNonNull(buffers, name);
        Objects.checkFromIndexSize(offset, length, buffers.length);
        for (int i = offset; i < offset + length; i++) {
            if (buffers[i] == null) {
                throw new NullPointerException(name + "[" + i + "]");
            }
        }
        this.buffers = List.of(Arrays.copyOfRange(buffers, offset, offset + length));
    }

    static Scatter from(ByteBuffer[] sources, int offset, int length) {
        return new Scatter("sources", sources, offset, length);
    }

    static Scatter into(ByteBuffer[] targets, int offset, int length) {
        Scatter scatter = new Scatter("targets", targets, offset, length);
        scatter.buffers.forEach(Arguments::checkTarget);
        return scatter;
    }

    /** Moves the remaining bytes of one buffer, or fewer if there are no more; answers how many, or −1 at the end. */
    @FunctionalInterface
    interface Call {
        int on(ByteBuffer buffer) throws IOException;
    }

    /**
     * Makes the call on each buffer, as long as all of it was moved.
     *
     * @return how many bytes were moved; −1 if there was the end. A fault after something was moved can wait for the next
     *     call
     */
    long each(Call call) throws IOException {
        long total = 0;
        try {
            for (ByteBuffer buffer : buffers) {
                if (buffer.hasRemaining()) {
                    int count = call.on(buffer);
                    if (count < 0 && total == 0) {
                        return count;
                    }
                    total += Math.max(count, 0);
                    if (buffer.hasRemaining()) {
                        break;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            if (total == 0) {
                throw e;
            }
        }
        return total;
    }
}
