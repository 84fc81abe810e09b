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
    private final IncrementalDecoder decoder;
    private final boolean opaque;
    private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();

    /** The decoder's flags at a position of which nothing else is told. */
    private long ordinaryFlags;

    /** All bytes and all code points since the start. */
    private long bytes;

    private long codePoints;

    /**
     * A trail.
     *
     * @param decoder the decoder, which is used for searching and then put back
     * @param opaque whether its state cannot be told and set
     */
    Trail(IncrementalDecoder decoder, boolean opaque) {
        this.decoder = decoder;
        this.opaque = opaque;
    }

    /**
     * Bytes that were decoded in one call.
     *
     * @param start the number of the first character
     * @param codePoints how many there are
     * @param initial whether the decoder was at the start of the text
     * @param flags the state of the decoder, had it had no bytes left over
     * @param input the bytes, with those that were left over before
     * @param fresh how many bytes these are without those
     * @param last whether the decoder was told that they are the last
     */
    record Chunk(long start, int codePoints, boolean initial, long flags, byte[] input, int fresh, boolean last) {
        double bytesPerCharacter() {
            return codePoints == 0 ? 0 : (double) fresh / codePoints;
        }
    }

    void setOrdinaryFlags(long flags) {
        ordinaryFlags = flags;
    }

    /** How many bytes have been given to the decoder since the start. */
    long bytes() {
        return bytes;
    }

    /** Adds what has been decoded. */
    void add(Chunk chunk) {
        chunks.add(chunk);
        bytes += chunk.fresh;
        codePoints += chunk.codePoints;
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
     * @param unread the code points from this one to the end of all that has been decoded
     */
    Cookie cookie(long character, long position, int unread) throws CharacterCodingException {
        forget(character);
        Chunk chunk = chunks.getFirst();
        long behind = position;
        long before = (long) chunk.codePoints - unread;
        for (Chunk later : chunks) {
            behind -= later == chunk ? 0 : later.fresh;
            before += later == chunk ? 0 : later.codePoints;
        }
        if (opaque) {
            return new Cookie(position - bytes, 0, bytes - (position - behind), codePoints - unread, chunk.last);
        }
        long start = behind - chunk.input.length;
        if (chunk.start == character) {
            return new Cookie(start, told(chunk.flags), 0, 0, false);
        }
        byte[] held = decoder.stateBuffer();
        long flags = decoder.stateFlags();
        try {
            return new CharacterSearch(decoder, chunk, (int) before).cookie(start, ordinaryFlags);
        } finally {
            decoder.setState(held, flags);
        }
    }

    private long told(long flags) {
        return flags == ordinaryFlags ? 0 : flags;
    }
}
