/** Compressed streams, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.compression;
