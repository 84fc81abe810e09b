package memio.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import memio.BytesIO;
import memio.IO;
import memio.Open;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.testkit.BufferedContract;
import memio.testkit.InputStreamContract;
import memio.testkit.OutputStreamContract;
import memio.testkit.ScriptedRaw;
import memio.testkit.SeekableByteChannelContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Buffered files that can read, write and seek, over every kind of raw file. */
@DisplayName("a buffered file")
class BufferedContractTest {
    @TempDir
    Path directory;

    private int files;

    private Path with(byte[] content) throws IOException {
        Path path = directory.resolve("file" + files++);
        return Files.write(path, content);
    }

    @Nested
    @DisplayName("on disk")
    class OnDisk extends BufferedContract {
        @Override
        protected boolean onDisk() {
            return true;
        }

        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return IO.openBinary(with(initial), "r+b");
        }
    }

    @Nested
    @DisplayName("on disk, with a buffer of three bytes")
    class OnDiskByThree extends BufferedContract {
        @Override
        protected boolean onDisk() {
            return true;
        }

        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return IO.openBinary(with(initial), "r+b", Open.DEFAULT.buffering(3));
        }
    }

    @Nested
    @DisplayName("over a BytesIO")
    class OverBytes extends BufferedContract {
        @Override
        public boolean truncateExtends() {
            return false;
        }

        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return Buffered.random(new BytesIO(initial), 16);
        }
    }

    @Nested
    @DisplayName("over a raw file that moves one byte a call")
    class ByteWise extends BufferedContract {
        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return Buffered.random(new ScriptedRaw("rws", initial).chunk(1), 7);
        }
    }

    @Nested
    @DisplayName("over a raw file that scribbles on the arrays it was given")
    class Scribbled extends BufferedContract {
        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return Buffered.random(new ScriptedRaw("rws", initial).vice(ScriptedRaw.Vice.SCRIBBLES), 64);
        }
    }

    @Nested
    @DisplayName("over a FileChannel")
    class OverChannel extends BufferedContract {
        @Override
        protected boolean onDisk() {
            return true;
        }

        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return Buffered.random(
                    Raw.of(FileChannel.open(with(initial), StandardOpenOption.READ, StandardOpenOption.WRITE)), 64);
        }
    }

    @Nested
    @DisplayName("over a RandomAccessFile")
    class OverRandomAccess extends BufferedContract {
        @Override
        protected boolean onDisk() {
            return true;
        }

        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return Buffered.random(Raw.of(new RandomAccessFile(with(initial).toFile(), "rw"), true), 64);
        }
    }

    @Nested
    @DisplayName("over a buffered file")
    class Stacked extends BufferedContract {
        @Override
        protected boolean onDisk() {
            return true;
        }

        @Override
        public BinaryIO create(byte[] initial) throws IOException {
            return Buffered.random(IO.openBinary(with(initial), "r+b", Open.DEFAULT.buffering(5)), 3);
        }
    }

    @Nested
    @DisplayName("as an InputStream")
    class AsInput extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) throws IOException {
            return IO.openBinary(with(content), "rb").asInputStream();
        }
    }

    @Nested
    @DisplayName("as an OutputStream")
    class AsOutput extends OutputStreamContract {
        private Path written = Path.of("");

        @Override
        protected OutputStream open() throws IOException {
            written = with(new byte[0]);
            return IO.openBinary(written, "wb").asOutputStream();
        }

        @Override
        protected byte[] written() throws IOException {
            return Files.readAllBytes(written);
        }
    }

    @Nested
    @DisplayName("as a channel")
    class AsChannel extends SeekableByteChannelContract {
        @Override
        protected SeekableByteChannel open(byte[] content) throws IOException {
            return IO.openBinary(with(content), "r+b").asChannel(true);
        }
    }
}
