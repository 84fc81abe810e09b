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

    /** Bytes that give the characters wanted; where they are not just these, as few as possible. */
    private int enough;

    /** Whether these bytes do so only as the last. */
    private boolean last;

    /** The most of these bytes behind which a decoder can begin, their characters, and its state. */
    private int safe;

    private int safeLength;
    private long safeFlags;

    /** The characters to skip, decoding from there. */
    private int skip;

    /** What the last trial gave. */
    private String text = "";

    private int left;

    /**
     * Searches.
     *
     * @param wanted how many {@code char}s of the chunk are before the character, at least 1
     */
    CharacterSearch(Codec codec, ErrorHandler errors, Trail.Chunk chunk, int wanted) throws CharacterCodingException {
        this.decoder = Objects.requireNonNull(codec.newDecoder(errors));
        this.chunk = chunk;
        this.wanted = wanted;
        if (!findExactly()) {
            findSafe();
            decode(enough, last);
            skip = text.codePointCount(safeLength, wanted);
        }
    }

    /** Looks for bytes that give the characters wanted, and answers whether they give just these and leave nothing over. */
    private boolean findExactly() throws CharacterCodingException {
        int length = chunk.input().length;
        int few = 0;
        int many = Math.min(wanted, length);
        while (decode(many, false) < wanted && many < length) {
            few = many;
            many = (int) Math.min(length, 2L * many);
        }
        last = text.length() < wanted;
        while (!isExact() && many - few > 1 && !last) {
            int middle = (few + many) >>> 1;
            boolean tooFew = decode(middle, false) < wanted;
            few = tooFew ? middle : few;
            many = tooFew ? many : middle;
        }
        enough = many;
        if (isExact()) {
            setSafe(many);
        }
        return isExact();
    }

    private boolean isExact() {
        return text.length() == wanted && left == 0;
    }

    private void findSafe() throws CharacterCodingException {
        int end = enough;
        while (decode(end, false) > wanted || left > 0) {
            end -= Math.max(1, left);
        }
        setSafe(end);
    }

    private void setSafe(int end) {
        safe = end;
        safeLength = text.length();
        safeFlags = decoder.stateFlags();
    }

    private int decode(int count, boolean end) throws CharacterCodingException {
        decoder.reset();
        if (!chunk.initial()) {
            decoder.setState(BufferedDecoder.NO_BYTES, chunk.flags());
        }
        text = decoder.decode(Arrays.copyOf(chunk.input(), count), end);
        left = decoder.stateBuffer().length;
        return text.length();
    }

    /** The rest of the chunk from the last place before the character, or just there, where a decoder can begin. */
    Trail.Chunk closest() {
        if (safe == 0) {
            return chunk;
        }
        byte[] rest = Arrays.copyOfRange(chunk.input(), safe, chunk.input().length);
        return new Trail.Chunk(chunk.start() + safeLength, false, safeFlags, rest, rest.length, chunk.last());
    }

    /** How many bytes to decode from there. */
    int feed() {
        return enough - safe;
    }

    /** How many code points of these are before the character. */
    int skip() {
        return skip;
    }

    /** Whether these bytes have to be decoded as the last. */
    boolean last() {
        return last;
    }
}
