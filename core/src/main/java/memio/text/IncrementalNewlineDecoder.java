package memio.text;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line ends {@code \n}, {@code \r} and {@code \r\n} in text that comes in pieces, tells which it met, and makes them all
 * {@code \n} if it is asked to: Python's {@code io.IncrementalNewlineDecoder}.
 *
 * <p>It stands on another decoder, or takes text where there is none. A {@code \r} at the end of a piece is held back until it is
 * known whether {@code \n} follows, also where nothing is translated: {@code \r\n} never falls apart.
 *
 * <p>Its state is that of the decoder below, with the flags shifted by one bit for the {@code \r} held back; the line ends met are
 * not part of it. Not safe for use by several threads.
 */
public final class IncrementalNewlineDecoder implements IncrementalDecoder {
    private final @Nullable IncrementalDecoder decoder;
    private final boolean translate;
    private boolean pending;
    private int seen;

    /**
     * A decoder at the start of a text.
     *
     * @param decoder what makes text of bytes; {@code null} if text will be given
     * @param translate whether every line end becomes {@code \n}
     */
    public IncrementalNewlineDecoder(@Nullable IncrementalDecoder decoder, boolean translate) {
        this.decoder = decoder;
        this.translate = translate;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if there is no decoder below; give text
     * @throws CharacterCodingException if the decoder below meets malformed bytes
     */
    @Override
    public String decode(byte[] bytes, boolean last) throws CharacterCodingException {
        if (decoder == null) {
            throw new IllegalStateException("no decoder below: text expected, not bytes");
        }
        return translated(decoder.decode(bytes, last), last);
    }

    /**
     * Takes text as the decoder below would have given it.
     *
     * @param last whether nothing follows, so that nothing is held back
     */
    public String decode(String text, boolean last) {
        return translated(text, last);
    }

    private String translated(String piece, boolean last) {
        String text = piece;
        if (pending && (last || !text.isEmpty())) {
            text = "\r" + text;
            pending = false;
        }
        if (!last && text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
            pending = true;
        }
        int cr = text.indexOf('\r');
        if (cr < 0) {
            seen |= text.indexOf('\n') < 0 ? 0 : NewlinesSeen.LF;
            return text;
        }
        return withReturns(text, cr);
    }

    private String withReturns(String text, int firstReturn) {
        seen |= text.lastIndexOf('\n', firstReturn) < 0 ? 0 : NewlinesSeen.LF;
        StringBuilder translated = new StringBuilder(text.length()).append(text, 0, firstReturn);
        for (int i = firstReturn; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                seen |= pair ? NewlinesSeen.CRLF : NewlinesSeen.CR;
                i += pair ? 1 : 0;
                c = '\n';
            } else if (c == '\n') {
                seen |= NewlinesSeen.LF;
            }
            translated.append(c);
        }
        return translate ? translated.toString() : text;
    }

    /** The line ends met since the last {@link #reset()}, of {@code "\r"}, {@code "\n"} and {@code "\r\n"} in this order. */
    public List<String> newlines() {
        return NewlinesSeen.list(seen);
    }

    @Override
    public byte[] stateBuffer() {
        return decoder == null ? BufferedDecoder.NO_BYTES : decoder.stateBuffer();
    }

    @Override
    public long stateFlags() {
        long flags = decoder == null ? 0 : decoder.stateFlags();
        return flags << 1 | (pending ? 1 : 0);
    }

    @Override
    public void setState(byte[] buffer, long flags) {
        if (decoder != null) {
            decoder.setState(buffer, flags >>> 1);
        }
        pending = (flags & 1) != 0;
    }

    @Override
    public void reset() {
        if (decoder != null) {
            decoder.reset();
        }
        pending = false;
        seen = 0;
    }
}
