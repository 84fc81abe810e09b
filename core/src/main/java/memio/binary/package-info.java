/**
 * Files of bytes: {@link memio.binary.BinaryIO}, what it is in memory ({@link memio.binary.StorageIO}), and its doors to
 * the JDK's streams and channels.
 */
package memio.binary;
