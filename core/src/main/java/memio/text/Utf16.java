package memio.text;

import java.nio.charset.CharacterCodingException;

/** Units of 16 bits, and their pairs. */
enum Utf16 implements WideCodec.Units {
    INSTANCE;

    @Override
    public int decode(WideCodec.Decoder decoder, byte[] input, int from, boolean last, StringBuilder text)
            throws CharacterCodingException {
        int low = decoder.bigEndian() ? 1 : 0;
        int at = from;
        while (at < input.length) {
            int left = input.length - at;
            if (left < 2) {
                if (!last) {
                    return at;
                }
                at = decoder.repair(decoder.encoding(), input, at, input.length, "truncated data", text);
                continue;
            }
            char unit = unit(input, at, low);
            if (!Character.isSurrogate(unit)) {
                text.append(unit);
                at += 2;
            } else if (Character.isLowSurrogate(unit)) {
                at = decoder.repair(decoder.encoding(), input, at, at + 2, "illegal encoding", text);
            } else if (left < 4) {
                if (!last) {
                    return at;
                }
                at = decoder.repair(decoder.encoding(), input, at, input.length, "unexpected end of data", text);
            } else if (Character.isLowSurrogate(unit(input, at + 2, low))) {
                text.append(unit).append(unit(input, at + 2, low));
                at += 4;
            } else {
                at = decoder.repair(decoder.encoding(), input, at, at + 2, "illegal UTF-16 surrogate", text);
            }
        }
        return at;
    }

    private static char unit(byte[] input, int at, int low) {
        return (char) (input[at + low] & 0xff | input[at + 1 - low] << 8);
    }
}
