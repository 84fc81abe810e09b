package memio.faults;

import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.testkit.Allocations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of a secret, nothing but its present content is left in any array that was ever allocated for it. */
@DisplayName("a secret")
class SecretTest {
    private final Allocations heap = Allocations.remembering();
    private final BytesIO file =
            new BytesIO(Memory.DEFAULT.segmentSize(64).allocator(heap).secret());

    /** The content consists of letters: each of its bytes is in one array, and there are no others. */
    private void assertNothingLeftBehind() {
        assertThat(heap.bytesLeft()).isEqualTo(file.closed() ? 0 : file.size());
    }

    @Test
    @DisplayName("is not left behind by growing")
    void growing() {
        for (int i = 0; i < 1000; i++) {
            file.write(letters(i % 50));
            assertNothingLeftBehind();
        }
    }

    @Test
    @DisplayName("is not left behind by truncating, wherever")
    void truncating() {
        for (int size = 200; size >= 0; size -= 9) {
            file.seek(0);
            file.write(letters(200));
            file.truncate(size);
            assertNothingLeftBehind();
        }
    }

    @Test
    @DisplayName("is not left behind by truncating one long array")
    void truncatingOneArray() {
        for (int size : new int[] {999, 600, 400, 64, 10, 0}) {
            file.seek(0);
            file.write(letters(1000));
            try (BufferView view = file.getBuffer()) {
                view.asByteBuffer();
            }
            assertNothingLeftBehind();
            file.truncate(size);
            assertNothingLeftBehind();
        }
    }

    @Test
    @DisplayName("is not left behind by clearing, replacing and closing")
    void clearing() {
        file.write(letters(1000));
        file.clear();
        assertNothingLeftBehind();
        file.write(letters(500));
        file.setState(new BytesIO.State(Snapshot.of(letters(100)), 0));
        assertNothingLeftBehind();
        file.close();
        assertNothingLeftBehind();
    }

    @Test
    @DisplayName("is not left behind by discarding its beginning")
    void discarding() {
        file.write(letters(1000));
        for (int position = 0; position <= 1000; position += 50) {
            file.discardBefore(position);
            assertThat(heap.bytesLeft()).isEqualTo(1000 - position);
        }
    }

    @Test
    @DisplayName("is not left behind where an array could not be split for want of memory")
    void splittingInVain() {
        file.write(letters(1000));
        try (BufferView view = file.getBuffer()) {
            view.asByteBuffer();
        }
        for (int k = 1; k <= 16; k++) {
            heap.failAt(k);
            assertThatThrownBy(() -> file.write(letters(10))).isInstanceOf(Allocations.RanOut.class);
            heap.heal();
            assertNothingLeftBehind();
            assertThat(text(file.getValue())).isEqualTo(text(letters(1000)));
        }
    }

    @Test
    @DisplayName("is kept while another file on it is open")
    void sharing() {
        file.write(letters(100));
        BytesIO other = file.duplicate();
        file.close();
        assertThat(heap.bytesLeft()).isEqualTo(100);
        other.close();
        assertThat(heap.bytesLeft()).isZero();
    }

    @Test
    @DisplayName("has no snapshots")
    void snapshots() {
        file.write(letters(10));
        assertThatThrownBy(file::snapshot)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("snapshot of a secret");
        assertThatThrownBy(file::getState).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> file.slice(0, 5).snapshot()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> file.appender().snapshot()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("copies what it is given, and takes nothing over")
    void takesNothingOver() {
        Snapshot given = Snapshot.of(letters(200));
        file.write(given);
        assertNothingLeftBehind();
        file.close();
        assertThat(text(given.toByteArray())).isEqualTo(text(letters(200)));
    }
}
