/** Records and columns of data. */
@org.jspecify.annotations.NullMarked
package memio.examples.columns;
