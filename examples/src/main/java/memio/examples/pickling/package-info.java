/** Objects as bytes. */
@org.jspecify.annotations.NullMarked
package memio.examples.pickling;
