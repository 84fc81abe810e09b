/**
 * The wing for {@code java.net.http}: files as request bodies, and response bodies as files. Start with {@link memio.http.Bodies}.
 *
 * <p>It needs the module {@code java.net.http}, which the rest of memio does not.
 */
package memio.http;
