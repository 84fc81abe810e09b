package memio.jdk;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import memio.testkit.FileChannelContract;
import memio.testkit.InputStreamContract;
import memio.testkit.OutputStreamContract;
import memio.testkit.SeekableByteChannelContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of the JDK's types are right if the JDK's own classes fulfil them. */
@DisplayName("the JDK's own")
class JdkContractTest {

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("file");
    }

    private Path fileOf(byte[] content) throws IOException {
        return Files.write(file(), content);
    }

    @Nested
    class ArrayInput extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) {
            return new ByteArrayInputStream(content);
        }

        @Override
        protected boolean closingHasNoEffect() {
            return true;
        }
    }

    @Nested
    class FileInput extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) throws IOException {
            return new FileInputStream(fileOf(content).toFile());
        }

        @Override
        protected boolean skipsBeyondTheEnd() {
            return true;
        }
    }

    @Nested
    class BufferedInput extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) throws IOException {
            return new BufferedInputStream(Files.newInputStream(fileOf(content)));
        }
    }

    @Nested
    class ChannelInput extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) throws IOException {
            return Channels.newInputStream(FileChannel.open(fileOf(content)));
        }
    }

    @Nested
    class ArrayOutput extends OutputStreamContract {
        private ByteArrayOutputStream stream = new ByteArrayOutputStream();

        @Override
        protected OutputStream open() {
            stream = new ByteArrayOutputStream();
            return stream;
        }

        @Override
        protected byte[] written() {
            return stream.toByteArray();
        }

        @Override
        protected boolean closingHasNoEffect() {
            return true;
        }
    }

    @Nested
    class FileOutput extends OutputStreamContract {
        @Override
        protected OutputStream open() throws IOException {
            return new FileOutputStream(file().toFile());
        }

        @Override
        protected byte[] written() throws IOException {
            return Files.readAllBytes(file());
        }
    }

    @Nested
    class FileSystemChannel extends SeekableByteChannelContract {
        @Override
        protected SeekableByteChannel open(byte[] content) throws IOException {
            return Files.newByteChannel(fileOf(content), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    @Nested
    class OwnFileChannel extends FileChannelContract {
        @Override
        protected FileChannel open(byte[] content) throws IOException {
            Path file = Files.write(Files.createTempFile(directory, "channel", ".bin"), content);
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        protected FileChannel openToRead(byte[] content) throws IOException {
            return FileChannel.open(fileOf(content), StandardOpenOption.READ);
        }

        @Override
        protected boolean growsByTransfers() {
            return false;
        }

        @Override
        protected boolean closedByInterrupts() {
            return true;
        }

        @Override
        protected boolean mapsToWrite() {
            return true;
        }
    }
}
