package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import memio.base.ByteIO;
import memio.base.FileTooLargeException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import org.junit.jupiter.api.Test;

/**
 * What a buffered file promises that can be read, written and sought: all that a file of bytes does, and what CPython's
 * {@code BufferedRandom} does differently.
 */
public abstract class BufferedContract extends BinaryContract {

    /** For subclasses. */
    protected BufferedContract() {}

    /**
     * Whether the positions are those of the operating system, which knows no negative ones and not all of the large ones, and
     * says so by an {@link IOException}.
     */
    protected boolean onDisk() {
        return false;
    }

    private Class<? extends Exception> refusal() {
        return onDisk() ? IOException.class : IllegalArgumentException.class;
    }

    @Test
    @Override
    public void takesAnyNegativeSizeForTheRest() throws IOException {
        try (BinaryIO file = create("hello")) {
            for (int size : new int[] {-2, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> file.read(size))
                        .as("only -1 means the rest")
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("size < -1: %d", size);
            }
            assertThat(text(file.read(-1))).isEqualTo("hello");
        }
    }

    @Test
    @Override
    public void refusesANegativePositionAndStaysWhereItIs() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(2);
            for (long position : new long[] {-1, -2, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> file.seek(position))
                        .isInstanceOf(refusal())
                        .hasMessage("position < 0: %d", position);
                assertThat(file.tell()).isEqualTo(2);
            }
        }
    }

    @Test
    @Override
    public void refusesToTruncateToANegativeSize() throws IOException {
        try (BinaryIO file = create("abc")) {
            assertThatThrownBy(() -> file.truncate(-1)).isInstanceOf(refusal()).hasMessage("size < 0: -1");
            assertThat(content(file)).isEqualTo("abc");
        }
    }

    @Test
    @Override
    public void mayStandAnywhereBeyondTheEndAndReadsNothingThere() throws IOException {
        try (BinaryIO file = create("abc")) {
            for (long position : new long[] {3, 4, 10_000, Integer.MAX_VALUE + 1L, 1L << 40}) {
                assertThat(file.seek(position)).isEqualTo(position);
                assertThat(file.read()).isEmpty();
                assertThat(file.read(5)).isEmpty();
                assertThat(file.readLine()).isEmpty();
                assertThat(file.readByte()).isEqualTo(-1);
                assertThat(file.write(new byte[0])).isZero();
                assertThat(file.tell()).isEqualTo(position);
                assertThat(file.size()).isEqualTo(3);
            }
        }
    }

    @Test
    @Override
    public void refusesAPositionBeyondTheLargestNumberAndStaysWhereItIs() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(1L << 40);
            assertThatThrownBy(() -> file.seek(Long.MAX_VALUE, Whence.CURRENT))
                    .isInstanceOfAny(IOException.class, FileTooLargeException.class);
            assertThat(file.tell()).isEqualTo(1L << 40);
            assertThatThrownBy(() -> file.seek(Long.MAX_VALUE, Whence.END))
                    .isInstanceOfAny(IOException.class, FileTooLargeException.class);
            assertThat(file.tell()).isEqualTo(1L << 40);
        }
    }

    @Test
    @Override
    public void refusesToWriteBeyondTheLargestPositionAndStaysAsItIs() throws IOException {
        BinaryIO file = create("abc");
        try {
            file.seek(Long.MAX_VALUE);
        } catch (IOException e) {
            assertThat(onDisk()).as("the position itself is refused: %s", e).isTrue();
            file.close();
            return;
        }
        file.write(bytes("x"));
        assertThatThrownBy(file::flush).as("what was kept back").isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(file::close).isInstanceOf(FileTooLargeException.class);
        assertThat(file.closed()).isTrue();
    }

    // ---- what only buffered files do

    @Test
    void passesOnWhatWasWrittenWhenItIsFlushedOrDetached() throws IOException {
        try (BinaryIO file = create("abc")) {
            file.seek(1);
            file.write(bytes("x"));
            file.flush();
            assertThat(raw(file).tell()).as("where the raw file stands").isEqualTo(2);
        }
    }

    @Test
    void isOfNoUseOnceItIsDetached() throws IOException {
        BinaryIO file = create("abc");
        file.readByte();
        file.writeByte('x');
        try (var raw = file.detach()) {
            assertThat(raw.tell()).isEqualTo(2);
            assertThatThrownBy(() -> file.read(1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> file.write(bytes("x"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(file::tell).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(file::detach).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(file::closed).isInstanceOf(IllegalStateException.class);
            raw.seek(0);
            assertThat(raw.readByte()).isEqualTo('a');
            assertThat(raw.readByte()).isEqualTo('x');
        }
    }

    @Test
    void closesTheRawFile() throws IOException {
        BinaryIO file = create("abc");
        var raw = raw(file);
        file.close();
        assertThat(raw.closed()).isTrue();
    }

    private static ByteIO raw(BinaryIO file) {
        return ((Buffered) file).raw();
    }
}
