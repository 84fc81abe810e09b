package memio.text;

import org.jspecify.annotations.Nullable;

/** The handlers that let lone surrogates stand for what is no text. */
final class SurrogateHandlers {
    private static final int ESCAPES = 0xdc00;

    private SurrogateHandlers() {}

    // ---- surrogateescape: U+DC80 to U+DCFF for the bytes 0x80 to 0xFF

    static Repair escape(CodingException error) throws CodingException {
        return error instanceof EncodeException e ? unescaped(e) : escaped((DecodeException) error);
    }

    private static Repair escaped(DecodeException error) throws CodingException {
        StringBuilder escapes = new StringBuilder(4);
        int next = error.start();
        while (next < error.end() && error.byteAt(next) >= 0x80) {
            escapes.append((char) (ESCAPES + error.byteAt(next++)));
        }
        if (escapes.isEmpty()) {
            throw error;
        }
        return Repair.text(escapes.toString()).resumeAt(next);
    }

    private static Repair unescaped(EncodeException error) throws CodingException {
        String escapes = error.unencodable();
        byte[] bytes = new byte[escapes.length()];
        for (int i = 0; i < bytes.length; i++) {
            int value = escapes.charAt(i) - ESCAPES;
            if (value < 0x80 || value > 0xff) {
                throw error;
            }
            bytes[i] = (byte) value;
        }
        return Repair.bytes(bytes);
    }

    // ---- surrogatepass: as if surrogates were characters like any other

    static Repair pass(CodingException error) throws CodingException {
        Form form = Form.of(error.encoding());
        if (form == null) {
            throw error;
        }
        return error instanceof EncodeException e ? encoded(e, form) : decoded((DecodeException) error, form);
    }

    private static Repair decoded(DecodeException error, Form form) throws CodingException {
        int next = error.start() + form.length;
        int surrogate = next <= error.inputLength() ? form.decode(error, error.start()) : -1;
        if (surrogate < Character.MIN_SURROGATE || surrogate > Character.MAX_SURROGATE) {
            throw error;
        }
        return Repair.text(String.valueOf((char) surrogate)).resumeAt(next);
    }

    private static Repair encoded(EncodeException error, Form form) throws CodingException {
        String surrogates = error.unencodable();
        byte[] bytes = new byte[surrogates.length() * form.length];
        for (int i = 0; i < surrogates.length(); i++) {
            char surrogate = surrogates.charAt(i);
            if (!Character.isSurrogate(surrogate)) {
                throw error;
            }
            form.encode(surrogate, bytes, i * form.length);
        }
        return Repair.bytes(bytes);
    }

    /** How the encodings of Unicode would write a surrogate. */
    private enum Form {
        UTF_8(3),
        UTF_16_LE(2),
        UTF_16_BE(2),
        UTF_32_LE(4),
        UTF_32_BE(4);

        final int length;

        Form(int length) {
            this.length = length;
        }

        static @Nullable Form of(String encoding) {
            return switch (encoding) {
                case "utf-8" -> UTF_8;
                case "utf-16", "utf-16-le" -> UTF_16_LE;
                case "utf-16-be" -> UTF_16_BE;
                case "utf-32", "utf-32-le" -> UTF_32_LE;
                case "utf-32-be" -> UTF_32_BE;
                default -> null;
            };
        }

        int decode(DecodeException error, int at) {
            int value = 0;
            if (this == UTF_8) {
                boolean three = (error.byteAt(at) & 0xf0) == 0xe0
                        && (error.byteAt(at + 1) & 0xc0) == 0x80
                        && (error.byteAt(at + 2) & 0xc0) == 0x80;
                return !three
                        ? -1
                        : (error.byteAt(at) & 0xf) << 12
                                | (error.byteAt(at + 1) & 0x3f) << 6
                                | error.byteAt(at + 2) & 0x3f;
            }
            for (int i = 0; i < length; i++) {
                value |= error.byteAt(at + i) << shift(i);
            }
            return value;
        }

        void encode(char surrogate, byte[] target, int at) {
            if (this == UTF_8) {
                target[at] = (byte) (0xe0 | surrogate >> 12);
                target[at + 1] = (byte) (0x80 | surrogate >> 6 & 0x3f);
                target[at + 2] = (byte) (0x80 | surrogate & 0x3f);
                return;
            }
            for (int i = 0; i < length; i++) {
                target[at + i] = (byte) (surrogate >> shift(i));
            }
        }

        private int shift(int index) {
            boolean little = this == UTF_16_LE || this == UTF_32_LE;
            return 8 * (little ? index : length - 1 - index);
        }
    }
}
