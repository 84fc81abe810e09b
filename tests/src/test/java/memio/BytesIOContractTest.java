package memio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import memio.storage.Memory;
import memio.testkit.BinaryContract;
import memio.testkit.InputStreamContract;
import memio.testkit.OutputStreamContract;
import memio.testkit.SeekableByteChannelContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** {@link BytesIO} and its doors under their contracts, with segments of several sizes. */
@DisplayName("BytesIO")
class BytesIOContractTest {
    private static final Memory BY_ONE = Memory.DEFAULT.segmentSize(1);
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    abstract static class File extends BinaryContract {
        private final Memory options;

        File(Memory options) {
            this.options = options;
        }

        @Override
        public BytesIO create(byte[] initial) {
            return new BytesIO(initial, options);
        }

        @Override
        public boolean truncateExtends() {
            return false;
        }
    }

    abstract static class Input extends InputStreamContract {
        private final Memory options;

        Input(Memory options) {
            this.options = options;
        }

        @Override
        protected InputStream open(byte[] content) {
            return new BytesIO(content, options).asInputStream();
        }
    }

    abstract static class Output extends OutputStreamContract {
        private final Memory options;
        private BytesIO file = new BytesIO();

        Output(Memory options) {
            this.options = options;
        }

        @Override
        protected OutputStream open() {
            file = new BytesIO(options);
            return file.asOutputStream();
        }

        @Override
        protected byte[] written() {
            return file.getValue();
        }
    }

    abstract static class Channel extends SeekableByteChannelContract {
        private final Memory options;

        Channel(Memory options) {
            this.options = options;
        }

        @Override
        protected SeekableByteChannel open(byte[] content) throws IOException {
            return new BytesIO(content, options).asChannel();
        }
    }

    @Nested
    class FileWithSegmentsOf1 extends File {
        FileWithSegmentsOf1() {
            super(BY_ONE);
        }
    }

    @Nested
    class FileWithSegmentsOf2 extends File {
        FileWithSegmentsOf2() {
            super(Memory.DEFAULT.segmentSize(2));
        }
    }

    @Nested
    class FileWithSegmentsOf7 extends File {
        FileWithSegmentsOf7() {
            super(BY_SEVEN);
        }
    }

    @Nested
    class FileWithSegmentsOf64 extends File {
        FileWithSegmentsOf64() {
            super(Memory.DEFAULT.segmentSize(64));
        }
    }

    @Nested
    class FileOfTheDefaultKind extends File {
        FileOfTheDefaultKind() {
            super(Memory.DEFAULT);
        }
    }

    @Nested
    class InputWithSegmentsOf1 extends Input {
        InputWithSegmentsOf1() {
            super(BY_ONE);
        }
    }

    @Nested
    class InputWithSegmentsOf7 extends Input {
        InputWithSegmentsOf7() {
            super(BY_SEVEN);
        }
    }

    @Nested
    class InputOfTheDefaultKind extends Input {
        InputOfTheDefaultKind() {
            super(Memory.DEFAULT);
        }
    }

    @Nested
    class OutputWithSegmentsOf1 extends Output {
        OutputWithSegmentsOf1() {
            super(BY_ONE);
        }
    }

    @Nested
    class OutputWithSegmentsOf7 extends Output {
        OutputWithSegmentsOf7() {
            super(BY_SEVEN);
        }
    }

    @Nested
    class OutputOfTheDefaultKind extends Output {
        OutputOfTheDefaultKind() {
            super(Memory.DEFAULT);
        }
    }

    @Nested
    class ChannelWithSegmentsOf1 extends Channel {
        ChannelWithSegmentsOf1() {
            super(BY_ONE);
        }
    }

    @Nested
    class ChannelWithSegmentsOf7 extends Channel {
        ChannelWithSegmentsOf7() {
            super(BY_SEVEN);
        }
    }

    @Nested
    class ChannelOfTheDefaultKind extends Channel {
        ChannelOfTheDefaultKind() {
            super(Memory.DEFAULT);
        }
    }
}
