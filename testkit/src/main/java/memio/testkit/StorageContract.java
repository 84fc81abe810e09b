package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import memio.base.FileTooLargeException;
import memio.base.PositionOverflowException;
import memio.storage.FrozenStorage;
import memio.storage.Storage;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Storage} promises: bytes at positions, zeros in gaps, all or nothing, and windows that show the same
 * bytes as the storage itself.
 *
 * <p>A subclass says how to make one. The contract writes a few hundred bytes; let blocks be so small that these are many.
 */
public abstract class StorageContract extends ReadableStorageContract {

    /** For subclasses. */
    protected StorageContract() {}

    /**
     * An empty storage.
     *
     * @param maxSize how many bytes it may hold
     */
    protected abstract Storage<?> create(long maxSize) throws Exception;

    @Override
    protected final Storage<?> holding(byte[] content) throws Exception {
        Storage<?> storage = create(Long.MAX_VALUE);
        storage.write(0, ByteBuffer.wrap(content));
        return storage;
    }

    private static void write(Storage<?> storage, long position, String data) throws Exception {
        storage.write(position, ByteBuffer.wrap(bytes(data)));
    }

    // ---- reading and writing

    @Test
    void isEmptyAtFirst() throws Exception {
        Storage<?> storage = create(Long.MAX_VALUE);
        assertThat(storage.size()).isZero();
        assertThat(content(storage)).isEmpty();
    }

    @Test
    void givesBackWhatWasWrittenInPiecesOfAnySize() throws Exception {
        byte[] sample = letters(300);
        for (int piece : new int[] {1, 2, 3, 5, 7, 8, 63, 64, 65, 300}) {
            Storage<?> storage = create(Long.MAX_VALUE);
            for (int at = 0; at < sample.length; at += piece) {
                storage.write(at, ByteBuffer.wrap(sample, at, Math.min(piece, sample.length - at)));
            }
            assertThat(content(storage)).as("pieces of %d", piece).isEqualTo(text(sample));
        }
    }

    @Test
    void overwritesAnyRangeAndNothingElse() throws Exception {
        String sample = text(letters(30));
        for (int from = 0; from <= 30; from++) {
            for (int length = 0; length <= 20; length++) {
                Storage<?> storage = holding(sample);
                write(storage, from, "#".repeat(length));
                StringBuilder expected = new StringBuilder(sample);
                expected.replace(from, Math.min(30, from + length), "#".repeat(length));
                assertThat(content(storage)).isEqualTo(expected.toString());
            }
        }
    }

    @Test
    void takesEveryKindOfBuffer() throws Exception {
        byte[] sample = letters(50);
        for (ByteBuffer source : Samples.inEveryKindOfBuffer(sample)) {
            Storage<?> storage = create(Long.MAX_VALUE);
            storage.write(0, source);
            assertThat(source.hasRemaining()).as("left in %s", source).isFalse();
            assertThat(content(storage)).as("from %s", source).isEqualTo(text(sample));
        }
    }

    @Test
    void keepsNoArrayThatItWasGiven() throws Exception {
        byte[] source = letters(100);
        Storage<?> storage = create(Long.MAX_VALUE);
        storage.write(0, ByteBuffer.wrap(source));
        source[0] = '#';
        source[99] = '#';
        assertThat(content(storage)).isEqualTo(text(letters(100)));
    }

    @Test
    void fillsAGapOfAnySizeWithZeros() throws Exception {
        for (int gap = 0; gap <= 150; gap++) {
            Storage<?> storage = holding("abc");
            write(storage, 3 + gap, "xyz");
            assertThat(content(storage)).isEqualTo("abc" + zeros(gap) + "xyz");
        }
    }

    @Test
    void doesNotGrowWhenNothingIsWrittenBeyondTheEnd() throws Exception {
        Storage<?> storage = holding("abc");
        write(storage, 100, "");
        write(storage, Long.MAX_VALUE, "");
        assertThat(content(storage)).isEqualTo("abc");
    }

    @Test
    void copiesWithinItselfFromAnywhereToAnywhere() throws Exception {
        String sample = text(letters(30));
        for (int from = 0; from <= 30; from++) {
            for (int to = 0; to <= 35; to++) {
                for (int length = 0; length <= 30 - from; length += 1 + length / 3) {
                    Storage<?> storage = holding(sample);
                    storage.copyWithin(from, to, length);
                    StringBuilder expected = new StringBuilder(sample);
                    if (length > 0) {
                        expected.append(zeros(Math.max(0, to - 30)));
                        expected.replace(
                                to, Math.min(expected.length(), to + length), sample.substring(from, from + length));
                    }
                    assertThat(content(storage))
                            .as("%d from %d to %d", length, from, to)
                            .isEqualTo(expected.toString());
                }
            }
        }
    }

    @Test
    void takesWhatIsFrozenAtAnyPosition() throws Exception {
        for (int length : new int[] {0, 1, 7, 20, 64, 100}) {
            for (int position = 0; position <= 40; position++) {
                Storage<?> storage = holding(text(letters(30)));
                long end = storage.write(position, FrozenStorage.copyOf(bytes("#".repeat(length))));
                StringBuilder expected = new StringBuilder(text(letters(30)));
                if (length > 0) {
                    expected.append(zeros(Math.max(0, position - 30)));
                    expected.replace(position, Math.min(expected.length(), position + length), "#".repeat(length));
                }
                assertThat(end).isEqualTo(position + length);
                assertThat(content(storage)).as("%d at %d", length, position).isEqualTo(expected.toString());
            }
        }
    }

    // ---- truncating

    @Test
    void truncatesToAnySizeAndGrowsAgain() throws Exception {
        String sample = text(letters(30));
        for (int size = 0; size <= 35; size++) {
            Storage<?> storage = holding(sample);
            storage.truncate(size);
            String rest = sample.substring(0, Math.min(size, 30));
            assertThat(content(storage)).as("truncated to %d", size).isEqualTo(rest);
            write(storage, rest.length(), "xyz");
            assertThat(content(storage))
                    .as("truncated to %d, appended to", size)
                    .isEqualTo(rest + "xyz");
        }
    }

    @Test
    void fillsAGapWithZerosWhereOldBytesStood() throws Exception {
        for (int size = 0; size < 30; size++) {
            for (int position = size; position <= 33; position++) {
                Storage<?> storage = holding(text(letters(30)));
                storage.truncate(size);
                write(storage, position, "#");
                assertThat(content(storage))
                        .as("truncated to %d, written at %d", size, position)
                        .isEqualTo(text(letters(size)) + zeros(position - size) + "#");
            }
        }
    }

    // ---- searching

    @Test
    void findsNothingBeyondTheEnd() throws Exception {
        Storage<?> storage = holding("......x..x");
        storage.truncate(6);
        assertThat(storage.indexOf((byte) 'x', 0, Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(storage.indexOf((byte) 'x', 1000, Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(storage.indexOf((byte) 0, 0, Long.MAX_VALUE)).isEqualTo(-1);
    }

    // ---- limits

    @Test
    void holdsExactlyAsMuchAsItMay() throws Exception {
        Storage<?> storage = create(10);
        write(storage, 0, "abcdefghij");
        write(storage, 5, "FGHIJ");
        assertThat(content(storage)).isEqualTo("abcdeFGHIJ");
    }

    @Test
    void refusesAWriteThatWouldOutgrowTheLimit() throws Exception {
        for (long position : new long[] {0, 3, 7, 10, 11, 1L << 40, 1L << 62}) {
            Storage<?> storage = create(10);
            write(storage, 0, "abc");
            ByteBuffer source = ByteBuffer.wrap(letters(11));
            assertThatThrownBy(() -> storage.write(position, source))
                    .as("write of 11 at %d", position)
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("size > 10: %d", position + 11);
            assertThat(source.position()).isZero();
            assertThat(content(storage)).isEqualTo("abc");
        }
    }

    @Test
    void refusesAPositionThatNoNumberHolds() throws Exception {
        Storage<?> storage = holding("abc");
        assertThatThrownBy(() -> write(storage, Long.MAX_VALUE, "x"))
                .isInstanceOf(PositionOverflowException.class)
                .hasMessage("position > 2^63-1: %d + 1", Long.MAX_VALUE);
        assertThat(content(storage)).isEqualTo("abc");
    }

    @Test
    void reservesWithoutChangingTheContent() throws Exception {
        Storage<?> storage = create(100);
        write(storage, 0, "abc");
        storage.reserve(3, 97);
        storage.reserve(1000, 0);
        assertThat(content(storage)).isEqualTo("abc");
        assertThatThrownBy(() -> storage.reserve(3, 98))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessage("size > 100: 101");
        assertThatThrownBy(() -> storage.reserve(3, Long.MAX_VALUE)).isInstanceOf(PositionOverflowException.class);
        write(storage, 10, "xyz");
        assertThat(content(storage)).isEqualTo("abc" + zeros(7) + "xyz");
    }

    // ---- windows

    @Test
    void knowsAtOnceWhatWasWrittenThroughAWindow() throws Exception {
        Storage<?> storage = create(Long.MAX_VALUE);
        Probe probe = new Probe(storage, 0);
        StringBuilder expected = new StringBuilder();
        for (byte letter : letters(200)) {
            if (probe.room() == 0) {
                storage.write(probe.position(), ByteBuffer.wrap(new byte[] {letter}));
                storage.lend(probe, probe.position() + 1);
            } else {
                probe.put(letter);
            }
            expected.append((char) letter);
            if (expected.length() % 3 == 0) {
                assertThat(content(storage)).isEqualTo(expected.toString());
            }
        }
        assertThat(storage.size()).isEqualTo(200);
    }

    @Test
    void neverOffersRoomBeyondTheLimit() throws Exception {
        for (int size = 0; size <= 10; size++) {
            Storage<?> storage = create(10);
            write(storage, 0, text(letters(size)));
            Probe probe = new Probe(storage, size);
            assertThat(probe.room()).as("room at %d of 10", size).isLessThanOrEqualTo(10 - size);
        }
    }

    @Test
    void emptiesEveryWindowWhereItStandsWhenItTruncates() throws Exception {
        Storage<?> storage = holding(text(letters(40)));
        Probe first = new Probe(storage, 30);
        Probe second = new Probe(storage, 2);
        storage.truncate(10);
        for (Probe probe : new Probe[] {first, second}) {
            assertThat(probe.shown()).isEmpty();
            assertThat(probe.room()).isZero();
        }
        assertThat(first.position()).isEqualTo(30);
        assertThat(second.position()).isEqualTo(2);
        assertThat(second.restOf(storage)).isEqualTo(text(letters(10)).substring(2));
    }

    @Test
    void showsInOneWindowWhatWasWrittenThroughAnother() throws Exception {
        Storage<?> storage = holding(text(letters(10)));
        Probe writer = new Probe(storage, 10);
        Probe reader = new Probe(storage, 0);
        write(storage, 10, "0123456789");
        storage.lend(writer, 20);
        while (writer.room() > 0 && writer.position() < 25) {
            writer.put((byte) '#');
        }
        String written = "#".repeat((int) writer.position() - 20);
        assertThat(reader.restOf(storage)).isEqualTo(text(letters(10)) + "0123456789" + written);
    }

    @Test
    void emptiesAWindowThatIsDetachedButKeepsWhatItWrote() throws Exception {
        Storage<?> storage = holding("abc");
        write(storage, 3, text(letters(100)));
        storage.truncate(3);
        Probe first = new Probe(storage, 3);
        Probe second = new Probe(storage, 0);
        Probe third = new Probe(storage, 1);
        String expected = "abc";
        if (first.room() > 0) {
            first.put((byte) 'd');
            expected = "abcd";
        }
        storage.detach(second);
        storage.detach(first);
        storage.detach(third);
        assertThat(first.shown() + second.shown() + third.shown()).isEmpty();
        assertThat(first.room() + second.room() + third.room()).isZero();
        assertThat(content(storage)).isEqualTo(expected);
    }

    @Test
    void emptiesEveryWindowWhenItCloses() throws Exception {
        Storage<?> storage = holding(text(letters(40)));
        Probe probe = new Probe(storage, 7);
        storage.close();
        assertThat(probe.shown()).isEmpty();
        assertThat(probe.room()).isZero();
    }
}
