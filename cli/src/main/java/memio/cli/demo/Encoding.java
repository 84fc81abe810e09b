package memio.cli.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import memio.BytesIO;
import memio.cli.terminal.Failure;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;

/**
 * The characters that a text file is written in, and where its text starts.
 *
 * @param charset how bytes become characters
 * @param start where the text starts: behind a byte order mark, if there is one
 */
record Encoding(Charset charset, int start) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * What the byte order mark says; else UTF-8, if everything is; else what spreadsheets in Western Europe write.
     *
     * @throws Failure if it is none of these, or no text
     */
    static Encoding of(Source source) throws IOException {
        Encoding marked = marked(source.content());
        List<Charset> candidates = marked.start > 0 ? List.of(marked.charset) : List.of(marked.charset, WINDOWS);
        for (Charset charset : candidates) {
            Encoding encoding = new Encoding(charset, marked.start);
            try (Reader text = encoding.open(source.content())) {
                text.transferTo(new TextCheck(source.name()));
                return encoding;
            } catch (CharacterCodingException e) {
                // Not these characters.
            }
        }
        throw new Failure("not a text file: " + source.name());
    }

    private static Encoding marked(BytesIO content) {
        content.seek(0);
        byte[] mark = content.read(3);
        if (starts(mark, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(mark, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return starts(mark, 0xfe, 0xff)
                ? new Encoding(StandardCharsets.UTF_16BE, 2)
                : new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text from its start; what is malformed is an error. Closing the reader leaves the file open. */
    Reader open(BytesIO content) throws IOException {
        BytesIO bytes = content.duplicate();
        bytes.seek(start);
        Text text = Text.DEFAULT.encoding(charset).newline(Newline.UNTRANSLATED);
        return new TextIOWrapper(bytes, text).asReader(true);
    }

    /** Takes text, refuses what neither a table nor a worksheet can hold. */
    private static final class TextCheck extends Writer {
        private final String name;
        private int line = 1;

        TextCheck(String name) {
            this.name = name;
        }

        @Override
        public void write(char[] chars, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                char c = chars[i];
                if (c == '\n') {
                    line++;
                } else if ((c < ' ' && c != '\t' && c != '\r') || c >= '\ufffe') {
                    throw new Failure(
                            String.format(Locale.ROOT, "not a text file: %s: U+%04X in line %,d", name, (int) c, line));
                }
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
