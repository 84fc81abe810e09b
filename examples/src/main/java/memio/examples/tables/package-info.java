/** Tables as CSV. */
@org.jspecify.annotations.NullMarked
package memio.examples.tables;
