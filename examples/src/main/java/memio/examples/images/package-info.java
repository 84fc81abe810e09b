/** Pictures read, changed and written in memory. */
@org.jspecify.annotations.NullMarked
package memio.examples.images;
