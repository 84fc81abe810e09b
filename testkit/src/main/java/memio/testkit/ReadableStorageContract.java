package memio.testkit;

import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import memio.base.FileTooLargeException;
import memio.storage.Storage;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Storage} promises to those who read it: bytes at positions, the same through a window, and nothing
 * beyond the end.
 *
 * <p>A subclass says how to make one that holds something. The contract wants a few hundred bytes; let blocks be so small
 * that these are many.
 */
public abstract class ReadableStorageContract {

    /** For subclasses. */
    protected ReadableStorageContract() {}

    /** A storage that holds {@code content}. */
    protected abstract Storage<?> holding(byte[] content) throws Exception;

    /** A storage that holds {@code content}, as text. */
    final Storage<?> holding(String content) throws Exception {
        return holding(Samples.bytes(content));
    }

    static String content(Storage<?> storage) throws Exception {
        ByteBuffer all = ByteBuffer.allocate((int) storage.size() + 10);
        int count = storage.read(0, all);
        assertThat(count).as("count of a read of all").isEqualTo((int) storage.size());
        return text(all.flip());
    }

    @Test
    void givesBackWhatItHolds() throws Exception {
        for (int length : new int[] {0, 1, 2, 7, 8, 63, 64, 65, 300}) {
            Storage<?> storage = holding(letters(length));
            assertThat(storage.size()).isEqualTo(length);
            assertThat(content(storage)).isEqualTo(text(letters(length)));
        }
    }

    @Test
    void copiesItselfIntoAnArrayIfOneIsLongEnough() throws Exception {
        for (int length : new int[] {0, 1, 5, 64, 300}) {
            Storage<?> storage = holding(letters(length));
            if (length > storage.largestArray()) {
                assertThatThrownBy(storage::toByteArray).isInstanceOf(FileTooLargeException.class);
            } else {
                byte[] copy = storage.toByteArray();
                assertThat(text(copy)).isEqualTo(text(letters(length)));
                Arrays.fill(copy, (byte) '#');
                assertThat(content(storage)).isEqualTo(text(letters(length)));
            }
        }
    }

    @Test
    void readsAnyRange() throws Exception {
        String sample = text(letters(40));
        Storage<?> storage = holding(sample);
        for (int from = 0; from <= 40; from++) {
            for (int length = 0; length <= 45; length++) {
                ByteBuffer target = ByteBuffer.allocate(length);
                int expected = Math.min(length, 40 - from);
                assertThat(storage.read(from, target)).isEqualTo(expected);
                assertThat(text(target.flip())).isEqualTo(sample.substring(from, from + expected));
            }
        }
    }

    @Test
    void readsNothingBeyondTheEnd() throws Exception {
        Storage<?> storage = holding("abc");
        for (long position : new long[] {3, 4, 1000, 1L << 40, Long.MAX_VALUE}) {
            ByteBuffer target = ByteBuffer.allocate(5);
            assertThat(storage.read(position, target)).isZero();
            assertThat(target.position()).isZero();
        }
    }

    @Test
    void fillsEveryKindOfBuffer() throws Exception {
        byte[] sample = letters(50);
        Storage<?> storage = holding(sample);
        for (ByteBuffer target : Samples.roomInEveryKindOfBuffer(50)) {
            int start = target.position();
            assertThat(storage.read(0, target)).isEqualTo(50);
            assertThat(text(target.position(start))).as("into %s", target).isEqualTo(text(sample));
        }
    }

    @Test
    void findsTheFirstOfAByteInAnyRange() throws Exception {
        String sample = "..x...x..x" + ".".repeat(70) + "x.";
        Storage<?> storage = holding(sample);
        for (int from = 0; from <= sample.length(); from++) {
            for (int to : new int[] {from, from + 1, from + 3, from + 8, from + 40, sample.length()}) {
                int naive = sample.indexOf('x', from);
                assertThat(storage.indexOf((byte) 'x', from, to))
                        .as("first x from %d before %d", from, to)
                        .isEqualTo(naive < to ? naive : -1);
            }
        }
    }

    @Test
    void showsInAWindowWhatItHolds() throws Exception {
        String sample = text(letters(40));
        Storage<?> storage = holding(sample);
        Probe probe = new Probe(storage, 0);
        for (int position = 0; position <= 40; position++) {
            storage.lend(probe, position);
            assertThat(probe.position()).isEqualTo(position);
            assertThat(sample.substring(position)).startsWith(probe.shown());
            assertThat(probe.restOf(storage)).isEqualTo(sample.substring(position));
        }
    }

    @Test
    void showsNothingInAWindowBeyondTheEnd() throws Exception {
        Storage<?> storage = holding("abc");
        for (long position : new long[] {4, 100, 1L << 40, Long.MAX_VALUE}) {
            Probe probe = new Probe(storage, position);
            assertThat(probe.position()).isEqualTo(position);
            assertThat(probe.shown()).isEmpty();
            assertThat(probe.room()).isZero();
            storage.detach(probe);
        }
    }

    @Test
    void emptiesAWindowThatIsDetached() throws Exception {
        Storage<?> storage = holding(letters(40));
        Probe first = new Probe(storage, 3);
        Probe second = new Probe(storage, 30);
        storage.detach(first);
        assertThat(first.shown()).isEmpty();
        assertThat(first.room()).isZero();
        assertThat(second.restOf(storage)).isEqualTo(text(letters(40)).substring(30));
    }
}
