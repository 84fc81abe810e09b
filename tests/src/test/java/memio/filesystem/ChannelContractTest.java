package memio.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import memio.storage.Spool;
import memio.testkit.FileChannelContract;
import memio.testkit.InputStreamContract;
import memio.testkit.OutputStreamContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The JDK's contracts of channels and streams, over files in a file system in memory. */
@DisplayName("in a file system in memory")
class ChannelContractTest {
    private final MemioFileSystem fs = MemioFileSystem.open(
            Volume.DEFAULT.files(Spool.DEFAULT.threshold(Long.MAX_VALUE).blockSize(7)));
    private final MemioFileSystem spilled = MemioFileSystem.open(
            Volume.DEFAULT.files(Spool.DEFAULT.threshold(20).blockSize(16)));

    @AfterEach
    void close() throws IOException {
        fs.close();
        spilled.close();
    }

    private static Path fileOf(MemioFileSystem where, byte[] content) throws IOException {
        return Files.write(Files.createTempFile(where.getPath("/"), "", ""), content);
    }

    @Nested
    class Channel extends FileChannelContract {
        @Override
        protected FileChannel open(byte[] content) throws IOException {
            return FileChannel.open(fileOf(fs, content), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        protected FileChannel openToRead(byte[] content) throws IOException {
            return FileChannel.open(fileOf(fs, content));
        }
    }

    @Nested
    class SpilledChannel extends FileChannelContract {
        @Override
        protected FileChannel open(byte[] content) throws IOException {
            return FileChannel.open(fileOf(spilled, content), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        protected FileChannel openToRead(byte[] content) throws IOException {
            return FileChannel.open(fileOf(spilled, content));
        }
    }

    @Nested
    class Input extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) throws IOException {
            return Files.newInputStream(fileOf(fs, content));
        }
    }

    @Nested
    class Output extends OutputStreamContract {
        private final Path path = fs.getPath("/output");

        @Override
        protected OutputStream open() throws IOException {
            return Files.newOutputStream(path);
        }

        @Override
        protected byte[] written() throws IOException {
            return Files.readAllBytes(path);
        }
    }
}
