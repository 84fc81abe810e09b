package memio.text;

import java.nio.charset.CharacterCodingException;

/** Units of 32 bits. */
enum Utf32 implements WideCodec.Units {
    INSTANCE;

    @Override
    public int decode(WideCodec.Decoder decoder, byte[] input, int from, boolean last, StringBuilder text)
            throws CharacterCodingException {
        boolean big = decoder.bigEndian();
        int at = from;
        while (at < input.length) {
            if (input.length - at < 4) {
                if (!last) {
                    return at;
                }
                at = decoder.repair(decoder.encoding(), input, at, input.length, "truncated data", text);
                continue;
            }
            int unit = unit(input, at, big);
            if (Character.isValidCodePoint(unit) && !(unit >> 11 == Character.MIN_SURROGATE >> 11)) {
                text.appendCodePoint(unit);
                at += 4;
            } else {
                String wrong = Character.isValidCodePoint(unit)
                        ? "code point in surrogate code point range(0xd800, 0xe000)"
                        : "code point not in range(0x110000)";
                at = decoder.repair(decoder.encoding(), input, at, at + 4, wrong, text);
            }
        }
        return at;
    }

    private static int unit(byte[] input, int at, boolean big) {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            unit = unit << 8 | input[big ? at + i : at + 3 - i] & 0xff;
        }
        return unit;
    }
}
