package memio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.testkit.CodecContract;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every charset of the JDK: all it can encode comes back, at every chunk size, and what it makes is what the JDK makes. */
@DisplayName("charset")
@ParameterizedClass(name = "{0}")
@MethodSource("charsets")
class AllCharsetsTest extends CodecContract {
    /** The JDK's decoder looks ahead or guesses, and cannot be put into a state. */
    private static final Set<String> INSCRUTABLE = Set.of("x-ISCII91", "x-JISAutoDetect");

    private static final int SAMPLE = 60;

    private static final Map<Charset, int[]> REPERTOIRES = new ConcurrentHashMap<>();

    @Parameter
    Charset charset = StandardCharsets.UTF_8;

    static Stream<Charset> charsets() {
        return Charset.availableCharsets().values().stream();
    }

    @Override
    protected Codec codec() {
        return Codecs.of(charset);
    }

    @Override
    protected Text options() {
        return Text.DEFAULT.encoding(charset);
    }

    @Override
    protected boolean restorable() {
        return !INSCRUTABLE.contains(charset.name());
    }

    /** Characters of every region of the repertoire, drawn by the charset's name, and line ends if there are any. */
    @Override
    protected String sample() {
        if (!charset.canEncode()) {
            return "a\r\n\u4e00b\n\u4e8c\r\u4e09";
        }
        int[] repertoire = repertoire();
        SplittableRandom random = new SplittableRandom(charset.name().hashCode());
        String text = "";
        for (int i = 0; i < SAMPLE; i++) {
            int region = repertoire.length * i / SAMPLE;
            int size = Math.max(1, repertoire.length / SAMPLE);
            int drawn = repertoire[Math.min(repertoire.length - 1, region + random.nextInt(size))];
            text = withIfItComesBack(text, Character.toString(drawn));
            if (i % 4 == 0) {
                text = withIfItComesBack(
                        text, List.of("\n", "\r\n", "a", "\r", "\r\r\n").get(i / 4 % 5));
            }
        }
        return text;
    }

    /** The JDK's own encoders and decoders do not understand each other in all cases. */
    private String withIfItComesBack(String text, String more) {
        return has(text + more) ? text + more : text;
    }

    private boolean has(String text) {
        return new String(text.getBytes(charset), charset).equals(text);
    }

    @Override
    protected byte[] bytes() throws IOException {
        Charset source = charset.name().equals("x-JISAutoDetect")
                ? Charset.forName("Shift_JIS")
                : Charset.forName("x-ISO-2022-CN-GB");
        return charset.canEncode() ? super.bytes() : sample().getBytes(source);
    }

    /** All characters of the BMP that come back, and some beyond. */
    private int[] repertoire() {
        return REPERTOIRES.computeIfAbsent(
                charset,
                c -> IntStream.concat(IntStream.range(0, 0x10000), IntStream.of(0x1f600, 0x2000b, 0x20089, 0x10ffff))
                        .filter(character -> character != '\r' && character != '\n' && character != 0xfeff)
                        .filter(character -> character < 0xd800 || character > 0xdfff)
                        .filter(character -> character != 0xfffd && has(Character.toString(character)))
                        .toArray());
    }

    @Test
    void bringsBackAllItCanEncode() throws IOException {
        assumeTrue(charset.canEncode(), () -> charset + " does not encode");
        StringBuilder all = new StringBuilder();
        Arrays.stream(repertoire()).forEach(all::appendCodePoint);
        // Not all encoders and decoders of the JDK understand each other in longer texts.
        boolean lossy = !has(all.toString());
        String expected = lossy ? new String(all.toString().getBytes(charset), charset) : all.toString();
        for (int chunk : new int[] {1, 2, 3, 7, 8192}) {
            BytesIO bytes = new BytesIO();
            TextIOWrapper file = new TextIOWrapper(
                    bytes, options().errors("replace").chunkSize(chunk).newline(Newline.LF));
            file.write(all.toString());
            file.seek(0);
            assertThat(file.read()).as("chunk %d", chunk).isEqualTo(expected);
            file.seek(0);
            StringBuilder pieces = new StringBuilder();
            String piece;
            while (!(piece = file.read(1000)).isEmpty()) {
                pieces.append(piece);
            }
            assertThat(pieces.toString()).as("chunk %d", chunk).isEqualTo(expected);
        }
    }

    /** The JDK's decoder on random bytes says where text ends; ours must agree wherever there is no error. */
    @Test
    void decodesRandomBytesAlikeInEveryPiece() throws IOException {
        long seed = Seeds.next();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[600];
        random.nextBytes(bytes);
        ErrorHandler replace = ErrorHandler.REPLACE;
        IncrementalDecoder whole = codec().newDecoder(replace);
        assumeTrue(whole != null, () -> charset + " does not decode");
        String expected;
        try {
            expected = whole.decode(bytes, true);
        } catch (DecodeException noMark) {
            return;
        }
        IncrementalDecoder pieces = codec().newDecoder(replace);
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(pieces.decode(new byte[] {b}, false));
        }
        text.append(pieces.decode(new byte[0], true));
        assertThat(text.toString()).as("seed %d", seed).isEqualTo(expected);
    }
}
