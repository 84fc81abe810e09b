/**
 * Files that live in memory, for everything that wants a file: Python's {@code io} in Java.
 *
 * <p><b>The tour.</b> A {@link memio.BytesIO} is a file of bytes in memory; it is read, written, sought and truncated like one on a disk:
 *
 * <pre>{@code
 * try (var f = new BytesIO()) {
 *     f.write("Hello World\n".getBytes(UTF_8));
 *     f.seek(0);
 *     byte[] line = f.readLine();
 *     byte[] all = f.getValue();               // the position stays
 *     workbook.write(f.asOutputStream());      // for code that wants a stream, a channel, …
 * }
 * }</pre>
 *
 * <p>A {@link memio.StringIO} is the same for text; its positions count code points. {@link memio.IO} opens files on a disk by
 * Python's modes: {@link memio.IO#openBinary} bytes through a buffer, {@link memio.IO#openText} text, {@link memio.IO#openRaw}
 * without a buffer, {@link memio.IO#open} whichever the mode says. A {@link memio.text.TextIOWrapper} makes text of any file of
 * bytes.
 *
 * <p>A {@link memio.SpooledIO} goes to a private scratch file when it grows too large for memory. A {@link memio.FilePath} gives
 * bytes in memory a real path, for code that accepts nothing else. {@link memio.Capture} catches what a program prints.
 *
 * <p>Where a library wants a {@link java.nio.file.Path} and no file on a disk, {@code memio.filesystem} has a whole file system in
 * memory. {@code memio.imageio}, {@code memio.http} and {@code memio.sql} are doors to those parts of the JDK.
 *
 * <p>{@link memio.BytesIO#snapshot()} is an immutable picture of a file of any size, in no time.
 *
 * <p><b>Below this package</b>, each knowing only those further down: {@link memio.text}, {@link memio.binary}, {@link memio.raw},
 * {@link memio.storage}, {@link memio.base}. All of them are null-marked: a parameter or result that may be null says so.
 *
 * <p>Java 25 has a class {@code IO} in {@code java.lang}: beside {@code import memio.*} write {@code import memio.IO}.
 *
 * <p>Files in memory throw no checked exceptions. The few families of errors are listed in {@link memio.base}.
 */
package memio;
