package memio.text;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Finds the bytes before a character of a chunk, by decoding parts of the chunk again: a beginning first, which is as long as it
 * would be were all characters alike and then becomes shorter; from its end byte by byte.
 *
 * <p>That is how CPython searches too. It matters where bytes have no characters, since an error handler left them out: they
 * may count as before or behind.
 */
final class CharacterSearch {
    private final IncrementalDecoder decoder;
    private final Trail.Chunk chunk;

    /** How many bytes are before the last place from which a decoder can begin, and its state there. */
    private int safe;

    private long flags;

    /** How many bytes to decode from there, and how many code points of these are before the character. */
    private int feed;

    private int skip;

    /** Whether these bytes have to be decoded as the last. */
    private boolean last;

    /**
     * Searches.
     *
     * @param decoder a decoder, which is in some other state afterwards
     * @param wanted how many code points of the chunk are before the character, at least 1
     */
    CharacterSearch(IncrementalDecoder decoder, Trail.Chunk chunk, int wanted) throws CharacterCodingException {
        this.decoder = decoder;
        this.chunk = chunk;
        this.skip = wanted;
        guess();
        if (skip > 0) {
            approach();
        }
    }

    private void guess() throws CharacterCodingException {
        int length = (int) Math.min(chunk.input().length, (long) (chunk.bytesPerCharacter() * skip));
        int back = 1;
        while (length > 0) {
            begin();
            int characters = decode(0, length);
            int left = decoder.stateBuffer().length;
            if (characters <= skip && left == 0) {
                skip -= characters;
                break;
            }
            length -= characters <= skip ? left : back;
            back = characters <= skip ? 1 : 2 * back;
        }
        if (length <= 0) {
            begin();
        }
        safe = Math.max(0, length);
        flags = decoder.stateFlags();
    }

    private void approach() throws CharacterCodingException {
        int characters = 0;
        for (int at = safe; at < chunk.input().length; at++) {
            characters += decode(at, at + 1);
            feed++;
            if (characters <= skip && decoder.stateBuffer().length == 0) {
                safe += feed;
                flags = decoder.stateFlags();
                skip -= characters;
                feed = 0;
                characters = 0;
            }
            if (characters >= skip) {
                return;
            }
        }
        last = true;
    }

    private void begin() {
        if (chunk.initial()) {
            decoder.reset();
        } else {
            decoder.setState(BufferedDecoder.NO_BYTES, chunk.flags());
        }
    }

    private int decode(int from, int to) throws CharacterCodingException {
        String text = decoder.decode(Arrays.copyOfRange(chunk.input(), from, to), false);
        return text.codePointCount(0, text.length());
    }

    /**
     * The cookie of the character.
     *
     * @param start the position of the chunk's first byte
     * @param ordinaryFlags the flags that a cookie need not tell
     */
    Cookie cookie(long start, long ordinaryFlags) {
        return new Cookie(start + safe, flags == ordinaryFlags ? 0 : flags, feed, skip, last);
    }
}
