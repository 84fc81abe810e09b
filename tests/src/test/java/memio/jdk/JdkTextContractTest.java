package memio.jdk;

import java.io.BufferedReader;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.FilterReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import memio.testkit.ReaderContract;
import memio.testkit.WriterContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The JDK's own readers and writers: what they do not promise, the contracts must not ask for. */
@DisplayName("the JDK's readers and writers")
class JdkTextContractTest {

    @Nested
    class OfAString extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return new StringReader(content);
        }
    }

    @Nested
    class OfAnArray extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return new CharArrayReader(content.toCharArray());
        }
    }

    @Nested
    class Buffered extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return new BufferedReader(new StringReader(content));
        }
    }

    @Nested
    class Filtered extends ReaderContract {
        @Override
        protected Reader open(String content) {
            return new FilterReader(new StringReader(content)) {};
        }
    }

    @Nested
    class ToAString extends WriterContract {
        private StringWriter writer = new StringWriter();

        @Override
        protected Writer open() {
            writer = new StringWriter();
            return writer;
        }

        @Override
        protected String written() {
            return writer.toString();
        }

        @Override
        protected boolean refusesOnceClosed() {
            return false;
        }
    }

    @Nested
    class ToAnArray extends WriterContract {
        private CharArrayWriter writer = new CharArrayWriter();

        @Override
        protected Writer open() {
            writer = new CharArrayWriter();
            return writer;
        }

        @Override
        protected String written() {
            return writer.toString();
        }

        @Override
        protected boolean refusesOnceClosed() {
            return false;
        }
    }
}
