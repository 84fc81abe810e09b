package memio.doors;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import memio.BytesIO;
import memio.base.ByteIO;
import memio.base.TransferException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.testkit.ScriptedRaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Positional calls of a buffered file whose raw file fails, blocks or cannot seek. */
@DisplayName("a positional call of a buffered file")
class PositionalFaultsTest {
    private static final byte[] SAMPLE = letters(100);

    private static Buffered standingAt20(ScriptedRaw raw) throws IOException {
        Buffered file = Buffered.random(raw, 16);
        file.read(10);
        file.seek(17);
        file.write(bytes("###")); // still in the buffer
        return file;
    }

    private static String expected() {
        return text(SAMPLE).substring(0, 17) + "###" + text(SAMPLE).substring(20);
    }

    @Test
    @DisplayName("that reads and fails has moved nothing, and can be repeated")
    void readsNothing() throws IOException {
        for (int call = 0; call < 12; call++) {
            ScriptedRaw raw = new ScriptedRaw("rws", SAMPLE).chunk(9);
            try (Buffered file = standingAt20(raw)) {
                raw.failAtCall(call);
                byte[] target = new byte[40];
                try {
                    assertThat(file.readAt(10, target, 0, 40)).isEqualTo(40);
                } catch (IOException e) {
                    assertThat(file.tell()).as("call %d", call).isEqualTo(20);
                    assertThat(file.readAt(10, target, 0, 40)).isEqualTo(40);
                }
                raw.failAtCall(1_000_000);
                assertThat(text(target)).isEqualTo(expected().substring(10, 50));
                assertThat(text(file.read()))
                        .as("call %d", call)
                        .isEqualTo(expected().substring(20));
            }
            assertThat(text(raw.data())).as("call %d", call).isEqualTo(expected());
        }
    }

    @Test
    @DisplayName("that writes and fails says how far it got, and the position stays")
    void saysHowFarItGot() throws IOException {
        for (int call = 0; call < 12; call++) {
            ScriptedRaw raw = new ScriptedRaw("rws", SAMPLE).chunk(9);
            try (Buffered file = standingAt20(raw)) {
                raw.failAtCall(call);
                byte[] source = bytes("$".repeat(30));
                int written = 0;
                while (written < 30) {
                    try {
                        file.writeAt(40 + written, source, written, 30 - written);
                        written = 30;
                    } catch (IOException e) {
                        written += e instanceof TransferException t ? (int) t.transferred() : 0;
                        assertThat(file.tell()).as("call %d", call).isEqualTo(20);
                    }
                }
                raw.failAtCall(1_000_000);
                String all = expected().substring(0, 40)
                        + "$".repeat(30)
                        + expected().substring(70);
                assertThat(text(file.read())).as("call %d", call).isEqualTo(all.substring(20));
                file.flush();
                assertThat(text(raw.data())).as("call %d", call).isEqualTo(all);
            }
        }
    }

    @Test
    @DisplayName("says so if the raw file would block")
    void wouldBlock() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rws", SAMPLE).available(0).credit(5);
        Buffered file = Buffered.random(raw, 16);
        assertThat(file.readAt(3, new byte[4], 0, 4)).isEqualTo(ByteIO.WOULD_BLOCK);
        assertThat(file.asFileChannel().read(ByteBuffer.allocate(4), 3)).isZero();
        assertThatThrownBy(() -> file.writeAt(3, SAMPLE, 0, 9))
                .isInstanceOfSatisfying(
                        WouldBlockException.class,
                        e -> assertThat(e.transferred()).isEqualTo(5));
        assertThat(file.tell()).isZero();
    }

    @Test
    @DisplayName("is refused where there are no positions, or no reading or writing")
    void refused() throws IOException {
        BinaryIO pipe = Buffered.reader(Raw.of(new BytesIO(SAMPLE).asInputStream()));
        BinaryIO pair = Buffered.pair(Raw.of(new BytesIO(SAMPLE).asInputStream()), new BytesIO());
        BinaryIO reader = Buffered.reader(new BytesIO(SAMPLE));
        BinaryIO writer = Buffered.writer(new BytesIO(SAMPLE));
        for (BinaryIO file : new BinaryIO[] {pipe, pair}) {
            assertThatThrownBy(() -> file.readAt(0, new byte[1], 0, 1))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(file::asFileChannel).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThatThrownBy(() -> reader.writeAt(0, SAMPLE, 0, 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("write");
        assertThatThrownBy(() -> writer.readAt(0, new byte[1], 0, 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("read");
        assertThat(text(pipe.read(3))).as("afterwards").isEqualTo("abc");
    }
}
