package memio.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.HexFormat;
import memio.BytesIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("EUC-JIS-2004, which the JDK lacks")
class EucJis2004Test {
    private static final HexFormat HEX = HexFormat.of();

    @BeforeEach
    void needsTheJdksJapaneseCharsets() {
        assumeTrue(Charset.isSupported("x-SJIS_0213"), "needs the module jdk.charsets");
    }

    /** The bytes are those that CPython writes. */
    @ParameterizedTest
    @CsvSource({
        "æ̀, abc4",
        "æ, a9dc",
        "̀, abdc",
        "か゚, a4f7",
        "丂, 8fa1a2",
        "𠀋, aea2",
        "𪚲, 8ffef6",
        "ｱ, 8eb1",
        "Aあ~, 41a4a27e",
        "'æAæ', a9dc41a9dc",
        "'', ''",
    })
    @DisplayName("encodes and decodes as CPython does")
    void codes(String text, String bytes) throws CharacterCodingException {
        Codec codec = Codecs.lookup("EUC_JIS-2004");
        assertEquals(bytes, HEX.formatHex(codec.newEncoder(ErrorHandler.STRICT).encode(text, true)));
        assertEquals(text, codec.newDecoder(ErrorHandler.STRICT).decode(HEX.parseHex(bytes), true));
    }

    @Test
    @DisplayName("has all that the JDK's Shift JIS of 2004 has, and comes back from each")
    void roundTrip() throws CharacterCodingException {
        IncrementalEncoder encoder = Codecs.lookup("jisx0213").newEncoder(ErrorHandler.STRICT);
        IncrementalDecoder decoder = Codecs.lookup("jisx0213").newDecoder(ErrorHandler.STRICT);
        CharsetDecoder shiftJis = Charset.forName("x-SJIS_0213").newDecoder();
        int count = 0;
        for (int code = 0; code <= 0xffff; code++) {
            byte[] bytes = code > 0xff ? new byte[] {(byte) (code >> 8), (byte) code} : new byte[] {(byte) code};
            CharBuffer text = CharBuffer.allocate(2);
            shiftJis.reset();
            if (shiftJis.decode(ByteBuffer.wrap(bytes), text, true).isUnderflow() && isOne(bytes)) {
                String character = text.flip().toString();
                byte[] encoded = encoder.encode(character, true);
                assertEquals(character, decoder.decode(encoded, true), () -> HEX.formatHex(encoded));
                count++;
            }
        }
        assertEquals(128 + 63 + 11_233, count, "ASCII, katakana of half width, and two bytes");
    }

    /** Whether the first byte is no character by itself, or there is no second. */
    private static boolean isOne(byte[] bytes) {
        int first = bytes[0] & 0xff;
        return bytes.length == 1 || first > 0x80 && (first < 0xa0 || first >= 0xe0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "ff", "8eff", "8ee0", "8f41", "a1", "a140", "8fa1", "8fa7a1", "aba0", "8fa1a1a1"})
    @DisplayName("refuses bytes that are no characters")
    void malformed(String bytes) {
        IncrementalDecoder decoder = Codecs.lookup("euc_jis_2004").newDecoder(ErrorHandler.STRICT);
        assertThrows(DecodeException.class, () -> decoder.decode(HEX.parseHex(bytes), true));
    }

    @Test
    @DisplayName("waits for the rest of a character")
    void inPieces() throws CharacterCodingException {
        IncrementalDecoder decoder = Codecs.lookup("euc_jis_2004").newDecoder(ErrorHandler.STRICT);
        StringBuilder text = new StringBuilder();
        for (byte b : HEX.parseHex("8fa1a241a4f7")) {
            text.append(decoder.decode(new byte[] {b}, false));
        }
        assertEquals("丂Aか゚", text.toString());
    }

    @Test
    @DisplayName("a combining character is written alone after a seek between it and its base")
    void seekBetween() throws IOException {
        try (var bytes = new BytesIO();
                var text = new TextIOWrapper(bytes, Text.DEFAULT.encoding("euc_jis_2004"))) {
            text.write("æ̀");
            long before = text.tell();
            text.write("æ");
            text.seek(before);
            text.write("̀");
            text.flush();
            assertArrayEquals(HEX.parseHex("abc4abdc"), bytes.getValue());
        }
    }
}
