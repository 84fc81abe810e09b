/** Files over a connection, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.network;
