package memio.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.Memory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.vm.VM;

/** A file in memory allocates what its content needs, once, and nothing for a call that finds its bytes at hand. */
@DisplayName("what a file in memory allocates")
class AllocationTest {
    private static final int SEGMENT = 1 << 16;

    /** Counts the arrays of a file, and their bytes. */
    private static final class Counter {
        private int arrays;
        private long bytes;

        Memory memory() {
            return Memory.DEFAULT.allocator(length -> {
                arrays++;
                bytes += length;
                return new byte[length];
            });
        }
    }

    @Test
    @DisplayName("growing to 64 MiB allocates the content once, and 85 KiB on the way to the first segment")
    void growing() {
        Counter counter = new Counter();
        try (var file = new BytesIO(counter.memory())) {
            byte[] piece = new byte[1000];
            while (file.size() < 64 << 20) {
                file.write(piece);
            }
            long segments = (file.size() + SEGMENT - 1) / SEGMENT;
            assertThat(counter.bytes).isBetween(segments * SEGMENT, segments * SEGMENT + 85 * 1024);
            assertThat(counter.arrays).isLessThanOrEqualTo((int) segments + 9);
        }
    }

    @Test
    @DisplayName("a snapshot allocates no array; the first change of a segment after it allocates one")
    void changingAfterSnapshot() {
        Counter counter = new Counter();
        try (var file = new BytesIO(counter.memory())) {
            file.write(new byte[10 * SEGMENT]);
            long before = counter.bytes;
            Snapshot picture = file.snapshot();
            Snapshot again = file.snapshot();
            assertThat(counter.bytes).isEqualTo(before);
            file.seek(3 * SEGMENT + 5);
            file.write(new byte[10]);
            file.write(new byte[10]);
            assertThat(counter.bytes).isEqualTo(before + SEGMENT);
            assertThat(picture).isEqualTo(again);
        }
    }

    @Test
    @DisplayName("a file of 100 bytes is 128 bytes of objects beside its array")
    void smallFile() {
        assumeTrue(
                VM.current().addressSize() == 4
                        || ClassLayout.parseClass(Object.class).headerSize() <= 12,
                "skipped: objects are larger in this JVM, which has no compressed class pointers");
        long one = GraphLayout.parseInstance(small()).totalSize();
        long array = GraphLayout.parseInstance((Object) new byte[100]).totalSize();
        long shared = 2 * one - GraphLayout.parseInstance(small(), small()).totalSize();
        assertThat(one - shared - array).isLessThanOrEqualTo(128);
    }

    private static BytesIO small() {
        BytesIO file = new BytesIO();
        file.write(new byte[100]);
        return file;
    }

    @Test
    @DisplayName("calls that find their bytes at hand allocate nothing")
    void hotCalls() {
        assumeCounted();
        byte[] piece = new byte[11];
        ByteBuffer buffer = ByteBuffer.wrap(new byte[11]);
        try (var file = new BytesIO(new byte[SEGMENT / 2])) {
            long few = allocatedBy(file, piece, buffer, 10);
            long many = allocatedBy(file, piece, buffer, 2000);
            assertThat(many).isLessThanOrEqualTo(few + 1024);
        }
    }

    @Test
    @DisplayName("closing and clearing allocate nothing, so that they work when memory has run out")
    void closing() {
        assumeCounted();
        long asking = 0;
        long closing = 0;
        for (int i = 0; i < 2; i++) { // the first time loads classes
            BytesIO closed = large();
            BytesIO cleared = large();
            long before = allocated();
            asking = allocated() - before;
            closed.close();
            cleared.clear();
            closing = allocated() - before - asking;
        }
        assertThat(closing).isEqualTo(asking);
    }

    private static BytesIO large() {
        BytesIO file = new BytesIO(Memory.DEFAULT.segmentSize(7));
        file.write(new byte[10_000]);
        return file;
    }

    private static void assumeCounted() {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported(),
                "skipped: this JVM does not count what a thread allocates");
    }

    /** How many bytes this thread has allocated. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static long allocatedBy(BytesIO file, byte[] piece, ByteBuffer buffer, int times) {
        long before = allocated();
        for (int i = 0; i < times; i++) {
            file.seek(i);
            file.write(piece, 0, piece.length);
            file.writeByte(i);
            file.readInto(piece, 0, piece.length);
            file.readByte();
            file.seek(2 * i);
            file.write(buffer.clear());
            file.readInto(buffer.clear());
            file.tell();
            file.size();
        }
        return allocated() - before;
    }
}
