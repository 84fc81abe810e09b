package memio;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import memio.base.ClosedFileException;
import memio.base.LiveViewException;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Iterables and sinks that use the very file that is calling them, fail, or scribble on what they are given. */
@DisplayName("a callback that")
class HostileCallbackTest {
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    private static BytesIO file(String content) {
        return new BytesIO(bytes(content), BY_SEVEN);
    }

    private static String value(BytesIO file) {
        return text(file.getValue());
    }

    /** Gives each of {@code lines}, and before each does something. */
    private static Iterable<byte[]> before(Runnable action, String... lines) {
        Iterator<String> rest = List.of(lines).iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public byte[] next() {
                action.run();
                return bytes(rest.next());
            }
        };
    }

    /** A sink that takes a chunk, and then does something. */
    private interface Action {
        void run(byte[] source, int offset, int length) throws IOException;
    }

    private static OutputStream sink(Action action) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                action.run(source, offset, length);
            }
        };
    }

    @Test
    @DisplayName("seeks while lines are written: each goes to where the file stands then")
    void seeksWhileLinesAreWritten() {
        BytesIO file = file("..........");
        file.writeLines(before(() -> file.seek(file.tell() + 1), "ab", "cd", "ef"));
        assertThat(value(file)).isEqualTo(".ab.cd.ef.");
        assertThat(file.tell()).isEqualTo(9);
    }

    @Test
    @DisplayName("truncates, clears or writes while lines are written: all of it happens")
    void changesTheFileWhileLinesAreWritten() {
        BytesIO truncated = file("hello world");
        truncated.writeLines(before(() -> truncated.truncate(1), "ab", "cd", "ef"));
        assertThat(value(truncated)).isEqualTo("a\0\0\0ef");
        BytesIO cleared = file("hello world");
        cleared.writeLines(before(cleared::clear, "ab", "cd", "ef"));
        assertThat(value(cleared)).isEqualTo("ef");
        BytesIO written = file("");
        written.writeLines(before(() -> written.write(bytes("--------")), "ab", "cd"));
        assertThat(value(written)).isEqualTo("--------ab--------cd");
    }

    @Test
    @DisplayName("closes the file while lines are written: the next one is refused")
    void closesTheFileWhileLinesAreWritten() {
        BytesIO file = file("");
        BytesIO other = file.duplicate();
        assertThatThrownBy(() -> file.writeLines(before(() -> closeAt(file, 4), "ab", "cd", "ef")))
                .isInstanceOf(ClosedFileException.class);
        assertThat(value(other)).isEqualTo("abcd");
    }

    private static void closeAt(BytesIO file, long position) {
        if (file.tell() == position) {
            file.close();
        }
    }

    @Test
    @DisplayName("opens a view while lines are written: the next one is refused, those before stay")
    void opensAViewWhileLinesAreWritten() {
        BytesIO file = file("");
        BufferView[] view = new BufferView[1];
        Runnable open = () -> view[0] = file.tell() == 4 ? file.getBuffer() : null;
        assertThatThrownBy(() -> file.writeLines(before(open, "ab", "cd", "ef")))
                .isInstanceOf(LiveViewException.class);
        assertThat(value(file)).isEqualTo("abcd");
        view[0].close();
        file.write(bytes("ef"));
        assertThat(value(file)).isEqualTo("abcdef");
    }

    @Test
    @DisplayName("takes a snapshot while lines are written gets what is there then")
    void takesSnapshotsWhileLinesAreWritten() {
        BytesIO file = file("");
        Snapshot[] pictures = new Snapshot[3];
        int[] next = {0};
        file.writeLines(before(() -> pictures[next[0]++] = file.snapshot(), "abcdefgh", "ijklmnop", "q"));
        assertThat(pictures)
                .extracting(picture -> text(picture.toByteArray()))
                .containsExactly("", "abcdefgh", "abcdefghijklmnop");
    }

    @Test
    @DisplayName("throws while lines are written loses none of those before")
    void throwsWhileLinesAreWritten() {
        BytesIO file = file("");
        RuntimeException failure = new IllegalStateException("hostile");
        Runnable fail = () -> {
            if (file.tell() > 0) {
                throw failure;
            }
        };
        assertThatThrownBy(() -> file.writeLines(before(fail, "ab", "cd"))).isSameAs(failure);
        assertThat(value(file)).isEqualTo("ab");
        assertThat(file.tell()).isEqualTo(2);
    }

    @Test
    @DisplayName("is the file itself: its lines go behind where they were read")
    void isTheFileItself() {
        BytesIO file = file("a\nb\nc\n");
        file.writeLines(file);
        assertThat(value(file)).isEqualTo("a\na\nc\nc\n");
    }

    @Test
    @DisplayName("fails in the middle of a transfer leaves the file where the rest begins")
    void failsInTheMiddleOfATransfer() throws IOException {
        BytesIO file = new BytesIO(letters(100_000));
        long[] taken = {0};
        OutputStream failing = sink((source, offset, length) -> {
            if (taken[0] > 10_000) {
                throw new IOException("full");
            }
            taken[0] += length;
        });
        assertThatThrownBy(() -> file.transferTo(failing)).isInstanceOf(IOException.class);
        assertThat(file.tell()).isEqualTo(taken[0]);
        assertThat(text(file.read())).isEqualTo(text(letters(100_000)).substring((int) taken[0]));
    }

    @Test
    @DisplayName("seeks and writes in the middle of a transfer meets a file in order")
    void reentersInTheMiddleOfATransfer() throws IOException {
        BytesIO file = new BytesIO(letters(50_000));
        StringBuilder seen = new StringBuilder();
        boolean[] done = {false};
        file.transferTo(sink((source, offset, length) -> {
            seen.append(text(Arrays.copyOfRange(source, offset, offset + length)));
            if (!done[0]) {
                done[0] = true;
                file.write(bytes("#".repeat(100)));
            }
        }));
        String all = text(letters(50_000));
        int written = value(file).indexOf('#');
        assertThat(value(file)).isEqualTo(all.substring(0, written) + "#".repeat(100) + all.substring(written + 100));
        assertThat(seen.toString())
                .as("what was written over had been passed by")
                .isEqualTo(all.substring(0, written) + all.substring(written + 100));
    }

    @Test
    @DisplayName("closes the file in the middle of a transfer ends it with the error of a closed file")
    void closesInTheMiddleOfATransfer() {
        BytesIO file = new BytesIO(letters(100_000));
        assertThatThrownBy(() -> file.transferTo(sink((source, offset, length) -> file.close())))
                .isInstanceOf(ClosedFileException.class);
        assertThat(file.closed()).isTrue();
    }

    @Test
    @DisplayName("scribbles on what it is given changes nothing")
    void scribbles() throws IOException {
        OutputStream scribbler = sink((source, offset, length) -> Arrays.fill(source, (byte) '#'));
        String sample = text(letters(100_000));
        BytesIO file = new BytesIO(bytes(sample));
        file.transferTo(scribbler);
        file.seek(0);
        file.asInputStream().transferTo(scribbler);
        file.snapshot().writeTo(scribbler);
        assertThat(value(file)).isEqualTo(sample);
    }

    @Test
    @DisplayName("changes the file while it iterates over its lines gets the lines as they are then")
    void changesWhileIterating() {
        BytesIO file = file("one\ntwo\nthree\n");
        StringBuilder seen = new StringBuilder();
        for (byte[] line : file) {
            seen.append(text(line));
            if (seen.length() == 4) {
                file.writeAt(4, bytes("TWO"), 0, 3);
                file.truncate(8);
            }
        }
        assertThat(seen.toString()).isEqualTo("one\nTWO\n");
    }
}
