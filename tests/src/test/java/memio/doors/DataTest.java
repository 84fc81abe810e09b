package memio.doors;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import memio.BytesIO;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.TransferException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.binary.Data;
import memio.binary.Snapshot;
import memio.raw.Raw;
import memio.storage.Memory;
import memio.testkit.ScriptedRaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers in files that share their bytes, have a limit, block, or cannot seek. */
@DisplayName("numbers")
class DataTest {

    @Test
    @DisplayName("put into an appender go to the end, wherever they are put")
    void toTheEnd() throws IOException {
        try (BytesIO file = new BytesIO(new byte[8]);
                BytesIO appender = file.appender()) {
            appender.seek(0);
            appender.asData().putInt(0, 1);
            appender.asData().putByte(2, 2);
            appender.asData().writeShort(3);
            assertThat(text(file.getValue())).isEqualTo("\0".repeat(11) + "\1\2\0\3");
        }
    }

    @Test
    @DisplayName("put into a slice stay in it, and into a file leave its snapshots alone")
    void shared() throws IOException {
        try (BytesIO file = new BytesIO(new byte[16], Memory.DEFAULT.segmentSize(8));
                BytesIO slice = file.slice(6, 6)) {
            Snapshot before = file.snapshot();
            Data whole = file.asData();
            Data part = slice.asData();
            whole.getLong(0);
            part.putInt(0, 0x01020304);
            whole.putShort(14, 0x0506);
            assertThat(whole.getInt(6)).isEqualTo(0x01020304);
            assertThatThrownBy(() -> part.putInt(3, 1))
                    .isExactlyInstanceOf(IOException.class)
                    .hasCauseInstanceOf(FileTooLargeException.class);
            assertThatThrownBy(() -> part.getInt(3)).isInstanceOf(EOFException.class);
            assertThat(before.toByteArray()).containsOnly(0);
            assertThat(text(file.getValue())).isEqualTo("\0".repeat(6) + "\1\2\3\4" + "\0".repeat(4) + "\5\6");
        }
    }

    @Test
    @DisplayName("for which there is no room, or not now, change nothing")
    void noRoom() throws IOException {
        try (BytesIO file = new BytesIO(bytes("0123456"), Memory.DEFAULT.maxSize(8))) {
            Data data = file.asData();
            file.seek(6);
            assertThatThrownBy(() -> data.writeInt(1)).hasCauseInstanceOf(FileTooLargeException.class);
            assertThatThrownBy(() -> data.writeUTF("hello")).hasCauseInstanceOf(FileTooLargeException.class);
            assertThatThrownBy(() -> data.putLong(1, 1)).hasCauseInstanceOf(FileTooLargeException.class);
            file.seek(0);
            try (var view = file.getBuffer()) {
                assertThat(data.getByte(1)).isEqualTo((byte) '1');
                assertThat(data.readByte()).isEqualTo((byte) '0');
                file.seek(0);
                assertThatThrownBy(() -> data.writeInt(1)).hasCauseInstanceOf(LiveViewException.class);
                assertThatThrownBy(() -> data.putInt(0, 1)).hasCauseInstanceOf(LiveViewException.class);
                assertThat(view.size()).isEqualTo(7);
            }
            assertThat(text(file.getValue())).isEqualTo("0123456");
        }
    }

    @Test
    @DisplayName("come from a pipe as well")
    void fromAPipe() throws IOException {
        try (BinaryIO pipe =
                Buffered.reader(Raw.of(new BytesIO(bytes("\0\0\1\0dos\r\nmac\rx\0\2hi\0\0")).asInputStream()))) {
            Data data = pipe.asData();
            assertThat(data.readInt()).isEqualTo(256);
            assertThat(data.readLine()).isEqualTo("dos");
            assertThat(data.readLine()).isEqualTo("mac");
            assertThat(data.skipBytes(1)).isEqualTo(1);
            assertThat(data.readUTF()).isEqualTo("hi");
            assertThatThrownBy(() -> data.getInt(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(data::readInt).isInstanceOf(EOFException.class).hasMessageContaining("2 left");
            assertThat(data.skipBytes(1)).isZero();
        }
    }

    @Test
    @DisplayName("that have not all arrived yet can be read later, if the file can seek")
    void notYet() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rs", bytes("\1\2\3\4")).available(3);
        Data data = Buffered.reader(raw).asData();
        assertThatThrownBy(data::readInt).isInstanceOf(WouldBlockException.class);
        raw.feed(1);
        assertThat(data.readInt()).isEqualTo(0x01020304);
        assertThatThrownBy(data::readByte).isInstanceOf(EOFException.class);
    }

    // ---- a read that fails has read nothing

    /** A read of several steps: of what, and to what. */
    private record Sample(byte[] content, Read read, Object expected) {}

    private interface Read {
        Object from(Data data) throws IOException;
    }

    private static final List<Sample> SAMPLES = List.of(
            new Sample(bytes("\0\0\1\2"), Data::readInt, 258),
            new Sample(bytes("\0\5hello"), Data::readUTF, "hello"),
            new Sample(bytes("hello\nx"), Data::readLine, "hello"),
            new Sample(bytes("hello\rx"), Data::readLine, "hello"),
            new Sample(bytes("hello\r\nx"), Data::readLine, "hello"));

    @Test
    @DisplayName(
            "and strings that one call of the raw file fails to bring are there for the next read, whichever call it was")
    void failing() throws IOException {
        for (int bufferSize : new int[] {1, 3, 100}) {
            for (Sample sample : SAMPLES) {
                ScriptedRaw raw;
                int call = 0;
                do {
                    raw = new ScriptedRaw("rws", sample.content).chunk(1);
                    Buffered file = Buffered.random(raw, bufferSize);
                    raw.failAtCall(call);
                    assertThat(retried(file, sample)).as("call %d", call).isEqualTo(sample.expected);
                    call++;
                } while (!raw.isFailureAhead());
                assertThat(call).isGreaterThan(sample.expected.toString().length());
            }
        }
    }

    private static Object retried(Buffered file, Sample sample) throws IOException {
        try {
            return sample.read.from(file.asData());
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("scripted failure").isNotInstanceOf(TransferException.class);
            assertThat(file.tell()).isZero();
            return sample.read.from(file.asData());
        }
    }

    @Test
    @DisplayName("and strings of which only a part has arrived are there when the rest has")
    void blocking() throws IOException {
        for (Sample sample : SAMPLES.subList(0, 3)) {
            for (int arrived = 0; arrived < sample.content.length - 1; arrived++) {
                ScriptedRaw raw =
                        new ScriptedRaw("rws", sample.content).chunk(1).available(arrived);
                Buffered file = Buffered.random(raw, 100);
                assertThatThrownBy(() -> sample.read.from(file.asData()))
                        .isInstanceOfSatisfying(
                                WouldBlockException.class,
                                e -> assertThat(e.transferred()).isZero());
                assertThat(file.tell()).as("%d bytes arrived", arrived).isZero();
                raw.feed(100);
                assertThat(sample.read.from(file.asData())).isEqualTo(sample.expected);
            }
        }
    }

    @Test
    @DisplayName("and a line whose carriage return has arrived waits for the line feed that may follow")
    void blockingBehindAReturn() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rws", bytes("dos\r\nmac")).available(4);
        Buffered file = Buffered.random(raw, 100);
        assertThatThrownBy(file.asData()::readLine).isInstanceOf(WouldBlockException.class);
        assertThat(file.tell()).isZero();
        raw.feed(100);
        assertThat(file.asData().readLine()).isEqualTo("dos");
        assertThat(file.asData().readLine()).isEqualTo("mac");
    }

    @Test
    @DisplayName(
            "that end too early are gone only if going back fails as well, and the failure says how many bytes that are")
    void goingBackFails() throws IOException {
        boolean told = false;
        for (int call = 0; call < 8; call++) {
            ScriptedRaw raw = new ScriptedRaw("rws", bytes("\0\5hel")).chunk(1);
            Buffered file = Buffered.random(raw, 1);
            raw.failAtCall(call);
            try {
                fail("read " + file.asData().readUTF());
            } catch (IOException e) {
                long gone = e instanceof TransferException t ? t.transferred() : 0;
                assertThat(file.tell()).as("call %d", call).isEqualTo(gone);
                told |= gone == 5;
            }
        }
        assertThat(told).isTrue();
    }

    @Test
    @DisplayName("from a pipe that fails or blocks are gone as far as the failure says")
    void gone() throws IOException {
        for (Sample sample : SAMPLES.subList(0, 3)) {
            for (int arrived = 1; arrived < sample.content.length - 1; arrived++) {
                ScriptedRaw blocking =
                        new ScriptedRaw("r", sample.content).chunk(1).available(arrived);
                assertThat(gone(blocking, sample)).isEqualTo(arrived);
                ScriptedRaw failing =
                        new ScriptedRaw("r", sample.content).chunk(1).failAtCall(arrived);
                assertThat(gone(failing, sample)).isBetween(0L, (long) arrived);
            }
        }
    }

    /** How many bytes the failure says are gone, and are. */
    private static long gone(ScriptedRaw raw, Sample sample) throws IOException {
        BinaryIO pipe = Buffered.reader(raw);
        long gone = 0;
        try {
            fail("read " + sample.read.from(pipe.asData()));
        } catch (IOException e) {
            gone = e instanceof TransferException t ? t.transferred() : 0;
        }
        raw.feed(100);
        assertThat(text(pipe.read())).isEqualTo(text(sample.content).substring((int) gone));
        return gone;
    }
}
