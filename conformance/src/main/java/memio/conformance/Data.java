package memio.conformance;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Bytes and text as the words of a trace write them. */
final class Data {
    private static final HexFormat HEX = HexFormat.of();

    private Data() {}

    /** The value of a word that begins with {@code B}, {@code S} or {@code R}: {@code byte[]} or {@code String}. */
    static Object parse(String word) {
        String[] parts = word.split("\\+", -1);
        if (parts.length == 1) {
            return part(word);
        }
        if (part(parts[0]) instanceof String) {
            StringBuilder text = new StringBuilder();
            for (String part : parts) {
                text.append(part(part));
            }
            return text.toString();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            bytes.writeBytes((byte[]) part(part));
        }
        return bytes.toByteArray();
    }

    private static Object part(String word) {
        return switch (word.charAt(0)) {
            case 'B' -> HEX.parseHex(word, 1, word.length());
            case 'S' -> text(HEX.parseHex(word, 1, word.length()));
            case 'R' -> {
                int colon = word.indexOf(':');
                int count = Integer.parseInt(word, 1, colon, 10);
                Object unit = part(word.substring(colon + 1));
                yield unit instanceof byte[] bytes ? cycle(bytes, count) : cycle((String) unit, count);
            }
            default -> throw new IllegalArgumentException("no data: " + word);
        };
    }

    /** Text of its UTF-16 code units, also of lone surrogates, which a charset of the JDK would replace. */
    private static String text(byte[] units) {
        StringBuilder text = new StringBuilder(units.length / 2);
        for (int i = 0; i < units.length; i += 2) {
            text.append((char) ((units[i] & 0xff) << 8 | units[i + 1] & 0xff));
        }
        return text.toString();
    }

    private static byte[] cycle(byte[] unit, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = unit[i % unit.length];
        }
        return bytes;
    }

    private static String cycle(String unit, int count) {
        return unit.repeat(count / unit.length() + 1).substring(0, count);
    }
}
