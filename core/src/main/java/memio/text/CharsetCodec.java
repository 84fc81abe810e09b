package memio.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A charset that is coded by its own {@link CharsetDecoder} and encoder: those of several bytes, and foreign ones. */
final class CharsetCodec implements Codec {
    private static final Set<String> JDK_MODULES = Set.of("java.base", "jdk.charsets");
    /** Those of the JDK whose decoders look ahead or guess. */
    private static final Set<String> INSCRUTABLE = Set.of("x-ISCII91", "x-JISAutoDetect");

    /** Designates the Korean set, once, at the start of the text. */
    private static final byte[] KOREAN_HEADER = {ShiftState.ESCAPE, '$', ')', 'C'};

    private final Charset charset;
    private final String name;
    private final @Nullable ShiftState shifts;

    private CharsetCodec(Charset charset, String name, @Nullable ShiftState shifts) {
        this.charset = charset;
        this.name = name;
        this.shifts = shifts;
    }

    /** The codec of {@code charset}: a table if every byte is a character, a codec that asks the charset otherwise. */
    static Codec of(Charset charset) {
        char[] table = table(charset);
        if (table == null) {
            return new CharsetCodec(charset, charset.name().toLowerCase(Locale.ROOT), shifts(charset));
        }
        Function<ErrorHandler, @Nullable IncrementalEncoder> encoders = errors -> !charset.canEncode()
                ? null
                : new CharsetTextEncoder(
                        charset,
                        "charmap",
                        "character maps to <undefined>",
                        ShiftState.NONE,
                        BufferedDecoder.NO_BYTES,
                        true,
                        errors);
        return SingleByteCodec.of(charset.name(), table, encoders);
    }

    @Override
    public String name() {
        return name;
    }

    /** Whether the decoder is one that cannot be put into a state. */
    boolean opaque() {
        return shifts == null;
    }

    @Override
    public IncrementalDecoder newDecoder(ErrorHandler errors) {
        return shifts == null
                ? new CharsetDecoding.Opaque(charset, name, errors)
                : new CharsetDecoding.Restorable(charset, name, shifts, errors);
    }

    @Override
    public @Nullable IncrementalEncoder newEncoder(ErrorHandler errors) {
        if (!charset.canEncode()) {
            return null;
        }
        byte[] header = shifts == Iso2022State.KOREAN ? KOREAN_HEADER : header();
        IncrementalEncoder encoder = new CharsetTextEncoder(
                charset,
                name,
                "illegal multibyte sequence",
                shifts == null ? ShiftState.NONE : shifts,
                header,
                false,
                errors);
        return header.length == 0 ? encoder : new MarkingEncoder(encoder, header);
    }

    /** What the encoder puts before the first character. */
    private byte[] header() {
        byte[] one = "a".getBytes(charset);
        byte[] two = "aa".getBytes(charset);
        return Arrays.copyOf(one, Math.max(0, 2 * one.length - two.length));
    }

    private static @Nullable ShiftState shifts(Charset charset) {
        String module = String.valueOf(charset.getClass().getModule().getName());
        String name = charset.name();
        if (charset instanceof EucJis2004) {
            return ShiftState.NONE;
        }
        if (!JDK_MODULES.contains(module) || INSCRUTABLE.contains(name)) {
            return null;
        }
        if (name.contains("2022-KR")) {
            return Iso2022State.KOREAN;
        }
        if (name.contains("2022-CN")) {
            return Iso2022State.CHINESE;
        }
        if (name.contains("2022") || name.contains("5022")) {
            return Iso2022State.JAPANESE;
        }
        byte[] outAndIn = {ShiftState.SHIFT_OUT, ShiftState.SHIFT_IN};
        boolean silent = new String(outAndIn, charset).isEmpty();
        return silent ? ShiftState.EBCDIC : ShiftState.NONE;
    }

    /** The characters of the 256 bytes, or {@code null} if that is not all there is to the charset. */
    private static char @Nullable [] table(Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {(byte) i});
            CharBuffer character = CharBuffer.allocate(4);
            boolean hole = decoder.reset().decode(one, character, false).isError();
            if (hole ? character.position() > 0 : one.hasRemaining() || character.position() != 1) {
                return null;
            }
            table[i] = hole ? SingleByteCodec.HOLE : character.get(0);
        }
        return table;
    }
}
