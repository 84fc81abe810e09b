package memio.text;

import java.io.IOException;
import memio.BytesIO;
import memio.testkit.TextContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** {@link TextIOWrapper} over bytes in memory, in several charsets and with chunks of several sizes. */
@DisplayName("TextIOWrapper")
class TextIOWrapperContractTest {

    abstract static class Wrapper extends TextContract {
        private final Text options;

        Wrapper(String encoding, int chunkSize) {
            options = Text.DEFAULT.encoding(encoding).chunkSize(chunkSize);
        }

        @Override
        protected TextIO create(Newline newline) throws IOException {
            return new TextIOWrapper(new BytesIO(), options.newline(newline));
        }
    }

    @Nested
    class Utf8By1 extends Wrapper {
        Utf8By1() {
            super("utf-8", 1);
        }
    }

    @Nested
    class Utf8By7 extends Wrapper {
        Utf8By7() {
            super("utf-8", 7);
        }
    }

    @Nested
    class Utf8By8192 extends Wrapper {
        Utf8By8192() {
            super("utf-8", 8192);
        }
    }

    @Nested
    class Utf16By3 extends Wrapper {
        Utf16By3() {
            super("utf-16-le", 3);
        }
    }
}
