/** Files over a connection. */
@org.jspecify.annotations.NullMarked
package memio.examples.network;
