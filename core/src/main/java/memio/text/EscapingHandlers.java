package memio.text;

import java.lang.Character.UnicodeBlock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntFunction;

/** The handlers that spell out what cannot be coded. */
final class EscapingHandlers {
    private static final HexFormat HEX = HexFormat.of();

    private EscapingHandlers() {}

    static Repair backslash(CodingException error) {
        if (error instanceof EncodeException e) {
            return eachCharacter(e, EscapingHandlers::escaped);
        }
        StringBuilder escapes = new StringBuilder();
        for (byte b : ((DecodeException) error).malformed()) {
            escapes.append("\\x").append(HEX.toHexDigits(b));
        }
        return Repair.text(escapes.toString());
    }

    static Repair reference(CodingException error) throws CodingException {
        return eachCharacter(encoding(error), character -> "&#" + character + ";");
    }

    static Repair name(CodingException error) throws CodingException {
        return eachCharacter(encoding(error), character -> {
            String name = nameOf(character);
            return name.isEmpty() ? escaped(character) : "\\N{" + name + "}";
        });
    }

    private static EncodeException encoding(CodingException error) throws CodingException {
        if (error instanceof EncodeException e) {
            return e;
        }
        throw error;
    }

    private static Repair eachCharacter(EncodeException error, IntFunction<String> spelling) {
        StringBuilder text = new StringBuilder();
        error.unencodable().codePoints().forEach(character -> text.append(spelling.apply(character)));
        return Repair.text(text.toString());
    }

    private static String escaped(int character) {
        if (character <= 0xff) {
            return "\\x" + HEX.toHexDigits((byte) character);
        }
        return character <= 0xffff ? "\\u" + HEX.toHexDigits((short) character) : "\\U" + HEX.toHexDigits(character);
    }

    /**
     * The name in the Unicode standard, or nothing. Where the standard has no name the JDK makes one up, of the block and the
     * number, for ideographs and Hangul too, whose names the standard derives by rules; and it calls controls by their
     * aliases.
     */
    private static String nameOf(int character) {
        String name = Character.getName(character);
        if (name == null || Character.getType(character) == Character.CONTROL) {
            return "";
        }
        UnicodeBlock block = UnicodeBlock.of(character);
        String number = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        if (block == null || !name.equals(block.toString().replace('_', ' ') + " " + number)) {
            return name;
        }
        if (block == UnicodeBlock.HANGUL_SYLLABLES) {
            return HangulNames.of(character);
        }
        boolean unified = Character.isIdeographic(character) && block.toString().startsWith("CJK_UNIFIED_IDEOGRAPHS");
        return unified ? "CJK UNIFIED IDEOGRAPH-" + number : "";
    }
}
