package memio.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import memio.testkit.BinaryContract;
import memio.testkit.InputStreamContract;
import memio.testkit.OutputStreamContract;
import memio.testkit.SeekableByteChannelContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What {@link BinaryIO} makes of the few methods that a file must supply. */
@DisplayName("a file that supplies the least")
class BinaryDefaultsTest {

    @Nested
    class File extends BinaryContract {
        @Override
        public BinaryIO create(byte[] initial) {
            return new ArrayFile(initial);
        }

        @Override
        public boolean canPeek() {
            return false;
        }
    }

    @Nested
    class Input extends InputStreamContract {
        @Override
        protected InputStream open(byte[] content) {
            return new ArrayFile(content).asInputStream();
        }
    }

    @Nested
    class Output extends OutputStreamContract {
        private BinaryIO file = new ArrayFile(new byte[0]);

        @Override
        protected OutputStream open() {
            file = new ArrayFile(new byte[0]);
            return file.asOutputStream();
        }

        @Override
        protected byte[] written() throws IOException {
            file.seek(0);
            byte[] content = new byte[(int) file.size()];
            file.readInto(content);
            return content;
        }
    }

    @Nested
    class Channel extends SeekableByteChannelContract {
        @Override
        protected SeekableByteChannel open(byte[] content) {
            return new ArrayFile(content).asChannel();
        }
    }
}
