package memio.examples.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for: HTTP's {@code Range}, as far as browsers use it.
 *
 * @param first the index of its first byte
 * @param last the index of its last byte
 */
record ByteRange(long first, long last) {
    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

    /** What a header asks for in a file of {@code size} bytes; nothing if it asks for no part that is there, or for several. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher asked = HEADER.matcher(header == null ? "" : header);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String from = asked.group(1);
        String to = asked.group(2);
        long first = from != null ? Long.parseLong(from) : to != null ? Math.max(0, size - Long.parseLong(to)) : size;
        long last = from == null || to == null ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    /** The header {@code Content-Range} of the answer. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
