package memio.text;

import java.nio.charset.CharacterCodingException;

/** An encoder that puts a byte order mark before the first text. */
final class MarkingEncoder implements IncrementalEncoder {
    private static final long AT_START = 1;

    private final IncrementalEncoder encoder;
    private final byte[] mark;
    private boolean first = true;

    MarkingEncoder(IncrementalEncoder encoder, byte[] mark) {
        this.encoder = encoder;
        this.mark = mark;
    }

    @Override
    public byte[] encode(String text, boolean last) throws CharacterCodingException {
        byte[] bytes = encoder.encode(text, last);
        if (first) {
            bytes = BufferedDecoder.joined(mark, bytes);
            first = false;
        }
        return bytes;
    }

    @Override
    public long getState() {
        return first ? AT_START : 0;
    }

    @Override
    public void setState(long state) {
        first = state != 0;
    }

    @Override
    public void reset() {
        first = true;
    }
}
