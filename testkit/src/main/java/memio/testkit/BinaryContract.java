package memio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.Test;

/**
 * What a file of bytes promises that can be read, written and sought: all parts of the contract together. One that can do
 * only some of it implements only those parts.
 *
 * <p>The meaning is that of Python's {@code io}, in its words where a test says so.
 */
public abstract class BinaryContract
        implements ReadingContract,
                LineContract,
                WritingContract,
                PositionContract,
                PositionalContract,
                ClosingContract,
                DoorContract {

    /** For subclasses. */
    protected BinaryContract() {}

    @Test
    void saysThatItCanDoAllOfIt() throws IOException {
        try (BinaryIO file = create("")) {
            assertThat(file.readable()).isTrue();
            assertThat(file.writable()).isTrue();
            assertThat(file.seekable()).isTrue();
            assertThat(file.isatty()).isFalse();
        }
    }

    @Test
    void readsWhatItWroteAfterSeekingBack() throws IOException {
        try (BinaryIO file = create("")) {
            file.write(Samples.bytes("Hello World\n"));
            assertThat(file.read()).as("behind what was written").isEmpty();
            file.seek(0);
            assertThat(Samples.text(file.readLine())).isEqualTo("Hello World\n");
        }
    }

    @Test
    void looksAheadWithoutMoving() throws IOException {
        try (BinaryIO file = create("hello")) {
            if (canPeek()) {
                assertThat(file.peek(2)).isNotEmpty();
                assertThat("hello").startsWith(Samples.text(file.peek(2)));
                assertThat(file.peek(0)).isNotEmpty();
                assertThat(file.peek(-1)).isNotEmpty();
                assertThat(file.tell()).isZero();
                file.read();
                assertThat(file.peek(2)).as("at the end").isEmpty();
            } else {
                assertThatThrownBy(() -> file.peek(2)).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void writesTheRestOfItselfBehindItself() throws IOException {
        for (int length : new int[] {0, 1, 50, 20_000, 70_000}) {
            try (BinaryIO file = create(Samples.letters(length))) {
                file.seek(length / 2);
                String sample = Samples.text(Samples.letters(length));
                assertThat(file.write(file)).isEqualTo(length - length / 2);
                assertThat(content(file)).isEqualTo(sample + sample.substring(length / 2));
                assertThat(file.tell()).isEqualTo(file.size());
            }
        }
    }
}
