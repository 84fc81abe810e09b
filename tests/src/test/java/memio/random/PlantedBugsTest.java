package memio.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.testkit.Seeds;
import memio.testkit.program.Failure;
import memio.testkit.program.RandomPrograms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random programs find the bugs that other libraries had, and shrink them to what one would write by hand. */
@DisplayName("random programs find, and shrink to a few lines,")
class PlantedBugsTest {
    private static final int LIMIT = 1000;

    private static RandomPrograms on(Supplier<? extends BinaryIO> files) {
        return RandomPrograms.on(files).border(7).limits(Runtime.getRuntime().maxMemory(), Integer.MAX_VALUE);
    }

    private static void assertFound(int steps, Supplier<? extends BinaryIO> broken) {
        Failure failure = on(broken)
                .search(Seeds.next(), LIMIT, 60)
                .orElseThrow(() -> new AssertionError("the bug was not found in " + LIMIT + " programs"));
        assertThat(failure.length()).as(failure.toString()).isLessThanOrEqualTo(steps);
    }

    @Test
    @DisplayName("nothing in a sound file")
    void nothing() {
        assertThat(on(Delegate::new).search(Seeds.next(), LIMIT, 60)).isEmpty();
    }

    @Test
    @DisplayName("old bytes that reappear after truncate, seek and write")
    void staleBytes() {
        assertFound(5, () -> new Delegate() {
            private byte[] old = {};

            @Override
            public long truncate(long size) throws IOException {
                byte[] now = file.getValue();
                old = now.length > old.length ? now : old;
                return super.truncate(size);
            }

            @Override
            public int write(byte[] source, int offset, int length) throws IOException {
                long end = file.size();
                long position = file.tell();
                int stale = (int) (Math.min(old.length, position) - end);
                if (length > 0 && stale > 0) {
                    file.seek(end);
                    file.write(old, (int) end, stale);
                    file.seek(position);
                }
                return super.write(source, offset, length);
            }
        });
    }

    @Test
    @DisplayName("an overwrite that does not move the position")
    void positionNotMoved() {
        assertFound(3, () -> new Delegate() {
            @Override
            public int write(byte[] source, int offset, int length) throws IOException {
                long position = file.tell();
                boolean overwrite = position + length <= file.size();
                int count = super.write(source, offset, length);
                if (overwrite) {
                    file.seek(position);
                }
                return count;
            }
        });
    }

    @Test
    @DisplayName("a truncate that moves the position")
    void truncateMoves() {
        assertFound(2, () -> new Delegate() {
            @Override
            public long truncate(long size) throws IOException {
                long result = super.truncate(size);
                file.seek(Math.min(file.tell(), size));
                return result;
            }
        });
    }

    @Test
    @DisplayName("a line that loses a byte at the border of a segment")
    void lineLosesByte() {
        assertFound(5, () -> new Delegate() {
            @Override
            public byte[] readLine(int limit) throws IOException {
                long position = file.tell();
                byte[] line = super.readLine(limit);
                int border = (int) (7 - position % 7);
                return line.length > border ? without(line, border) : line;
            }
        });
    }

    @Test
    @DisplayName("a refused seek that moves the position all the same")
    void refusedSeekMoves() {
        assertFound(2, () -> new Delegate() {
            @Override
            public long seek(long offset, Whence whence) throws IOException {
                try {
                    return super.seek(offset, whence);
                } catch (RuntimeException e) {
                    if (!closed()) {
                        file.seek(0);
                    }
                    throw e;
                }
            }
        });
    }

    @Test
    @DisplayName("a close that leaves the door open")
    void closeLeavesOpen() {
        assertFound(3, () -> new Delegate() {
            @Override
            public byte[] peek(int size) {
                return closed() ? new byte[0] : super.peek(size);
            }
        });
    }

    private static byte[] without(byte[] line, int index) {
        byte[] shorter = Arrays.copyOf(line, line.length - 1);
        System.arraycopy(line, index + 1, shorter, index, shorter.length - index);
        return shorter;
    }
}
