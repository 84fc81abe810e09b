package memio.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import memio.BytesIO;
import memio.binary.Buffered;
import memio.doors.Kind;
import memio.raw.Raw;
import memio.storage.Memory;
import memio.testkit.PublisherContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishers of files, and beside them the JDK's own, under the contract. */
@DisplayName("a publisher")
class PublisherContractTest {
    @TempDir
    Path directory;

    @Nested
    @DisplayName("of a file")
    @ParameterizedClass
    @EnumSource(
            value = Kind.class,
            names = {"BYTES_BY_SEVEN", "BYTES", "SPOOLED_ON_DISK", "SPOOLED", "ON_DISK"})
    class OfFile extends PublisherContract {
        @Parameter
        Kind kind;

        @Override
        protected Flow.Publisher<ByteBuffer> publish(byte[] content) throws IOException {
            return Bodies.of(kind.holding(content, directory));
        }
    }

    @Nested
    @DisplayName("of a secret")
    class OfSecret extends PublisherContract {
        @Override
        protected Flow.Publisher<ByteBuffer> publish(byte[] content) throws IOException {
            return new BytesIO(content, Memory.DEFAULT.secret()).asPublisher();
        }
    }

    @Nested
    @DisplayName("of a snapshot")
    class OfSnapshot extends PublisherContract {
        @Override
        protected Flow.Publisher<ByteBuffer> publish(byte[] content) {
            return new BytesIO(content).snapshot().asPublisher();
        }
    }

    @Nested
    @DisplayName("of a pipe")
    class OfPipe extends PublisherContract {
        @Override
        protected Flow.Publisher<ByteBuffer> publish(byte[] content) throws IOException {
            return Buffered.reader(Raw.of(new BytesIO(content).asInputStream())).asPublisher();
        }

        @Override
        protected boolean canRepeat() {
            return false;
        }
    }

    @Nested
    @DisplayName("of the JDK, of an array")
    class JdkArray extends PublisherContract {
        @Override
        protected Flow.Publisher<ByteBuffer> publish(byte[] content) {
            return BodyPublishers.ofByteArray(content);
        }
    }

    @Nested
    @DisplayName("of the JDK, of a file")
    class JdkFile extends PublisherContract {
        @Override
        protected Flow.Publisher<ByteBuffer> publish(byte[] content) throws IOException {
            return BodyPublishers.ofFile(Files.write(Files.createTempFile(directory, "body", ".bin"), content));
        }
    }
}
