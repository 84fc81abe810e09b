package memio.jdk;

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
import memio.testkit.DataContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract of data is right if the JDK's own classes fulfil it. */
@DisplayName("the JDK's own data")
class JdkDataContractTest {
    @TempDir
    Path directory;

    @Nested
    class Streams extends DataContract {
        private ByteArrayOutputStream target = new ByteArrayOutputStream();

        @Override
        protected DataInput open(byte[] content) {
            return new DataInputStream(new ByteArrayInputStream(content));
        }

        @Override
        protected DataOutput create() {
            target = new ByteArrayOutputStream();
            return new DataOutputStream(target);
        }

        @Override
        protected byte[] written() {
            return target.toByteArray();
        }
    }

    @Nested
    class File extends DataContract {
        private Path target = Path.of("");

        @Override
        protected DataInput open(byte[] content) throws IOException {
            Path source = Files.write(Files.createTempFile(directory, "source", ".bin"), content);
            return new RandomAccessFile(source.toFile(), "r");
        }

        @Override
        protected DataOutput create() throws IOException {
            target = Files.createTempFile(directory, "target", ".bin");
            return new RandomAccessFile(target.toFile(), "rw");
        }

        @Override
        protected byte[] written() throws IOException {
            return Files.readAllBytes(target);
        }
    }
}
