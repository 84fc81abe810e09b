package memio.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import memio.IO;
import memio.base.Mode;
import memio.binary.Buffered;
import memio.raw.FileIO;
import memio.raw.Raw;
import memio.raw.RawIO;
import memio.testkit.RawContract;
import memio.testkit.ScriptedRaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Files on disk, and what the adapters make of the JDK's files, channels and descriptors. */
@DisplayName("a raw file")
class RawContractTest {
    @TempDir
    Path directory;

    private int files;

    private Path with(byte[] content) throws IOException {
        Path path = directory.resolve("file" + files++);
        return Files.write(path, content);
    }

    private RandomAccessFile open(byte[] content) throws IOException {
        return new RandomAccessFile(with(content).toFile(), "rw");
    }

    @Nested
    @DisplayName("on disk")
    class OnDisk extends RawContract {
        @Override
        protected RawIO create(byte[] initial) throws IOException {
            return IO.openRaw(with(initial), "r+b");
        }
    }

    @Nested
    @DisplayName("that is a RandomAccessFile")
    class OfRandomAccess extends RawContract {
        @Override
        protected RawIO create(byte[] initial) throws IOException {
            return Raw.of(open(initial), true);
        }
    }

    @Nested
    @DisplayName("that is a descriptor")
    class OfDescriptor extends RawContract {
        @Override
        protected RawIO create(byte[] initial) throws IOException {
            return Raw.of(open(initial).getFD(), Mode.of("r+b"));
        }
    }

    @Nested
    @DisplayName("that is a FileChannel")
    class OfFileChannel extends RawContract {
        @Override
        protected RawIO create(byte[] initial) throws IOException {
            return Raw.of(FileChannel.open(with(initial), StandardOpenOption.READ, StandardOpenOption.WRITE));
        }
    }

    @Nested
    @DisplayName("that is somebody's channel")
    class OfChannel extends RawContract {
        @Override
        protected RawIO create(byte[] initial) throws IOException {
            SeekableByteChannel channel =
                    Buffered.random(new ScriptedRaw("rws", initial)).asChannel(true);
            return Raw.of(channel);
        }
    }

    @Nested
    @DisplayName("that was open already, with a name and a mode")
    class Adopted extends RawContract {
        @Override
        protected RawIO create(byte[] initial) throws IOException {
            return FileIO.of(Raw.of(open(initial), true), Mode.of("r+b"), "adopted", true);
        }
    }

    @Nested
    @DisplayName("under guard, that scribbles on the arrays it was given and moves three bytes at a time")
    class Guarded extends RawContract {
        @Override
        protected RawIO create(byte[] initial) {
            return Raw.guarded(new ScriptedRaw("rws", initial)
                    .vice(ScriptedRaw.Vice.SCRIBBLES)
                    .chunk(initial.length > 9 ? 1000 : 3));
        }
    }

    @Nested
    @DisplayName("that does what its script says")
    class Scripted extends RawContract {
        @Override
        protected RawIO create(byte[] initial) {
            return new ScriptedRaw("rws", initial).chunk(10_000);
        }
    }
}
