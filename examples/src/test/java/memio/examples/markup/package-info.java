/** JSON and XML as text in memory, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.markup;
