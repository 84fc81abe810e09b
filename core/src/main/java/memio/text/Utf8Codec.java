package memio.text;

import java.nio.charset.CharacterCodingException;

/** UTF-8, plain or with a byte order mark at the start: Python's {@code utf-8} and {@code utf-8-sig}. */
final class Utf8Codec implements BytewiseCodec {
    private static final String NAME = "utf-8";

    private final boolean marked;

    Utf8Codec(boolean marked) {
        this.marked = marked;
    }

    @Override
    public String name() {
        return marked ? "utf-8-sig" : NAME;
    }

    @Override
    public Bytewise bytewise() {
        return new Utf8Bytewise(marked ? Utf8.mark() : BufferedDecoder.NO_BYTES);
    }

    @Override
    public IncrementalDecoder newDecoder(ErrorHandler errors) {
        return new Decoder(errors, marked);
    }

    @Override
    public IncrementalEncoder newEncoder(ErrorHandler errors) {
        IncrementalEncoder encoder = new RepertoireEncoder(RepertoireEncoder.Repertoire.UTF_8, NAME, errors);
        return marked ? new MarkingEncoder(encoder, Utf8.mark()) : encoder;
    }

    private static final class Decoder extends BufferedDecoder {
        private final boolean marked;
        /** Whether a mark may come. */
        private boolean first;

        Decoder(ErrorHandler errors, boolean marked) {
            super(errors);
            this.marked = marked;
            this.first = marked;
        }

        @Override
        int decode(byte[] input, boolean last, StringBuilder text) throws CharacterCodingException {
            int at = 0;
            if (first) {
                byte[] mark = Utf8.mark();
                int same = 0;
                while (same < input.length && same < mark.length && input[same] == mark[same]) {
                    same++;
                }
                if (same == input.length && same < mark.length) {
                    return 0; // may still become the mark; if nothing follows it is no text either
                }
                first = false;
                at = same == mark.length ? same : 0;
            }
            while (at < input.length) {
                int ascii = Ascii.end(input, at, input.length);
                for (; at < ascii; at++) {
                    text.append((char) input[at]);
                }
                if (at < input.length) {
                    int next = character(input, at, last, text);
                    if (next == at) {
                        return at;
                    }
                    at = next;
                }
            }
            return at;
        }

        /** Decodes one character; returns the index behind it, or {@code at} if it is not finished. */
        private int character(byte[] input, int at, boolean last, StringBuilder text) throws CodingException {
            int length = Utf8.sequence(input, at, input.length);
            if (length > 0) {
                text.appendCodePoint(codePoint(input, at, length));
                return at + length;
            }
            if (!last && (length == Utf8.UNFINISHED || Utf8.unfinishedSurrogate(input, at, input.length))) {
                return at;
            }
            if (length == Utf8.UNFINISHED) {
                return repair(NAME, input, at, input.length, "unexpected end of data", text);
            }
            int lead = input[at] & 0xff;
            String reason = lead < 0xc2 || lead > 0xf4 ? "invalid start byte" : "invalid continuation byte";
            return repair(NAME, input, at, at - length, reason, text);
        }

        private static int codePoint(byte[] input, int at, int length) {
            int value = input[at] & 0xff >> length + 1;
            for (int i = 1; i < length; i++) {
                value = value << 6 | input[at + i] & 0x3f;
            }
            return value;
        }

        @Override
        public long stateFlags() {
            return first ? 1 : 0;
        }

        @Override
        void setFlags(long flags) {
            if (flags < 0 || flags > (marked ? 1 : 0)) {
                super.setFlags(flags);
            }
            first = flags == 1;
        }

        @Override
        void resetFlags() {
            first = marked;
        }
    }
}
