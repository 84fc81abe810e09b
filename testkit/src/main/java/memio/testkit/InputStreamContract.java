package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/**
 * The JDK's contract of {@link InputStream}, as its documentation words it, for streams whose whole content is at hand. The
 * JDK's own streams fulfil it too.
 */
public abstract class InputStreamContract {

    /** For subclasses. */
    protected InputStreamContract() {}

    /** A stream of {@code content}. */
    protected abstract InputStream open(byte[] content) throws IOException;

    /** Whether closing has no effect, as with {@link java.io.ByteArrayInputStream}. */
    protected boolean closingHasNoEffect() {
        return false;
    }

    /** Whether {@code skip} goes beyond the end without noticing, as {@link java.io.FileInputStream} does. */
    protected boolean skipsBeyondTheEnd() {
        return false;
    }

    private InputStream open(String content) throws IOException {
        return open(bytes(content));
    }

    // ---- read

    @Test
    void readsBytesAsNumbersAndThenMinusOne() throws IOException {
        try (InputStream stream = open(new byte[] {0, 'a', (byte) 0x80, (byte) 0xff})) {
            assertThat(stream.read()).isZero();
            assertThat(stream.read()).isEqualTo('a');
            assertThat(stream.read()).isEqualTo(0x80);
            assertThat(stream.read()).isEqualTo(0xff);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read()).as("again").isEqualTo(-1);
        }
    }

    @Test
    void readsIntoAnArrayAndLeavesAloneWhatIsBehindTheCount() throws IOException {
        try (InputStream stream = open("hello")) {
            byte[] target = bytes("#######");
            assertThat(stream.read(target)).isEqualTo(5);
            assertThat(text(target)).isEqualTo("hello##");
            assertThat(stream.read(target)).isEqualTo(-1);
            assertThat(text(target)).isEqualTo("hello##");
        }
    }

    @Test
    void readsIntoPartOfAnArrayAndLeavesAloneTheOtherParts() throws IOException {
        try (InputStream stream = open("hello")) {
            byte[] target = bytes("#######");
            assertThat(stream.read(target, 2, 3)).isEqualTo(3);
            assertThat(text(target)).isEqualTo("##hel##");
        }
    }

    @Test
    void readsNothingWhenThereIsNoRoomEvenAtTheEnd() throws IOException {
        try (InputStream stream = open("a")) {
            assertThat(stream.read(new byte[0])).isZero();
            assertThat(stream.read(new byte[3], 3, 0)).isZero();
            assertThat(stream.read()).isEqualTo('a');
            assertThat(stream.read(new byte[3], 1, 0)).as("at the end").isIn(0, -1);
        }
    }

    @Test
    void refusesARangeThatIsNotInTheArray() throws IOException {
        try (InputStream stream = open("hello")) {
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {1, Integer.MAX_VALUE}}) {
                assertThatThrownBy(() -> stream.read(new byte[4], range[0], range[1]))
                        .as("offset %d, length %d", range[0], range[1])
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThat(text(stream.readAllBytes())).isEqualTo("hello");
        }
    }

    @Test
    void refusesNull() throws IOException {
        try (InputStream stream = open("hello")) {
            assertThatThrownBy(() -> stream.read(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> stream.read(null, 0, 1)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> stream.transferTo(null)).isInstanceOf(NullPointerException.class);
            assertThat(text(stream.readAllBytes())).isEqualTo("hello");
        }
    }

    // ---- reading much at once

    @Test
    void readsAllThatIsLeft() throws IOException {
        for (int length : new int[] {0, 1, 100, 70_000}) {
            try (InputStream stream = open(letters(length + 1))) {
                assertThat(stream.read()).isEqualTo('a');
                assertThat(stream.readAllBytes())
                        .isEqualTo(bytes(text(letters(length + 1)).substring(1)));
                assertThat(stream.readAllBytes()).as("again").isEmpty();
            }
        }
    }

    @Test
    void readsAsManyAsAskedForUnlessItEnds() throws IOException {
        try (InputStream stream = open("hello")) {
            assertThat(text(stream.readNBytes(3))).isEqualTo("hel");
            assertThat(stream.readNBytes(0)).isEmpty();
            assertThatThrownBy(() -> stream.readNBytes(-1)).isInstanceOf(IllegalArgumentException.class);
            byte[] target = bytes("######");
            assertThat(stream.readNBytes(target, 1, 4)).isEqualTo(2);
            assertThat(text(target)).isEqualTo("#lo###");
            assertThat(stream.readNBytes(target, 1, 4)).as("at the end").isZero();
            assertThat(stream.readNBytes(4)).as("at the end").isEmpty();
        }
    }

    @Test
    void transfersAllThatIsLeft() throws IOException {
        for (int length : new int[] {0, 1, 100, 70_000}) {
            try (InputStream stream = open(letters(length))) {
                ByteArrayOutputStream target = new ByteArrayOutputStream();
                assertThat(stream.transferTo(target)).isEqualTo(length);
                assertThat(target.toByteArray()).isEqualTo(letters(length));
                assertThat(stream.read()).isEqualTo(-1);
                assertThat(stream.transferTo(target)).as("at the end").isZero();
            }
        }
    }

    // ---- skip and available

    @Test
    void skipsAsManyAsItSays() throws IOException {
        String sample = text(letters(50));
        try (InputStream stream = open(sample)) {
            int position = 0;
            for (int distance : new int[] {0, 1, 3, 10, 20}) {
                long skipped = stream.skip(distance);
                assertThat(skipped).isBetween(0L, (long) distance);
                position += (int) skipped;
                assertThat(stream.read()).isEqualTo(sample.charAt(position++));
            }
        }
    }

    @Test
    void skipsExactlyOrSaysThatItEnded() throws IOException {
        try (InputStream stream = open("hello")) {
            stream.skipNBytes(3);
            stream.skipNBytes(0);
            stream.skipNBytes(-1);
            assertThat(stream.read()).isEqualTo('l');
            if (!skipsBeyondTheEnd()) {
                assertThatThrownBy(() -> stream.skipNBytes(2)).isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void neverHasMoreAvailableThanIsLeft() throws IOException {
        try (InputStream stream = open("hello")) {
            for (int left = 5; left >= 0; left--) {
                assertThat(stream.available()).isBetween(0, left);
                stream.read();
            }
            assertThat(stream.available()).as("at the end").isZero();
        }
    }

    // ---- mark and reset

    @Test
    void readsAgainFromTheMarkOrRefusesTo() throws IOException {
        try (InputStream stream = open("hello world")) {
            stream.readNBytes(2);
            stream.mark(100);
            assertThat(text(stream.readNBytes(4))).isEqualTo("llo ");
            if (stream.markSupported()) {
                stream.reset();
                assertThat(text(stream.readNBytes(4))).isEqualTo("llo ");
                stream.reset();
                assertThat(text(stream.readNBytes(3))).as("a second time").isEqualTo("llo");
                stream.mark(100);
                stream.readAllBytes();
                stream.reset();
                assertThat(text(stream.readAllBytes()))
                        .as("from the newest mark")
                        .isEqualTo(" world");
            } else {
                assertThatThrownBy(stream::reset).isInstanceOf(IOException.class);
                assertThat(text(stream.readAllBytes())).isEqualTo("world");
            }
        }
    }

    @Test
    void neverChangesItsMindAboutMarks() throws IOException {
        InputStream stream = open("a");
        boolean supported = stream.markSupported();
        stream.read();
        stream.read();
        assertThat(stream.markSupported()).isEqualTo(supported);
        stream.close();
        assertThat(stream.markSupported()).isEqualTo(supported);
    }

    // ---- close

    @Test
    void canBeClosedAgain() throws IOException {
        InputStream stream = open("a");
        stream.close();
        stream.close();
    }

    @Test
    void readsNothingOnceItIsClosed() throws IOException {
        InputStream stream = open("hello");
        stream.mark(10);
        stream.close();
        stream.mark(10);
        if (closingHasNoEffect()) {
            assertThat(text(stream.readAllBytes())).isEqualTo("hello");
            return;
        }
        for (Samples.Call call : new Samples.Call[] {
            stream::read,
            () -> stream.read(new byte[3]),
            () -> stream.read(new byte[3], 1, 1),
            stream::readAllBytes,
            () -> stream.readNBytes(1),
            () -> stream.skip(1),
            () -> stream.skipNBytes(1),
            stream::available,
            stream::reset,
            () -> stream.transferTo(new ByteArrayOutputStream()),
        }) {
            assertThatThrownBy(call::run).isInstanceOf(IOException.class);
        }
    }
}
