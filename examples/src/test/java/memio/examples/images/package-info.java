/** Pictures read, changed and written in memory, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.images;
