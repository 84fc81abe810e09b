package memio.text;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Finds the bytes before a character of a chunk, by decoding beginnings of the chunk again: in O(log n) trials, the first of them
 * short, so that a character near the start of a long chunk is found quickly.
 */
final class CharacterSearch {
    private final IncrementalDecoder decoder;
    private final Trail.Chunk chunk;
    private final int wanted;

    /** The fewest bytes that give the characters wanted. */
    private final int enough;

    private final boolean last;

    /** The most bytes, of those, that end a character, and what they give. */
    private final int safe;

    private final String safeText;
    private final long safeFlags;

    /** What the last trial gave. */
    private String text = "";

    /**
     * Searches.
     *
     * @param wanted how many {@code char}s of the chunk are before the character, at least 1
     */
    CharacterSearch(Codec codec, ErrorHandler errors, Trail.Chunk chunk, int wanted) throws CharacterCodingException {
        this.decoder = Objects.requireNonNull(codec.newDecoder(errors));
        this.chunk = chunk;
        this.wanted = wanted;
        int length = chunk.input().length;
        int few = 0;
        int many = Math.min(wanted, length);
        while (many < length && decode(many, false) < wanted) {
            few = many;
            many = (int) Math.min(length, 2L * many);
        }
        this.last = decode(many, false) < wanted;
        while (many - few > 1 && !last) {
            int middle = (few + many) >>> 1;
            if (decode(middle, false) < wanted) {
                few = middle;
            } else {
                many = middle;
            }
        }
        this.enough = many;
        int end = many;
        while (decode(end, false) > wanted || decoder.stateBuffer().length > 0) {
            end--;
        }
        this.safe = end;
        this.safeText = text;
        this.safeFlags = decoder.stateFlags();
        decode(enough, last);
    }

    private int decode(int count, boolean end) throws CharacterCodingException {
        decoder.reset();
        if (!chunk.initial()) {
            decoder.setState(BufferedDecoder.NO_BYTES, chunk.flags());
        }
        text = decoder.decode(Arrays.copyOf(chunk.input(), count), end);
        return text.length();
    }

    /** The rest of the chunk from the last place before the character, or just there, where a decoder can begin. */
    Trail.Chunk closest() {
        if (safe == 0) {
            return chunk;
        }
        byte[] rest = Arrays.copyOfRange(chunk.input(), safe, chunk.input().length);
        return new Trail.Chunk(chunk.start() + safeText.length(), false, safeFlags, rest, rest.length, chunk.last());
    }

    /** How many bytes to decode from there. */
    int feed() {
        return enough - safe;
    }

    /** How many code points of these are before the character. */
    int skip() {
        return text.codePointCount(safeText.length(), wanted);
    }

    /** Whether these bytes have to be decoded as the last. */
    boolean last() {
        return last;
    }
}
