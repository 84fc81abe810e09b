package memio.text;

/**
 * What makes a charset readable without decoding it first: {@code \n} and {@code \r} are the bytes 0x0A and 0x0D and no other
 * character holds these, all ASCII is itself, and no byte means another thing after other bytes.
 */
interface Bytewise {
    /** What {@link #complete} answers about malformed bytes. */
    int MALFORMED = -1;

    /** The byte order mark that is skipped at the start, or no bytes. */
    default byte[] mark() {
        return BufferedDecoder.NO_BYTES;
    }

    /**
     * How far the bytes are whole characters: the index of an unfinished one at the end of the range, or {@code to}.
     *
     * @return the index, or {@link #MALFORMED}
     */
    int complete(byte[] bytes, int from, int to);

    /** Decodes bytes that are {@linkplain #complete complete}. */
    String decode(byte[] bytes, int from, int to);

    /** How many characters there are in bytes that are complete. */
    int count(byte[] bytes, int from, int to);

    /** The index behind the first {@code characters} of bytes that are complete, or {@code to} if there are no more. */
    int skip(byte[] bytes, int from, int to, int characters);
}
