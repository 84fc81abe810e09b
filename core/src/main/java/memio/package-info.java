/**
 * Files that live in memory, for everything that wants a file: Python's {@code io} in Java.
 *
 * <p>Begin with {@link memio.BytesIO}: {@code new BytesIO()} is a file of bytes. {@link memio.StringIO} is one of text.
 * {@link memio.SpooledIO} goes to disk when it grows. {@link memio.FilePath} gives the bytes of any of them a path, for those who insist on
 * one. {@link memio.Capture} catches what a program prints.
 */
package memio;
