package memio.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import memio.BytesIO;
import memio.base.Whence;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.testkit.ScriptedRaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong below a file of text, in its bytes or in its error handler costs one call and no character. */
@DisplayName("TextIOWrapper, when")
class TextIOWrapperFaultsTest {
    private static final int[] CHUNKS = {1, 2, 3, 7, 8192};

    /** Characters of one to four bytes, all line ends, and what a chunk may cut. */
    private static final String TEXT = "ab\u00e9\r\n\u6771\u4eac\n\ud83d\ude00x\rlast \u00df\u00df\u00df";

    // ---- a file that fails

    /** Bytes in memory that nobody recognises as such, and of which one call fails. */
    private static final class Failing implements BinaryIO {
        private final BytesIO bytes;
        private final int callToFail;
        private int calls;

        Failing(byte[] content, int callToFail) {
            this.bytes = new BytesIO(content);
            this.callToFail = callToFail;
        }

        private void call() throws IOException {
            if (++calls == callToFail) {
                throw new IOException("no disk");
            }
        }

        @Override
        public int readInto(byte[] target, int offset, int length) throws IOException {
            call();
            return bytes.readInto(target, offset, length);
        }

        @Override
        public byte[] read(int size) throws IOException {
            call();
            return bytes.read(size);
        }

        @Override
        public int write(byte[] source, int offset, int length) throws IOException {
            call();
            return bytes.write(source, offset, length);
        }

        @Override
        public long seek(long offset, Whence whence) throws IOException {
            call();
            return bytes.seek(offset, whence);
        }

        @Override
        public long tell() throws IOException {
            call();
            return bytes.tell();
        }

        @Override
        public long truncate(long size) throws IOException {
            call();
            return bytes.truncate(size);
        }

        @Override
        public void flush() throws IOException {
            call();
        }

        @Override
        public boolean readable() {
            return true;
        }

        @Override
        public boolean writable() {
            return true;
        }

        @Override
        public boolean seekable() {
            return true;
        }

        @Override
        public void close() {
            bytes.close();
        }

        @Override
        public boolean closed() {
            return bytes.closed();
        }
    }

    /** Something to do with a file; what it answers is compared. */
    private interface Step {
        Object take(TextIOWrapper file) throws IOException;
    }

    private static final List<Step> PROGRAM = List.of(
            file -> file.read(2),
            TextIO::cookie,
            TextIO::readLine,
            TextIO::readLine,
            file -> {
                file.seek(file.cookie());
                return file.read(1);
            },
            file -> file.write("new \u00e9\n"),
            TextIO::newlines,
            file -> file.write("more\n".repeat(4)),
            TextIO::tell,
            file -> file.seek(0),
            TextIO::readLine,
            TextIO::cookie,
            TextIO::readLine,
            file -> file.read(100),
            TextIO::newlines,
            file -> file.seek(0, Whence.END),
            file -> file.write("end"),
            TextIO::truncate,
            file -> file.seek(0),
            TextIO::read);

    @ParameterizedTest(name = "a call below fails: {0}")
    @ValueSource(strings = {"utf-8", "utf-8-sig", "utf-16", "utf-32-be", "latin-1", "gb18030", "iso-2022-jp", "cp037"})
    void aCallBelowFails(String encoding) throws IOException {
        for (int chunk : CHUNKS) {
            Text options = Text.DEFAULT
                    .encoding(encoding)
                    .errors("replace")
                    .newline(Newline.UNTRANSLATED)
                    .chunkSize(chunk);
            byte[] content = encoded(options);
            Failing sound = new Failing(content, -1);
            List<Object> expected = run(new TextIOWrapper(sound, options));
            int opening = callsOfOpening(content, options);
            for (int k = opening + 1; k <= sound.calls; k++) {
                Failing failing = new Failing(content, k);
                assertThat(run(new TextIOWrapper(failing, options)))
                        .as("chunk %d, call %d", chunk, k)
                        .isEqualTo(expected);
                assertThat(failing.bytes.getValue())
                        .as("chunk %d, call %d", chunk, k)
                        .isEqualTo(sound.bytes.getValue());
            }
        }
    }

    private static int callsOfOpening(byte[] content, Text options) throws IOException {
        Failing file = new Failing(content, -1);
        assertThat(new TextIOWrapper(file, options).closed()).isFalse();
        return file.calls;
    }

    /** Takes all steps; one that fails is taken again. */
    private static List<Object> run(TextIOWrapper file) throws IOException {
        List<Object> answers = new ArrayList<>();
        for (Step step : PROGRAM) {
            Object answer;
            try {
                answer = step.take(file);
            } catch (IOException e) {
                assertThat(e).hasMessage("no disk");
                answer = step.take(file);
            }
            answers.add(answer);
        }
        return answers;
    }

    private static byte[] encoded(Text options) throws IOException {
        BytesIO bytes = new BytesIO();
        TextIOWrapper file = new TextIOWrapper(bytes, options);
        file.write(TEXT);
        file.flush();
        return bytes.getValue();
    }

    // ---- bytes that are no text

    private static final byte[][] MALFORMED = {
        {(byte) 0x80},
        {(byte) 0xff},
        {(byte) 0xc3},
        {(byte) 0xc0, (byte) 0xaf},
        {(byte) 0xe6, (byte) 0x9d},
        {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {(byte) 0xed, (byte) 0xa0},
        {(byte) 0xf0, (byte) 0x9f, (byte) 0x98},
        {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
    };

    /** The trouble at each distance from a border, with each chunk size: the same text, and every character found again. */
    @ParameterizedTest(name = "bytes are malformed: {0}")
    @ValueSource(strings = {"replace", "backslashreplace", "surrogateescape", "ignore"})
    void bytesAreMalformed(String errors) throws IOException {
        ErrorHandler handler = ErrorHandler.of(errors);
        for (byte[] trouble : MALFORMED) {
            for (int before = 0; before < 9; before++) {
                byte[] sound = "\u00e9bcdefghi".substring(0, before).getBytes(UTF_8);
                byte[] content = joined(sound, trouble, "\r\n\u6771z".getBytes(UTF_8));
                String expected = Codecs.lookup("utf-8").newDecoder(handler).decode(content, true);
                for (int chunk : CHUNKS) {
                    Text options = Text.DEFAULT
                            .errors(handler)
                            .newline(Newline.UNTRANSLATED)
                            .chunkSize(chunk);
                    String about = Arrays.toString(trouble) + " behind " + before + ", chunk " + chunk;
                    assertThat(new TextIOWrapper(new BytesIO(content), options).read())
                            .as(about)
                            .isEqualTo(expected);
                    assertThat(String.join("", new TextIOWrapper(new BytesIO(content), options).readLines()))
                            .as(about)
                            .isEqualTo(expected);
                    seekToEveryCharacter(new TextIOWrapper(new BytesIO(content), options), expected, about);
                }
            }
        }
    }

    private static void seekToEveryCharacter(TextIOWrapper file, String expected, String about) throws IOException {
        List<Cookie> cookies = new ArrayList<>();
        do {
            cookies.add(file.cookie());
        } while (!file.read(1).isEmpty());
        int at = 0;
        for (Cookie cookie : cookies) {
            file.seek(cookie);
            assertThat(file.read()).as("%s, from %s", about, cookie).isEqualTo(expected.substring(at));
            at = at < expected.length() ? expected.offsetByCodePoints(at, 1) : at;
        }
    }

    @Test
    @DisplayName("strict: the error comes with the chunk, again and again, and nothing is lost")
    void strictErrorsRepeat() throws IOException {
        byte[] content = joined("abc\ndef".getBytes(UTF_8), new byte[] {(byte) 0xff}, "ghi\njkl".getBytes(UTF_8));
        for (int chunk : new int[] {1, 2, 6}) {
            TextIOWrapper file = new TextIOWrapper(new BytesIO(content), Text.DEFAULT.chunkSize(chunk));
            assertThat(file.readLine()).isEqualTo("abc\n");
            Cookie position = file.cookie();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(file::readLine).isInstanceOf(DecodeException.class);
                assertThat(file.cookie()).as("chunk %d", chunk).isEqualTo(position);
            }
            assertThatThrownBy(file::read).isInstanceOf(DecodeException.class);
            assertThat(file.read(2)).as("in the chunk before").isEqualTo("de");
        }
    }

    // ---- handlers that fail

    private static final class Moody implements ErrorHandler {
        private boolean cross = true;

        @Override
        public Repair handle(CodingException error) {
            if (cross) {
                throw new IllegalStateException("not today");
            }
            return Repair.text("?");
        }
    }

    @ParameterizedTest(name = "the handler throws in reading: {0}, chunk {1}")
    @CsvSource({"utf-8,1", "utf-8,7", "utf-8,8192", "ascii,1", "ascii,7", "shift_jis,1", "shift_jis,7"})
    void handlerThrowsInReading(String encoding, int chunk) throws IOException {
        Moody handler = new Moody();
        byte[] content = joined("abcde\nfg".getBytes(UTF_8), new byte[] {(byte) 0xff}, "hi\njk".getBytes(UTF_8));
        TextIOWrapper file = new TextIOWrapper(
                new BytesIO(content),
                Text.DEFAULT.encoding(encoding).errors(handler).chunkSize(chunk));
        StringBuilder text = new StringBuilder();
        int failures = 0;
        while (true) {
            try {
                String next = file.read(2);
                if (next.isEmpty()) {
                    break;
                }
                text.append(next);
            } catch (IllegalStateException e) {
                failures++;
                handler.cross = failures < 3;
            }
        }
        assertThat(failures).isEqualTo(3);
        assertThat(text.toString()).isEqualTo("abcde\nfg?hi\njk");
    }

    @ParameterizedTest(name = "the handler throws in writing: {0}")
    @ValueSource(strings = {"ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16", "iso-2022-jp", "shift_jis"})
    void handlerThrowsInWriting(String encoding) throws IOException {
        for (int chunk : CHUNKS) {
            Moody handler = new Moody();
            BytesIO bytes = new BytesIO();
            Text options = Text.DEFAULT
                    .encoding(encoding)
                    .errors(handler)
                    .newline(Newline.LF)
                    .chunkSize(chunk);
            TextIOWrapper file = new TextIOWrapper(bytes, options);
            assertThatThrownBy(() -> file.write("x\ud800y")).isInstanceOf(IllegalStateException.class);
            file.write("abc");
            assertThatThrownBy(() -> file.write("x\ud800y")).isInstanceOf(IllegalStateException.class);
            handler.cross = false;
            assertThat(file.write("x\ud800y")).isEqualTo(3);
            file.seek(0);
            assertThat(file.read()).as("chunk %d", chunk).isEqualTo("abcx?y");
        }
    }

    // ---- a file that has nothing yet

    @Test
    @DisplayName("the buffered file below has nothing yet, answers as at the end unless all is asked for")
    void nothingYet() throws IOException {
        ScriptedRaw raw = new ScriptedRaw("rws", "one\ntwo\n".getBytes(UTF_8)).available(0);
        TextIOWrapper file = new TextIOWrapper(Buffered.random(raw));
        assertThat(file.readLine()).isEmpty();
        assertThat(file.read(3)).isEmpty();
        assertThat(file.readLines()).isEmpty();
        assertThatThrownBy(file::read).isInstanceOf(WouldBlockException.class);
        raw.feed(2);
        assertThat(file.readLine()).isEqualTo("on");
        raw.feed(100);
        assertThat(file.readLine()).isEqualTo("e\n");
        assertThat(file.read()).isEqualTo("two\n");
        assertThat(file.read()).as("this is the end").isEmpty();
    }

    // ---- marks

    @ParameterizedTest(name = "there is a mark already: {0}")
    @ValueSource(strings = {"utf-8-sig", "utf-16", "utf-32"})
    void oneMarkHoweverItIsAppended(String encoding) throws IOException {
        for (int chunk : CHUNKS) {
            Text options = Text.DEFAULT.encoding(encoding).newline(Newline.LF).chunkSize(chunk);
            BytesIO bytes = new BytesIO();
            StringBuilder expected = new StringBuilder();
            for (String piece : List.of("\u00e9", "", "\u6771\n", "\ud83d\ude00")) {
                TextIOWrapper file = new TextIOWrapper(bytes, options);
                file.seek(0, Whence.END);
                file.write(piece);
                file.detach();
                expected.append(piece);
            }
            bytes.seek(0);
            TextIOWrapper file = new TextIOWrapper(bytes, options);
            assertThat(file.read()).as("chunk %d", chunk).isEqualTo(expected.toString());
            file.seek(0);
            file.write("\u00e8");
            file.seek(0);
            expected.setCharAt(0, '\u00e8');
            assertThat(file.read()).as("chunk %d, over the start", chunk).isEqualTo(expected.toString());
        }
    }

    private static byte[] joined(byte[]... parts) {
        BytesIO all = new BytesIO();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.getValue();
    }

    @Test
    @DisplayName("it cannot be reconfigured, stays as it was, also how much it reads at once")
    void failsToReconfigure() throws IOException {
        Text changes = Text.DEFAULT.encoding("latin-1").chunkSize(3);
        int failures = 0;
        boolean done = false;
        for (int call = 1; !done; call++) {
            TextIOWrapper file = new TextIOWrapper(new Failing(new byte[100], 10 + call), Text.DEFAULT);
            try {
                for (int i = calls(file); i < 10; i++) {
                    file.buffer().tell();
                }
                file.reconfigure(changes);
                done = true;
            } catch (IOException e) {
                failures++;
                assertThat(List.of(file.encoding(), file.chunkSize())).isEqualTo(List.of("UTF-8", 8192));
                file.reconfigure(changes);
            }
            assertThat(List.of(file.encoding(), file.chunkSize())).isEqualTo(List.of("latin-1", 3));
        }
        assertThat(failures).isPositive();
    }

    private static int calls(TextIOWrapper file) {
        return ((Failing) file.buffer()).calls;
    }

    @Test
    @DisplayName("it is asked for a negative size, the file below does not move either")
    void negativeSize() throws IOException {
        TextIOWrapper file = new TextIOWrapper(new BytesIO("one\ntwo\n".getBytes(UTF_8)));
        file.readLine();
        long below = file.buffer().tell();
        assertThatThrownBy(() -> file.truncate(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size < 0: -1");
        assertThat(file.buffer().tell()).isEqualTo(below);
        assertThat(file.readLine()).isEqualTo("two\n");
    }
}
