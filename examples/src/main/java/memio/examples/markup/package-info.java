/** JSON and XML as text in memory. */
@org.jspecify.annotations.NullMarked
package memio.examples.markup;
