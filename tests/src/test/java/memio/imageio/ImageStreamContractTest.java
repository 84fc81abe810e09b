package memio.imageio;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import memio.BytesIO;
import memio.doors.Kind;
import memio.testkit.DataContract;
import memio.testkit.ImageInputStreamContract;
import memio.testkit.ImageOutputStreamContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as image streams, and beside them the JDK's own, under the contract. */
@DisplayName("an image stream")
class ImageStreamContractTest {
    @TempDir
    Path directory;

    private File fileOf(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "image", ".bin"), content)
                .toFile();
    }

    @Nested
    @DisplayName("of a file")
    @ParameterizedClass
    @EnumSource(Kind.class)
    class Ours extends ImageOutputStreamContract {
        @Parameter
        Kind kind;

        @Override
        protected ImageOutputStream open(byte[] content) throws IOException {
            return Images.asImageOutputStream(kind.holding(content, directory));
        }
    }

    @Nested
    @DisplayName("of a file that can only be read")
    @ParameterizedClass
    @EnumSource(Kind.class)
    class OursToRead extends ImageInputStreamContract {
        @Parameter
        Kind kind;

        @Override
        protected ImageInputStream open(byte[] content) throws IOException {
            return Images.asImageInputStream(kind.toRead(content, directory));
        }
    }

    /** An image stream is data as well. */
    abstract static class AsData extends DataContract {
        private ImageOutputStream target = Images.asImageOutputStream(new BytesIO());

        protected abstract ImageOutputStream holding(byte[] content) throws IOException;

        @Override
        protected DataInput open(byte[] content) throws IOException {
            return holding(content);
        }

        @Override
        protected DataOutput create() throws IOException {
            target = holding(new byte[0]);
            return target;
        }

        @Override
        protected byte[] written() throws IOException {
            long position = target.getStreamPosition();
            byte[] all = new byte[(int) target.length()];
            target.seek(0);
            target.readFully(all);
            target.seek(position);
            return all;
        }

        @Override
        protected boolean skipsAnywhere() {
            return true;
        }
    }

    @Nested
    @DisplayName("of a file as data")
    @ParameterizedClass
    @EnumSource(Kind.class)
    class OursAsData extends AsData {
        @Parameter
        Kind kind;

        @Override
        protected ImageOutputStream holding(byte[] content) throws IOException {
            return Images.asImageOutputStream(kind.holding(content, directory));
        }
    }

    @Nested
    @DisplayName("of the JDK as data")
    class JdkAsData extends AsData {
        @Override
        protected ImageOutputStream holding(byte[] content) throws IOException {
            return new FileImageOutputStream(fileOf(content));
        }
    }

    @Nested
    @DisplayName("of the JDK, on disk")
    class Jdk extends ImageOutputStreamContract {
        @Override
        protected ImageOutputStream open(byte[] content) throws IOException {
            return new FileImageOutputStream(fileOf(content));
        }

        @Override
        protected boolean closesOnlyOnce() {
            return true;
        }
    }

    @Nested
    @DisplayName("of the JDK, on disk, to read")
    class JdkToRead extends ImageInputStreamContract {
        @Override
        protected ImageInputStream open(byte[] content) throws IOException {
            return new FileImageInputStream(fileOf(content));
        }

        @Override
        protected boolean closesOnlyOnce() {
            return true;
        }
    }

    @Nested
    @DisplayName("of the JDK, in memory")
    class JdkInMemory extends ImageInputStreamContract {
        @Override
        protected ImageInputStream open(byte[] content) {
            return new MemoryCacheImageInputStream(new BytesIO(content).asInputStream());
        }

        @Override
        protected boolean knowsItsLength() {
            return false;
        }

        @Override
        protected boolean closesOnlyOnce() {
            return true;
        }
    }
}
