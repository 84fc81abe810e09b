/** Objects as bytes, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.pickling;
