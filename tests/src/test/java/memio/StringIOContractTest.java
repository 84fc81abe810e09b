package memio;

import java.io.Reader;
import java.io.Writer;
import memio.storage.Memory;
import memio.testkit.ReaderContract;
import memio.testkit.TextContract;
import memio.testkit.WriterContract;
import memio.testkit.text.TextPrograms;
import memio.text.Newline;
import memio.text.TextIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link StringIO} and its doors under their contracts, with segments of several sizes. */
@DisplayName("StringIO")
class StringIOContractTest {
    private static final Memory BY_ONE = Memory.DEFAULT.segmentSize(1);
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    abstract static class File extends TextContract {
        private final Memory options;

        File(Memory options) {
            this.options = options;
        }

        @Override
        protected TextIO create(Newline newline) {
            return new StringIO(null, newline, options);
        }
    }

    @Nested
    class FileWithSegmentsOf1 extends File {
        FileWithSegmentsOf1() {
            super(BY_ONE);
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
    class AsReader extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return new StringIO(content).asReader();
        }
    }

    @Nested
    class AsReaderWithSegmentsOf1 extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return new StringIO(content, Newline.LF, BY_ONE).asReader();
        }
    }

    @Nested
    class AsReaderThatReadsOn extends ReaderContract {
        @Override
        protected Reader open(String content) {
            StringIO file = new StringIO("before" + content, Newline.LF, BY_SEVEN);
            file.seek(6);
            return file.asReader(true);
        }
    }

    @Nested
    class AsWriter extends WriterContract {
        private StringIO file = new StringIO();

        @Override
        protected Writer open() {
            file = new StringIO();
            return file.asWriter();
        }

        @Override
        protected String written() {
            return file.getValue();
        }
    }

    @Nested
    class AsWriterWithSegmentsOf1 extends WriterContract {
        private StringIO file = new StringIO();

        @Override
        protected Writer open() {
            file = new StringIO(BY_ONE);
            return file.asWriter();
        }

        @Override
        protected String written() {
            return file.getValue();
        }
    }

    /** Whatever the newline and wherever the borders are, it does what a list of code points would do. */
    @Nested
    class DoesWhatTheModelDoes {
        @ParameterizedTest
        @EnumSource
        void withSegmentsOf1(Newline newline) {
            new TextPrograms(newline, 1).check(400, 40);
        }

        @ParameterizedTest
        @EnumSource
        void withSegmentsOf7(Newline newline) {
            new TextPrograms(newline, 7).check(1000, 40);
        }

        @ParameterizedTest
        @EnumSource
        void withSegmentsOf64(Newline newline) {
            new TextPrograms(newline, 64).check(300, 40);
        }

        @ParameterizedTest
        @EnumSource
        void withSegmentsOfTheDefaultSize(Newline newline) {
            new TextPrograms(newline, 1 << 16).check(2, 20);
        }
    }
}
