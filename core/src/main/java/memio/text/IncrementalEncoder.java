package memio.text;

import java.nio.charset.CharacterCodingException;

/**
 * Turns text that comes in pieces into bytes: Python's {@code codecs.IncrementalEncoder}.
 *
 * <p>A call that throws leaves the state as it was. Not safe for use by several threads.
 */
public interface IncrementalEncoder {
    /**
     * Encodes {@code text}.
     *
     * @param last whether nothing follows
     * @return an array of its own
     * @throws CodingException if there are no bytes for a character and the error handler does not help
     */
    byte[] encode(String text, boolean last) throws CharacterCodingException;

    /** The state: 0 unless something of the text before, or its absence, matters for what follows. */
    long getState();

    /** Goes to the state that was once told; 0 is that of an encoder in the middle of plain text. */
    void setState(long state);

    /** Goes to the state at the very start of the text, where a byte order mark may be due. */
    void reset();
}
