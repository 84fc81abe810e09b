/** What a program prints, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.output;
