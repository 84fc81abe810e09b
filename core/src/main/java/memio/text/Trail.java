package memio.text;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;

/**
 * The way back from decoded characters to bytes: the chunks of which something has not been read yet, and the states of the
 * decoder before them.
 *
 * <p>Characters are counted in {@code char}s, from the start of the trail.
 */
final class Trail {
    private final Codec codec;
    private final ErrorHandler errors;
    private final boolean opaque;
    private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();

    /** The decoder's flags at a position of which nothing else is told. */
    private long ordinaryFlags;

    /** All bytes and, for an opaque decoder, all code points since the start. */
    private long bytes;

    private long codePoints;

    Trail(Codec codec, ErrorHandler errors) {
        this.codec = codec;
        this.errors = errors;
        this.opaque = codec instanceof CharsetCodec charset && charset.opaque();
    }

    /**
     * Bytes that were decoded in one call.
     *
     * @param start the number of the first character
     * @param initial whether the decoder was at the start of the text
     * @param flags the state of the decoder, had it had no bytes left over
     * @param input the bytes, with those that were left over before
     * @param fresh how many bytes these are without those
     * @param last whether the decoder was told that they are the last
     */
    record Chunk(long start, boolean initial, long flags, byte[] input, int fresh, boolean last) {}

    void setOrdinaryFlags(long flags) {
        ordinaryFlags = flags;
    }

    /** How many bytes have been given to the decoder since the start. */
    long bytes() {
        return bytes;
    }

    /** Adds what has been decoded to {@code text}. */
    void add(Chunk chunk, String text) {
        chunks.add(chunk);
        bytes += chunk.fresh;
        codePoints += opaque ? text.codePointCount(0, text.length()) : 0;
    }

    /** Characters before {@code character} have been read. */
    void forget(long character) {
        Chunk first = chunks.poll();
        while (!chunks.isEmpty() && chunks.getFirst().start <= character) {
            first = chunks.poll();
        }
        if (first != null) {
            chunks.addFirst(first);
        }
    }

    /** All characters have been read. */
    void forgetAll() {
        chunks.clear();
    }

    /**
     * The cookie behind everything that has been decoded.
     *
     * @param position the position behind the last byte that has been decoded
     * @param left how many bytes are left over in the decoder
     * @param flags the state of the decoder
     */
    Cookie cookieAtEnd(long position, int left, long flags) {
        return opaque
                ? new Cookie(position - bytes, 0, bytes, codePoints, false)
                : new Cookie(position - left, told(flags), 0, 0, false);
    }

    /**
     * The cookie of a character.
     *
     * @param character its number
     * @param position the position behind the last byte that has been decoded
     * @param following the decoded characters from this one on
     */
    Cookie cookie(long character, long position, CharSequence following) throws CharacterCodingException {
        forget(character);
        Chunk chunk = chunks.removeFirst();
        long behind = position - chunks.stream().mapToLong(Chunk::fresh).sum();
        if (opaque) {
            chunks.addFirst(chunk);
            long before = codePoints - Character.codePointCount(following, 0, following.length());
            return new Cookie(position - bytes, 0, bytes - (position - behind), before, chunk.last);
        }
        Chunk closer = chunk;
        CharacterSearch search = null;
        try {
            if (chunk.start < character) {
                search = new CharacterSearch(codec, errors, chunk, (int) (character - chunk.start));
                closer = search.closest();
            }
        } finally {
            chunks.addFirst(closer);
        }
        long start = behind - closer.input.length;
        if (closer.start == character) {
            return closer.initial ? Cookie.of(start) : new Cookie(start, told(closer.flags), 0, 0, false);
        }
        return new Cookie(start, told(closer.flags), search.feed(), search.skip(), search.last());
    }

    private long told(long flags) {
        return flags == ordinaryFlags ? 0 : flags;
    }
}
