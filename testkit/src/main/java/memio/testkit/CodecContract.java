package memio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import memio.BytesIO;
import memio.text.Codec;
import memio.text.Cookie;
import memio.text.ErrorHandler;
import memio.text.IncrementalDecoder;
import memio.text.IncrementalEncoder;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Codec} promises: the same text however its bytes come in pieces, a state that another decoder can go on
 * from, and files of text that read, seek and append alike at every chunk size.
 *
 * <p>A subclass names the codec and gives a text that it can encode. The longer the text, the longer the tests: their time is
 * that of its square.
 */
public abstract class CodecContract {
    private static final int[] CHUNKS = {1, 2, 3, 7, 8192};

    /** For subclasses. */
    protected CodecContract() {}

    /** The codec. */
    protected abstract Codec codec();

    /** The options of a file with this codec. */
    protected abstract Text options();

    /**
     * A text that the codec can encode and that comes back from its bytes as it was, best with {@code \n}, {@code \r} and
     * {@code \r\n} in it, and characters of every kind and length that it has.
     */
    protected abstract String sample();

    /** Whether a decoder's state can be told and set; without that only {@link TextIOWrapper#cookie()} goes anywhere. */
    protected boolean restorable() {
        return true;
    }

    /** Whether the codec can encode; if it cannot, {@link #bytes()} has to be overridden. */
    protected boolean encodes() {
        return codec().newEncoder(ErrorHandler.STRICT) != null;
    }

    /** The bytes of the sample. */
    protected byte[] bytes() throws IOException {
        return encoder().encode(sample(), true);
    }

    private IncrementalDecoder decoder() {
        IncrementalDecoder decoder = codec().newDecoder(ErrorHandler.STRICT);
        assumeTrue(decoder != null, () -> codec().name() + " does not decode");
        return decoder;
    }

    private IncrementalEncoder encoder() {
        IncrementalEncoder encoder = codec().newEncoder(ErrorHandler.STRICT);
        assumeTrue(encoder != null, () -> codec().name() + " does not encode");
        return encoder;
    }

    // ---- decoders

    @Test
    void decodesPiecesOfEverySize() throws IOException {
        byte[] bytes = bytes();
        for (int size = 1; size <= Math.min(bytes.length, 40); size++) {
            IncrementalDecoder decoder = decoder();
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < bytes.length; at += size) {
                String piece = decoder.decode(piece(bytes, at, at + size), false);
                assertThat(!piece.isEmpty() && Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                        .as("half a pair at the end of a piece of %d bytes", size)
                        .isFalse();
                text.append(piece);
            }
            text.append(decoder.decode(new byte[0], true));
            assertThat(text.toString()).as("pieces of %d bytes", size).isEqualTo(sample());
        }
    }

    @Test
    void goesOnFromAnyState() throws IOException {
        assumeTrue(restorable(), "no state to go on from");
        byte[] bytes = bytes();
        IncrementalDecoder whole = decoder();
        StringBuilder before = new StringBuilder();
        for (int at = 0; at <= bytes.length; at++) {
            IncrementalDecoder other = decoder();
            other.decode(piece(bytes, 0, bytes.length / 2), false);
            other.setState(whole.stateBuffer(), whole.stateFlags());
            String after = other.decode(piece(bytes, at, bytes.length), true);
            assertThat(before + after).as("state at byte %d", at).isEqualTo(sample());
            before.append(whole.decode(piece(bytes, at, at + 1), false));
        }
    }

    @Test
    void needsNothingButItsLeftOverBytesForItsState() throws IOException {
        assumeTrue(restorable(), "no state to go on from");
        byte[] bytes = bytes();
        for (int at = 0; at <= bytes.length; at++) {
            IncrementalDecoder decoder = decoder();
            String before = decoder.decode(piece(bytes, 0, at), false);
            int safe = at - decoder.stateBuffer().length;
            IncrementalDecoder other = decoder();
            other.setState(new byte[0], decoder.stateFlags());
            String after = other.decode(piece(bytes, safe, bytes.length), true);
            assertThat(before + after).as("state at byte %d", at).isEqualTo(sample());
        }
    }

    @Test
    void beginsAnewAfterAReset() throws IOException {
        byte[] bytes = bytes();
        IncrementalDecoder decoder = decoder();
        decoder.decode(piece(bytes, 0, bytes.length * 2 / 3), false);
        decoder.reset();
        assertThat(decoder.decode(bytes, true)).isEqualTo(sample());
    }

    @Test
    void doesNotTouchTheBytesItIsGiven() throws IOException {
        byte[] bytes = bytes();
        decoder().decode(bytes, true);
        assertThat(bytes).isEqualTo(bytes());
    }

    // ---- encoders

    @Test
    void encodesPieces() throws IOException {
        String sample = sample();
        for (int size = 1; size <= 7; size++) {
            IncrementalEncoder encoder = encoder();
            IncrementalDecoder decoder = decoder();
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < sample.length(); ) {
                int end = sample.offsetByCodePoints(at, Math.min(size, sample.codePointCount(at, sample.length())));
                text.append(decoder.decode(encoder.encode(sample.substring(at, end), false), false));
                at = end;
            }
            text.append(decoder.decode(encoder.encode("", true), true));
            assertThat(text.toString()).as("pieces of %d characters", size).isEqualTo(sample);
        }
    }

    // ---- files

    @Test
    void readsAFileInChunksOfEverySize() throws IOException {
        for (int chunk : CHUNKS) {
            for (Newline newline : Newline.values()) {
                String expected = newline == Newline.UNIVERSAL ? universal(sample()) : sample();
                assertThat(file(chunk, newline).read())
                        .as("chunk %d, %s", chunk, newline)
                        .isEqualTo(expected);
                assertThat(byOne(file(chunk, newline)))
                        .as("chunk %d, %s", chunk, newline)
                        .isEqualTo(expected);
                assertThat(file(chunk, newline).readLines())
                        .as("lines, chunk %d, %s", chunk, newline)
                        .isEqualTo(lines(expected, newline));
            }
        }
    }

    @Test
    void seeksToEveryCharacter() throws IOException {
        for (int chunk : CHUNKS) {
            for (Newline newline : Newline.values()) {
                TextIOWrapper file = file(chunk, newline);
                String expected = newline == Newline.UNIVERSAL ? universal(sample()) : sample();
                List<Cookie> cookies = new ArrayList<>();
                do {
                    cookies.add(file.cookie());
                } while (!file.read(1).isEmpty());
                for (int i = 0, at = 0; i < cookies.size() - 1; i++) {
                    int character = expected.codePointAt(at);
                    file.seek(cookies.get(i));
                    assertThat(file.cookie()).as("told again").isEqualTo(cookies.get(i));
                    assertThat(file.read(1))
                            .as("character %d, chunk %d, %s, %s", i, chunk, newline, cookies.get(i))
                            .isEqualTo(Character.toString(character));
                    at += Character.charCount(character);
                    if (i % 7 == 0) {
                        assertThat(file.read()).isEqualTo(expected.substring(at));
                    }
                }
            }
        }
    }

    @Test
    void tellsTheSamePositionWhereverItBeganToRead() throws IOException {
        TextIOWrapper whole = file(8192, Newline.LF);
        TextIOWrapper parts = file(3, Newline.LF);
        String read;
        do {
            Cookie position = whole.cookie();
            assertThat(universalRest(parts, position)).isEqualTo(universalRest(whole, position));
            whole.seek(position);
            read = whole.read(3);
        } while (!read.isEmpty());
    }

    private static String universalRest(TextIOWrapper file, Cookie position) throws IOException {
        file.seek(position);
        return file.read();
    }

    @Test
    void writesWhatItReads() throws IOException {
        assumeTrue(encodes(), () -> codec().name() + " does not encode");
        String sample = sample();
        for (int chunk : CHUNKS) {
            BytesIO bytes = new BytesIO();
            TextIOWrapper file =
                    new TextIOWrapper(bytes, options().chunkSize(chunk).newline(Newline.LF));
            for (int at = 0; at < sample.length(); ) {
                int end = sample.offsetByCodePoints(at, Math.min(5, sample.codePointCount(at, sample.length())));
                assertThat(file.write(sample.substring(at, end))).isEqualTo(sample.codePointCount(at, end));
                at = end;
            }
            file.seek(0);
            assertThat(file.read()).as("chunk %d", chunk).isEqualTo(sample);
        }
    }

    @Test
    void appends() throws IOException {
        assumeTrue(encodes(), () -> codec().name() + " does not encode");
        BytesIO bytes = new BytesIO();
        for (int i = 0; i < 3; i++) {
            bytes.seek(0, memio.base.Whence.END);
            TextIOWrapper file = new TextIOWrapper(bytes, options().newline(Newline.LF));
            file.write(sample());
            file.detach();
        }
        bytes.seek(0);
        assertThat(new TextIOWrapper(bytes, options().newline(Newline.LF)).read())
                .isEqualTo(sample().repeat(3));
    }

    // ---- helpers

    private TextIOWrapper file(int chunk, Newline newline) throws IOException {
        return new TextIOWrapper(
                new BytesIO(bytes()), options().newline(newline).chunkSize(chunk));
    }

    private static String byOne(TextIOWrapper file) throws IOException {
        StringBuilder text = new StringBuilder();
        String next;
        while (!(next = file.read(1)).isEmpty()) {
            assertThat(next.codePointCount(0, next.length())).isEqualTo(1);
            text.append(next);
        }
        return text.toString();
    }

    private static String universal(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> lines(String text, Newline newline) {
        String end = String.valueOf(newline.argument());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            line.append(text.charAt(i));
            boolean pairFollows = text.startsWith("\r\n", i);
            boolean ends = newline == Newline.UNTRANSLATED
                    ? text.charAt(i) == '\n' || text.charAt(i) == '\r' && !pairFollows
                    : line.toString().endsWith(newline == Newline.UNIVERSAL ? "\n" : end);
            if (ends) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static byte[] piece(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length));
    }
}
