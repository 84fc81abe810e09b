package memio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import memio.spill.MemoryScratch;
import memio.storage.Spool;
import memio.testkit.BinaryContract;
import memio.testkit.InputStreamContract;
import memio.testkit.OutputStreamContract;
import memio.testkit.SeekableByteChannelContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** {@link SpooledIO} and its doors under their contracts, wherever its bytes are. */
@DisplayName("SpooledIO")
class SpooledIOContractTest {
    private static final Spool ON_DISK =
            Spool.DEFAULT.threshold(0).blockSize(7).cache(3).scratch(MemoryScratch::open);
    private static final Spool CROSSING =
            Spool.DEFAULT.threshold(4).blockSize(3).cache(3).scratch(MemoryScratch::open);

    private static SpooledIO holding(byte[] content, Spool options) throws IOException {
        SpooledIO file = new SpooledIO(options);
        file.write(content);
        file.seek(0);
        return file;
    }

    abstract static class File extends BinaryContract {
        private final Spool options;

        File(Spool options) {
            this.options = options;
        }

        @Override
        public SpooledIO create(byte[] initial) throws IOException {
            return holding(initial, options);
        }

        @Override
        public boolean truncateExtends() {
            return true;
        }
    }

    abstract static class Input extends InputStreamContract {
        private final Spool options;

        Input(Spool options) {
            this.options = options;
        }

        @Override
        protected InputStream open(byte[] content) throws IOException {
            return holding(content, options).asInputStream();
        }
    }

    abstract static class Channel extends SeekableByteChannelContract {
        private final Spool options;

        Channel(Spool options) {
            this.options = options;
        }

        @Override
        protected SeekableByteChannel open(byte[] content) throws IOException {
            return holding(content, options).asChannel();
        }
    }

    abstract static class Output extends OutputStreamContract {
        private final Spool options;
        private SpooledIO file = new SpooledIO();

        Output(Spool options) {
            this.options = options;
        }

        @Override
        protected OutputStream open() {
            file = new SpooledIO(options);
            return file.asOutputStream();
        }

        @Override
        protected byte[] written() throws IOException {
            return file.getValue();
        }
    }

    @Nested
    class FileOnDisk extends File {
        FileOnDisk() {
            super(ON_DISK);
        }
    }

    @Nested
    class FileThatGoesToDisk extends File {
        FileThatGoesToDisk() {
            super(CROSSING);
        }
    }

    @Nested
    class FileThatIsEncrypted extends File {
        FileThatIsEncrypted() {
            super(Spool.DEFAULT.threshold(3).blockSize(512).secret());
        }
    }

    @Nested
    class FileOfTheDefaultKind extends File {
        FileOfTheDefaultKind() {
            super(Spool.DEFAULT);
        }
    }

    @Nested
    class InputOnDisk extends Input {
        InputOnDisk() {
            super(ON_DISK);
        }
    }

    @Nested
    class InputThatGoesToDisk extends Input {
        InputThatGoesToDisk() {
            super(CROSSING);
        }
    }

    @Nested
    class OutputOnDisk extends Output {
        OutputOnDisk() {
            super(ON_DISK);
        }
    }

    @Nested
    class OutputThatGoesToDisk extends Output {
        OutputThatGoesToDisk() {
            super(CROSSING);
        }
    }

    @Nested
    class ChannelOnDisk extends Channel {
        ChannelOnDisk() {
            super(ON_DISK);
        }
    }

    @Nested
    class ChannelThatGoesToDisk extends Channel {
        ChannelThatGoesToDisk() {
            super(CROSSING);
        }
    }
}
