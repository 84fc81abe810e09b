package memio.doors;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.BytesIO;
import memio.base.ByteIO;
import memio.base.ClosedFileException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.raw.RawIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link DataInput} and {@link DataOutput} as files. */
@DisplayName("data made a file")
class RawDataTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("can be read to its end, and no byte beyond what is asked for")
    void canBeRead() throws IOException {
        Path path = Files.write(directory.resolve("data"), letters(500));
        try (RandomAccessFile disk = new RandomAccessFile(path.toFile(), "r");
                BytesIO memory = new BytesIO(letters(500))) {
            for (DataInput data :
                    new DataInput[] {disk, memory.asData(), new DataInputStream(new ByteArrayInputStream(letters(500)))
                    }) {
                RawIO raw = Raw.ofData(data);
                assertThat(raw.readable()).isTrue();
                assertThat(raw.readInto(new byte[0])).isZero();
                byte[] target = new byte[3];
                assertThat(raw.readInto(target, 1, 1)).isEqualTo(1);
                assertThat(text(target)).isEqualTo("\0a\0");
                assertThat(raw.readByte()).isEqualTo('b');
                assertThat(data.readByte()).isEqualTo((byte) 'c');
                BinaryIO file = Buffered.reader(raw);
                assertThat(text(file.read())).isEqualTo(text(letters(500)).substring(3));
                assertThat(raw.readByte()).isEqualTo(ByteIO.END_OF_FILE);
                assertThat(raw.readInto(target)).isZero();
            }
            assertThat(memory.closed()).isFalse();
        }
    }

    @Test
    @DisplayName("can be written, and is flushed and closed if it can be")
    void canBeWritten() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (BinaryIO file = Buffered.writer(Raw.ofData((DataOutput) new DataOutputStream(target)))) {
            file.write(letters(300_000));
            file.flush();
            assertThat(target.toByteArray()).isEqualTo(letters(300_000));
        }
        BytesIO memory = new BytesIO();
        RawIO raw = Raw.ofData((DataOutput) memory.asData());
        assertThat(raw.write(bytes("hello"), 1, 3)).isEqualTo(3);
        raw.flush();
        raw.close();
        assertThat(text(memory.getValue())).isEqualTo("ell");
        assertThatThrownBy(() -> raw.write(bytes("x"))).isInstanceOf(ClosedFileException.class);
        assertThat(memory.closed()).isFalse();
        RandomAccessFile disk = new RandomAccessFile(directory.resolve("target").toFile(), "rw");
        Raw.ofData((DataOutput) disk).close();
        assertThatThrownBy(disk::length).isInstanceOf(IOException.class);
    }
}
