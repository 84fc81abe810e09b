/** Tables as CSV, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.tables;
