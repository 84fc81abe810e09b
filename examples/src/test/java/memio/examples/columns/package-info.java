/** Records and columns of data, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.columns;
