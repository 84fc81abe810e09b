package memio.files;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import memio.BytesIO;
import memio.FilePath;
import memio.base.ByteIO;
import memio.base.TransferException;
import memio.base.Whence;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.binary.ByteSubscriber;
import memio.binary.Data;
import memio.raw.RawIO;
import memio.testkit.ScriptedRaw;
import memio.testkit.ScriptedRaw.Vice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of strangers that say they moved what they cannot have moved, without a buffered file above. */
@DisplayName("a file that answers a count that cannot be")
class LyingFilesTest {

    @ParameterizedTest
    @EnumSource(names = {"MORE_THAN_ASKED", "NEGATIVE"})
    @DisplayName("and is raw, is not believed by any of its readers")
    void rawRead(Vice vice) throws IOException {
        RawIO raw = new ScriptedRaw("rws", letters(50)).vice(vice);
        refused("read", () -> raw.read(5));
        refused("read", raw::readAll);
        refused("read", raw::readByte);
        refused("read", raw::readLine);
        for (ByteBuffer target : new ByteBuffer[] {ByteBuffer.allocate(4), ByteBuffer.allocateDirect(4)}) {
            refused("read", () -> raw.readInto(target));
            assertThat(target.position()).isZero();
        }
        try (BytesIO file = new BytesIO(bytes("abc"))) {
            refused("read", () -> file.write((ByteIO) raw));
            assertThat(text(file.getValue())).isEqualTo("abc");
            assertThat(file.tell()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MORE_THAN_ASKED", "NEGATIVE"})
    @DisplayName("and is raw, is not believed by who writes to it")
    void rawWritten(Vice vice) {
        RawIO raw = new ScriptedRaw("rws", letters(50)).vice(vice);
        ByteBuffer source = ByteBuffer.wrap(bytes("hello"));
        refused("write", () -> raw.write(source));
        assertThat(source.position()).isZero();
        refused("write", () -> raw.writeByte(1));
    }

    @Test
    @DisplayName("in the middle of a transfer ends it, and the exception says how much had arrived")
    void inTheMiddle() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rs", letters(50)).chunk(9);
        try (BytesIO file = new BytesIO()) {
            assertThatThrownBy(() -> file.write((ByteIO) raw, total -> raw.vice(Vice.MORE_THAN_ASKED)))
                    .isInstanceOfSatisfying(
                            TransferException.class,
                            e -> assertThat(e.transferred()).isEqualTo(9));
            assertThat(raw.tell()).isEqualTo(9);
            file.write((ByteIO) raw.vice(Vice.NONE));
            assertThat(file.getValue()).isEqualTo(letters(50));
        }
    }

    @Test
    @DisplayName("is told from one that fails in the middle of a transfer, which is said as well")
    void failsInTheMiddle() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rs", letters(50)).chunk(9).failAtCall(2);
        try (BytesIO file = new BytesIO()) {
            assertThatThrownBy(() -> file.write((ByteIO) raw))
                    .hasMessageContaining("scripted failure of read")
                    .isInstanceOfSatisfying(
                            TransferException.class,
                            e -> assertThat(e.transferred()).isEqualTo(18));
            file.write((ByteIO) raw);
            assertThat(file.getValue()).isEqualTo(letters(50));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-7, -1, 70_000_000})
    @DisplayName("and is somebody's whole file, is not believed either, nor by its doors")
    void whole(int answer) throws Exception {
        Liar liar = new Liar(answer);
        refused("read", () -> liar.read(5));
        refused("read", liar::read);
        refused("read", liar::readByte);
        refused("read", () -> liar.readAt(0, new byte[4], 0, 4));
        for (ByteBuffer target : new ByteBuffer[] {ByteBuffer.allocate(4), ByteBuffer.allocateDirect(4)}) {
            refused("read", () -> liar.readInto(target));
            refused("read", () -> liar.readAt(0, target));
            refused("read", () -> liar.asChannel().read(target));
            refused("read", () -> liar.asFileChannel().read(target, 0));
            assertThat(target.position()).isZero();
        }
        InputStream stream = liar.asInputStream();
        refused("read", stream::read);
        refused("read", () -> stream.read(new byte[4]));
        refused("read", () -> stream.transferTo(new ByteArrayOutputStream()));
        Data data = liar.asData();
        refused("read", data::readInt);
        refused("read", data::readUTF);
        refused("read", data::readLine);
        refused("read", () -> data.getInt(0));
        refused("read", () -> FilePath.of(liar));
        ByteSubscriber subscriber = new BytesIO().asSubscriber();
        liar.asPublisher().subscribe(subscriber);
        assertThatThrownBy(() -> subscriber.received().toCompletableFuture().get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("is told from one that would block, of which no copy is made under a path")
    void blocks() throws IOException {
        Buffered file = Buffered.random(new ScriptedRaw("rws", letters(50)).available(20));
        assertThatThrownBy(() -> FilePath.of(file)).isInstanceOf(WouldBlockException.class);
        assertThat(file.tell()).isZero();
    }

    private static void refused(String call, ThrowingCallable wrong) {
        assertThatThrownBy(wrong).isExactlyInstanceOf(IOException.class).hasMessageStartingWith(call + " answered ");
    }

    /** Answers the same count whatever it is asked for. */
    private static final class Liar implements BinaryIO {
        private final int answer;
        private long position;

        Liar(int answer) {
            this.answer = answer;
        }

        @Override
        public int readInto(byte[] target, int offset, int length) {
            return answer;
        }

        @Override
        public int write(byte[] source, int offset, int length) {
            return length;
        }

        @Override
        public long seek(long offset, Whence whence) {
            position = offset + (whence == Whence.END ? 100 : whence == Whence.CURRENT ? position : 0);
            return position;
        }

        @Override
        public boolean readable() {
            return true;
        }

        @Override
        public boolean seekable() {
            return true;
        }

        @Override
        public void close() {
            // nothing is held
        }

        @Override
        public boolean closed() {
            return false;
        }
    }
}
