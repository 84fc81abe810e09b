/**
 * The wing for {@code javax.imageio}: any file of bytes as an image stream, and back. Start with {@link memio.imageio.Images}.
 *
 * <p>It needs the module {@code java.desktop}, which the rest of memio does not.
 */
package memio.imageio;
