package memio.filesystem;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What a URI says: {@code memio://name/path}.
 *
 * @param name that of the file system
 * @param path an absolute path there
 */
record Address(String name, String path) {
    static final String SCHEME = "memio";

    /** What may be in the path of a URI as it is. */
    private static final String PLAIN = "/-._~!$&'()*+,;=:@";

    /**
     * Reads a URI.
     *
     * @throws IllegalArgumentException if it is not of this form
     */
    static Address parse(URI uri) {
        String authority = uri.getAuthority();
        String path = uri.getPath();
        if (!SCHEME.equalsIgnoreCase(uri.getScheme())
                || authority == null
                || path == null
                || uri.getQuery() != null
                || uri.getFragment() != null) {
            throw new IllegalArgumentException("not memio://name/path: " + uri);
        }
        return new Address(Volume.checkName(authority), path.isEmpty() ? "/" : path);
    }

    /** The URI of an absolute path, with a slash at the end if that is a directory. */
    static URI of(String name, String path, boolean directory) {
        StringBuilder text = new StringBuilder(SCHEME + "://" + name);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                text.append(c);
            } else {
                text.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return URI.create(text + (directory && !path.endsWith("/") ? "/" : ""));
    }
}
