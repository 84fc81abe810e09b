package memio.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What charsets are called: Python's names beside the JDK's. */
final class CodecNames {
    /** Names of codecs of our own. */
    private static final Map<String, Codec> OWN = Map.ofEntries(
            Map.entry("utf_8", new Utf8Codec(false)),
            Map.entry("utf_8_sig", new Utf8Codec(true)),
            Map.entry("ascii", SingleByteCodec.ASCII),
            Map.entry("latin_1", SingleByteCodec.LATIN_1),
            Map.entry("utf_16", new WideCodec("utf-16", 2, true, false)),
            Map.entry("utf_16_le", new WideCodec("utf-16-le", 2, false, false)),
            Map.entry("utf_16_be", new WideCodec("utf-16-be", 2, false, true)),
            Map.entry("utf_32", new WideCodec("utf-32", 4, true, false)),
            Map.entry("utf_32_le", new WideCodec("utf-32-le", 4, false, false)),
            Map.entry("utf_32_be", new WideCodec("utf-32-be", 4, false, true)),
            Map.entry("x_utf_16le_bom", new WideCodec("utf-16", 2, true, false)),
            Map.entry("x_utf_32le_bom", new WideCodec("utf-32", 4, true, false)),
            Map.entry("x_utf_32be_bom", new WideCodec("utf-32", 4, true, true)));

    /** Python's names that the JDK does not know, or knows otherwise, and the names of {@link #OWN} among the JDK's. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("utf8", "utf_8"),
            Map.entry("u8", "utf_8"),
            Map.entry("utf", "utf_8"),
            Map.entry("utf8_ucs2", "utf_8"),
            Map.entry("utf8_ucs4", "utf_8"),
            Map.entry("cp65001", "utf_8"),
            Map.entry("unicode_1_1_utf_8", "utf_8"),
            Map.entry("utf8_sig", "utf_8_sig"),
            Map.entry("us_ascii", "ascii"),
            Map.entry("646", "ascii"),
            Map.entry("latin1", "latin_1"),
            Map.entry("latin", "latin_1"),
            Map.entry("l1", "latin_1"),
            Map.entry("8859", "latin_1"),
            Map.entry("iso_8859_1", "latin_1"),
            Map.entry("iso8859", "latin_1"),
            Map.entry("utf16", "utf_16"),
            Map.entry("u16", "utf_16"),
            Map.entry("utf_16le", "utf_16_le"),
            Map.entry("utf_16be", "utf_16_be"),
            Map.entry("utf32", "utf_32"),
            Map.entry("u32", "utf_32"),
            Map.entry("utf_32le", "utf_32_le"),
            Map.entry("utf_32be", "utf_32_be"),
            Map.entry("shiftjis", "shift_jis"),
            Map.entry("sjis", "shift_jis"),
            Map.entry("s_jis", "shift_jis"),
            Map.entry("cp932", "windows_31j"),
            Map.entry("ms_kanji", "windows_31j"),
            Map.entry("shift_jisx0213", "x_sjis_0213"),
            Map.entry("shift_jis_2004", "x_sjis_0213"),
            Map.entry("eucjis2004", "euc_jis_2004"),
            Map.entry("euc_jis2004", "euc_jis_2004"),
            Map.entry("jisx0213", "euc_jis_2004"),
            Map.entry("eucjisx0213", "euc_jis_2004"),
            Map.entry("euc_jisx0213", "euc_jis_2004"),
            Map.entry("ujis", "euc_jp"),
            Map.entry("u_jis", "euc_jp"),
            Map.entry("iso2022_jp", "iso_2022_jp"),
            Map.entry("iso2022_jp_2", "iso_2022_jp_2"),
            Map.entry("iso2022_kr", "iso_2022_kr"),
            Map.entry("big5hkscs", "big5_hkscs"),
            Map.entry("hkscs", "big5_hkscs"),
            Map.entry("cp949", "x_windows_949"),
            Map.entry("uhc", "x_windows_949"),
            Map.entry("cp950", "x_windows_950"),
            Map.entry("cp874", "x_windows_874"),
            Map.entry("mac_roman", "x_macroman"),
            Map.entry("macroman", "x_macroman"),
            Map.entry("macintosh", "x_macroman"),
            Map.entry("mac_cyrillic", "x_maccyrillic"),
            Map.entry("mac_greek", "x_macgreek"),
            Map.entry("mac_iceland", "x_maciceland"),
            Map.entry("mac_latin2", "x_maccentraleurope"),
            Map.entry("mac_turkish", "x_macturkish"),
            Map.entry("mac_arabic", "x_macarabic"),
            Map.entry("mac_croatian", "x_maccroatian"),
            Map.entry("mac_romanian", "x_macromania"),
            Map.entry("mac_romania", "x_macromania"));

    private CodecNames() {}

    /** The form in which names are compared: lower case, and one {@code _} for whatever separates. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean separated = false;
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean part = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.';
            if (part && separated && !key.isEmpty()) {
                key.append('_');
            }
            separated = !part;
            if (part) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** A codec of our own. */
    static @Nullable Codec own(String key) {
        return OWN.get(ALIASES.getOrDefault(key, key));
    }

    /** A charset of the JDK or of a provider, or the one that is missing there. */
    static @Nullable Charset charset(String name, String key) {
        String known = ALIASES.getOrDefault(key, key);
        if (known.equals("euc_jis_2004")) {
            return EucJis2004.find();
        }
        for (String spelling : new String[] {
            known.replace('_', '-'), known, known.replace('_', '-').replaceFirst("-", "_"), name, hyphened(known)
        }) {
            try {
                if (Charset.isSupported(spelling)) {
                    return Charset.forName(spelling);
                }
            } catch (IllegalCharsetNameException e) {
                continue;
            }
        }
        return null;
    }

    /** {@code iso8859_15} as {@code iso-8859-15}. */
    private static String hyphened(String key) {
        return key.replaceFirst("^iso_?", "iso-").replace('_', '-');
    }
}
