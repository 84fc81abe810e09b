package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The JDK's contract of {@link OutputStream}, as its documentation words it. The JDK's own streams fulfil it too.
 */
public abstract class OutputStreamContract {

    /** For subclasses. */
    protected OutputStreamContract() {}

    /** A stream that has taken nothing yet; the newest one is what {@link #written()} is about. */
    protected abstract OutputStream open() throws IOException;

    /** What the stream that was opened last has taken and flushed. */
    protected abstract byte[] written() throws IOException;

    /** Whether closing has no effect, as with {@link java.io.ByteArrayOutputStream}. */
    protected boolean closingHasNoEffect() {
        return false;
    }

    @Test
    void takesTheLowEightBits() throws IOException {
        try (OutputStream stream = open()) {
            for (int value : new int[] {0, 'a', 0xff, 0x161, -1, Integer.MIN_VALUE}) {
                stream.write(value);
            }
            stream.flush();
            assertThat(text(written())).isEqualTo("\0a\u00ffa\u00ff\0");
        }
    }

    @Test
    void takesArraysAndPartsOfThem() throws IOException {
        try (OutputStream stream = open()) {
            stream.write(bytes("hello"));
            stream.write(bytes("## world##"), 2, 6);
            stream.write(new byte[0]);
            stream.write(bytes("abc"), 3, 0);
            stream.flush();
            assertThat(text(written())).isEqualTo("hello world");
        }
    }

    @Test
    void takesPiecesOfAnySize() throws IOException {
        byte[] sample = letters(500);
        for (int piece : new int[] {1, 2, 7, 64, 65, 500}) {
            try (OutputStream stream = open()) {
                for (int at = 0; at < 500; at += piece) {
                    stream.write(sample, at, Math.min(piece, 500 - at));
                }
                stream.flush();
                assertThat(text(written())).as("pieces of %d", piece).isEqualTo(text(sample));
            }
        }
    }

    @Test
    void takesNothingOfARangeThatIsNotInTheArray() throws IOException {
        try (OutputStream stream = open()) {
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {1, Integer.MAX_VALUE}}) {
                assertThatThrownBy(() -> stream.write(new byte[4], range[0], range[1]))
                        .as("offset %d, length %d", range[0], range[1])
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            stream.flush();
            assertThat(written()).isEmpty();
        }
    }

    @Test
    void refusesNull() throws IOException {
        try (OutputStream stream = open()) {
            assertThatThrownBy(() -> stream.write(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> stream.write(null, 0, 1)).isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void keepsNoArrayThatItTook() throws IOException {
        try (OutputStream stream = open()) {
            byte[] source = letters(100);
            stream.write(source);
            Arrays.fill(source, (byte) '#');
            stream.flush();
            assertThat(written()).isEqualTo(letters(100));
        }
    }

    @Test
    void keepsWhatItTookWhenItIsClosed() throws IOException {
        OutputStream stream = open();
        stream.write(bytes("hello"));
        stream.close();
        stream.close();
        assertThat(text(written())).isEqualTo("hello");
    }

    @Test
    void takesNothingOnceItIsClosed() throws IOException {
        OutputStream stream = open();
        stream.write(bytes("hello"));
        stream.close();
        if (closingHasNoEffect()) {
            stream.write('!');
            assertThat(text(written())).isEqualTo("hello!");
            return;
        }
        assertThatThrownBy(() -> stream.write('!')).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stream.write(bytes("!"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stream.write(bytes("!"), 0, 1)).isInstanceOf(IOException.class);
        assertThat(text(written())).isEqualTo("hello");
    }
}
