package memio.files;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import memio.base.ByteCollector;
import memio.base.TransferException;
import memio.base.Whence;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.RawIO;
import memio.testkit.ScriptedRaw;
import memio.testkit.ScriptedRaw.Vice;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A raw file that fails, blocks, lies or calls back, and the buffered file above it. */
@DisplayName("a buffered file over a raw file with faults")
class FaultyRawTest {

    // ---- calls of the raw file, as CPython makes them

    @Test
    @DisplayName("asks for a buffer at a time, and for no more than it needs")
    void asksAsCPythonDoes() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rs", bytes("abcdefghi"));
        Buffered file = Buffered.reader(raw, 4);
        for (int size : new int[] {1, 2, 4, 2}) {
            file.read(size);
        }
        assertThat(raw.asked()).containsExactly(4, 4, 4);

        raw = new ScriptedRaw("r", letters(32));
        file = Buffered.reader(raw, 16);
        file.read(32);
        assertThat(raw.asked()).as("no extraneous read, which could block").containsExactly(32);

        raw = new ScriptedRaw("r", letters(100)).chunk(3);
        file = Buffered.reader(raw, 10);
        file.peek(3);
        file.readInto1(new byte[20]);
        assertThat(raw.asked()).as("the buffer, then one call past it").containsExactly(10, 17);
    }

    // ---- failures

    @Test
    @DisplayName("reads nothing when the raw file fails, and everything afterwards")
    void losesNoByteWhenAReadFails() throws IOException {
        byte[] sample = letters(100);
        for (int size : new int[] {-1, 1, 5, 16, 40, 100}) {
            for (int call = 0; call < 40; call++) {
                ScriptedRaw raw = new ScriptedRaw("rs", sample).chunk(9);
                try (Buffered file = Buffered.reader(raw, 16)) {
                    file.read(2);
                    raw.failAtCall(call);
                    ByteCollector got = new ByteCollector(100);
                    got.add(sample, 0, 2);
                    readAll(file, size, got);
                    assertThat(got.toArray()).as("size %d, call %d", size, call).isEqualTo(sample);
                }
            }
        }
    }

    private static void readAll(BinaryIO file, int size, ByteCollector target) throws IOException {
        while (true) {
            long position = file.tell();
            try {
                byte[] portion = file.read(size);
                assertThat(portion).isNotNull();
                target.add(portion, 0, portion.length);
                if (portion.length == 0) {
                    return;
                }
            } catch (IOException e) {
                assertThat(file.tell()).as("the position after a failure").isEqualTo(position);
            }
        }
    }

    @Test
    @DisplayName("keeps what it could not write, and writes it once")
    void writesOnceWhatCouldNotBeWritten() throws IOException {
        byte[] sample = letters(120);
        for (int size : new int[] {1, 5, 16, 17, 50}) {
            for (int call = 0; call < 40; call++) {
                ScriptedRaw raw = new ScriptedRaw("ws", new byte[0]).chunk(7);
                Buffered file = Buffered.writer(raw, 16);
                raw.failAtCall(call);
                for (int at = 0; at < sample.length; ) {
                    int length = Math.min(size, sample.length - at);
                    at += insist(file, Arrays.copyOfRange(sample, at, at + length));
                }
                try {
                    file.flush();
                } catch (IOException e) {
                    file.flush();
                }
                assertThat(raw.data()).as("size %d, call %d", size, call).isEqualTo(sample);
                file.close();
            }
        }
    }

    /** Writes, once more if it fails, and says how much of the array was taken. */
    private static int insist(BinaryIO file, byte[] source) throws IOException {
        try {
            return file.write(source);
        } catch (TransferException e) {
            return (int) e.transferred();
        } catch (IOException e) {
            return file.write(source);
        }
    }

    @Test
    @DisplayName("closes the raw file when flushing fails, and throws the first error")
    void closesWhateverHappens() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("w", new byte[0]).failing(true).failingToClose(true);
        Buffered file = Buffered.writer(raw);
        file.write(bytes("abc"));
        assertThatThrownBy(file::close)
                .hasMessage("scripted failure of write")
                .satisfies(e ->
                        assertThat(e.getSuppressed()).singleElement().asString().contains("scripted failure of close"));
        assertThat(raw.closed()).isTrue();
        assertThat(file.closed()).isTrue();
        file.close();
    }

    // ---- random programs with a failure in them

    @Test
    @DisplayName("gives the answers of a model in a random program, with any one call of the raw file failing")
    void agreesWithAModel() throws IOException {
        long seed = Seeds.next();
        for (int program = 0; program < 300; program++) {
            ScriptedRaw probe = new ScriptedRaw("rws", letters(60));
            Program first = new Program(seed + program, probe);
            first.run();
            int calls = probe.calls();
            int step = 1 + calls / 25;
            for (int call = new Random(seed).nextInt(step); call < calls; call += step) {
                new Program(seed + program, new ScriptedRaw("rws", letters(60)).failAtCall(call)).run();
            }
        }
    }

    /** A seeded sequence of calls on a file and on a model of one, an array and a position. */
    private static final class Program {
        private final long seed;
        private final Random random;
        private final ScriptedRaw raw;
        private final Buffered file;
        private byte[] model = letters(60);
        private int position;

        Program(long seed, ScriptedRaw raw) throws IOException {
            this.seed = seed;
            this.raw = raw;
            random = new Random(seed);
            raw.chunk(1 + random.nextInt(20));
            file = Buffered.random(raw, 1 + random.nextInt(16));
        }

        void run() throws IOException {
            for (int i = 0; i < 40; i++) {
                step(i);
            }
            retry(file::flush);
            assertThat(raw.data()).as("content, seed %d", seed).isEqualTo(model);
            file.close();
        }

        private void step(int i) throws IOException {
            int size = random.nextInt(25);
            switch (random.nextInt(8)) {
                case 0, 1 -> write(letters(size));
                case 2, 3 -> read(size, i);
                case 4 -> seek(random.nextInt(model.length + 5));
                case 5 -> {
                    int line = Math.min(size, Math.max(0, model.length - position));
                    expect(retry(() -> file.readLine(size)), line, i);
                }
                case 6 -> retry(file::flush);
                default -> {
                    retry(() -> file.truncate(size + 20L));
                    model = Arrays.copyOf(model, size + 20);
                }
            }
            assertThat(file.tell()).as("position, seed %d, step %d", seed, i).isEqualTo(position);
        }

        private void read(int size, int i) throws IOException {
            expect(retry(() -> file.read(size)), Math.min(size, Math.max(0, model.length - position)), i);
        }

        private void expect(byte[] answer, int length, int i) {
            byte[] expected = length == 0 ? new byte[0] : Arrays.copyOfRange(model, position, position + length);
            assertThat(answer).as("read, seed %d, step %d", seed, i).isEqualTo(expected);
            position += length;
        }

        private void seek(int target) throws IOException {
            retry(() -> file.seek(target));
            position = target;
        }

        private void write(byte[] source) throws IOException {
            int taken = insist(file, source);
            if (taken < source.length) {
                file.write(source, taken, source.length - taken);
            }
            if (source.length > 0) {
                model = Arrays.copyOf(model, Math.max(model.length, position + source.length));
                System.arraycopy(source, 0, model, position, source.length);
                position += source.length;
            }
        }

        private static <T> T retry(Answer<T> call) throws IOException {
            try {
                return call.get();
            } catch (IOException e) {
                return call.get();
            }
        }

        private static void retry(Call call) throws IOException {
            try {
                call.run();
            } catch (IOException e) {
                call.run();
            }
        }
    }

    private interface Answer<T> {
        T get() throws IOException;
    }

    private interface Call {
        void run() throws IOException;
    }

    // ---- lies

    @Test
    @DisplayName("believes no count that cannot be")
    void believesNoLie() throws IOException {
        for (Vice vice : List.of(Vice.MORE_THAN_ASKED, Vice.NEGATIVE)) {
            ScriptedRaw raw = new ScriptedRaw("rws", letters(50));
            Buffered file = Buffered.random(raw, 8);
            file.read(3);
            raw.vice(vice);
            assertThat(text(file.read(5))).as("what the buffer holds").isEqualTo("defgh");
            assertThatThrownBy(() -> file.read(3)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> file.read(30)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> file.readInto(new byte[30])).isInstanceOf(IOException.class);
            file.write(bytes("xyz"));
            assertThatThrownBy(file::flush).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> file.write(letters(30))).isInstanceOf(IOException.class);
            raw.vice(Vice.NONE);
            file.flush();
            assertThat(text(raw.data())).startsWith("abcdefghxyzlmn");
        }
    }

    @Test
    @DisplayName("shows the same bytes when read as when peeked at, whatever the raw file does with its arrays")
    void isNotScribbledOn() throws IOException {
        ScriptedRaw raw =
                new ScriptedRaw("rws", letters(100)).vice(Vice.SCRIBBLES).chunk(10);
        Buffered file = Buffered.random(raw, 30);
        byte[] peeked = file.peek(10);
        raw.readInto(new byte[1]);
        assertThat(file.read(10)).isEqualTo(peeked).isEqualTo(letters(10));
        byte[] source = letters(20);
        file.write(source);
        file.flush();
        raw.write(new byte[1]);
        assertThat(source).isEqualTo(letters(20));
    }

    // ---- blocking

    @Test
    @DisplayName("answers what there is when the raw file would block, and null when there is nothing")
    void readsWhatHasArrived() throws IOException {
        ScriptedRaw raw =
                new ScriptedRaw("r", bytes("abcdefg\nhi")).available(4).chunk(3);
        Buffered file = Buffered.reader(raw, 16);
        assertThat(text(file.read(6))).isEqualTo("abcd");
        assertThat(file.read(6)).isNull();
        assertThat(file.read()).isNull();
        assertThat(file.readByte()).isEqualTo(BinaryIO.WOULD_BLOCK);
        assertThat(file.readInto(new byte[3])).isEqualTo(BinaryIO.WOULD_BLOCK);
        assertThat(file.peek(1)).isEmpty();
        assertThat(file.read1()).isEmpty();
        assertThat(file.readLine()).isEmpty();
        raw.feed(100);
        assertThat(text(file.readLine())).isEqualTo("efg\n");
        assertThat(text(file.read())).isEqualTo("hi");
        assertThat(file.read()).isEmpty();
    }

    @Test
    @DisplayName("keeps what the buffer can hold when the raw file would block, and says how much that was")
    void takesWhatItCan() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("w", new byte[0]).credit(10);
        Buffered file = Buffered.writer(raw, 8);
        assertThatThrownBy(() -> file.write(letters(30)))
                .isInstanceOfSatisfying(
                        WouldBlockException.class,
                        e -> assertThat(e.transferred()).isEqualTo(18));
        assertThatThrownBy(file::flush)
                .isInstanceOfSatisfying(
                        WouldBlockException.class,
                        e -> assertThat(e.transferred()).isZero());
        raw.drain(3);
        assertThat(file.write(bytes("xyz"))).as("there is room for three now").isEqualTo(3);
        raw.drain(100);
        file.close();
        assertThat(text(raw.data())).isEqualTo(text(letters(18)) + "xyz");
    }

    // ---- calling back

    @Test
    @DisplayName("refuses a call from within a call, and does not wait for itself")
    void refusesToBeReentered() throws IOException {
        class CallsBack implements RawIO {
            private BinaryIO file;

            @Override
            public int readInto(byte[] target, int offset, int length) throws IOException {
                return file.read(1) == null ? WOULD_BLOCK : 0;
            }

            @Override
            public boolean readable() {
                return true;
            }

            @Override
            public boolean closed() {
                return false;
            }

            @Override
            public void close() {
                // nothing is held
            }
        }
        CallsBack raw = new CallsBack();
        Buffered file = Buffered.reader(raw);
        raw.file = file;
        assertThatThrownBy(() -> file.read(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("re-entrant call");
        raw.file = Buffered.reader(new ScriptedRaw("r", bytes("x")));
        assertThat(file.read(1)).as("and afterwards it works").isEmpty();
    }

    @Test
    @DisplayName("does not move when a seek is refused")
    void staysWhenASeekFails() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rws", letters(60));
        Buffered file = Buffered.random(raw, 8);
        file.read(3);
        file.write(bytes("#"));
        raw.failAtCall(0);
        assertThatThrownBy(() -> file.seek(40)).isInstanceOf(IOException.class);
        assertThat(file.tell()).isEqualTo(4);
        raw.failAtCall(2);
        assertThatThrownBy(() -> file.seek(0, Whence.END)).isInstanceOf(IOException.class);
        assertThat(file.tell()).isEqualTo(4);
        assertThat(text(file.read(2))).isEqualTo("ef");
    }
}
