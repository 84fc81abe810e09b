/** Compressed streams. */
@org.jspecify.annotations.NullMarked
package memio.examples.compression;
