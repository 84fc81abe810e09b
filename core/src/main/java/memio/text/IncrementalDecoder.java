package memio.text;

import java.nio.charset.CharacterCodingException;

/**
 * Turns bytes that come in pieces into text: Python's {@code codecs.IncrementalDecoder}.
 *
 * <p>Its <em>state</em> is what it needs to know of the bytes before: the bytes at their end that are not yet a character, and a
 * number. A decoder set to the state of another goes on as the other would. State 0 without bytes is that of a decoder
 * anywhere in plain text; {@link #reset()} goes to the very start, which is another state where a byte order mark may
 * follow.
 *
 * <p>A call that throws leaves the state as it was. Not safe for use by several threads.
 */
public interface IncrementalDecoder {
    /**
     * Decodes {@code bytes} and, before them, those that were left over.
     *
     * @param bytes what comes next; neither kept nor changed
     * @param last whether nothing follows, so that an unfinished character is malformed
     * @return what could be decoded, never half of a surrogate pair
     * @throws CodingException if the bytes are malformed and the error handler does not help
     */
    String decode(byte[] bytes, boolean last) throws CharacterCodingException;

    /** A copy of the bytes at the end that are not yet a character. */
    byte[] stateBuffer();

    /** The rest of the state, as a number of 64 bits. */
    long stateFlags();

    /**
     * Goes to the state that was once told.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    void setState(byte[] buffer, long flags);

    /** Goes to the state at the very start of the text. */
    void reset();
}
