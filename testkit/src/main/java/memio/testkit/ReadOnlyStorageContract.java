package memio.testkit;

import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import memio.storage.FrozenStorage;
import memio.storage.Storage;
import org.junit.jupiter.api.Test;

/** What a {@link Storage} promises that cannot be written: to read as all do, to refuse the rest, and to be frozen easily. */
public abstract class ReadOnlyStorageContract extends ReadableStorageContract {

    /** For subclasses. */
    protected ReadOnlyStorageContract() {}

    @Test
    void refusesToBeWritten() throws Exception {
        Storage<?> storage = holding("abc");
        assertThat(storage.writable()).isFalse();
        for (ByteBuffer source : List.of(ByteBuffer.allocate(0), ByteBuffer.allocate(2))) {
            assertThatThrownBy(() -> storage.write(1, source)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(source.position()).isZero();
        }
        assertThatThrownBy(() -> storage.write(1, FrozenStorage.copyOf(letters(2))))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> storage.reserve(1, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> storage.copyWithin(0, 1, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> storage.truncate(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(content(storage)).isEqualTo("abc");
    }

    @Test
    void offersNoRoomInItsWindows() throws Exception {
        Storage<?> storage = holding(letters(40));
        Probe probe = new Probe(storage, 0);
        for (int position = 0; position <= 41; position++) {
            storage.lend(probe, position);
            assertThat(probe.room()).isZero();
        }
    }

    @Test
    void isStillThereWhenItHasBeenClosed() throws Exception {
        Storage<?> storage = holding("abc");
        storage.close();
        assertThat(content(storage)).isEqualTo("abc");
    }

    @Test
    void freezes() throws Exception {
        for (int length : new int[] {0, 1, 7, 100}) {
            assertThat(content(holding(letters(length)).freeze())).isEqualTo(text(letters(length)));
        }
    }

    @Test
    void canBeSlicedOnceFrozen() throws Exception {
        String sample = text(letters(40));
        FrozenStorage frozen = holding(sample).freeze();
        for (int from = 0; from <= 40; from += 3) {
            for (int to = from; to <= 40; to++) {
                FrozenStorage slice = frozen.slice(from, to - from);
                assertThat(content(slice)).isEqualTo(sample.substring(from, to));
                if (to - from >= 2) {
                    FrozenStorage inner = slice.slice(1, to - from - 2);
                    assertThat(content(inner)).isEqualTo(sample.substring(from + 1, to - 1));
                }
            }
        }
    }

    @Test
    void canBePutTogetherOnceFrozen() throws Exception {
        FrozenStorage frozen = holding("abcdefg").freeze();
        FrozenStorage left = FrozenStorage.empty();
        FrozenStorage right = FrozenStorage.empty();
        for (int i = 1; i <= 40; i++) {
            left = left.concat(frozen);
            right = frozen.concat(right);
            assertThat(content(left)).isEqualTo("abcdefg".repeat(i));
            assertThat(content(right)).isEqualTo("abcdefg".repeat(i));
        }
        assertThat(content(left.slice(100, 30).concat(right)))
                .isEqualTo("abcdefg".repeat(20).substring(2, 32) + "abcdefg".repeat(40));
        assertThat(left.indexOf((byte) 'g', 200, 300)).isEqualTo(202);
    }
}
