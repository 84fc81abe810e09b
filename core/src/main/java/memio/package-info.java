/**
 * Files that live in memory, for everything that wants a file: Python's {@code io} in Java.
 *
 * <p>Begin with {@link memio.BytesIO}: {@code new BytesIO()} is a file of bytes.
 */
package memio;
