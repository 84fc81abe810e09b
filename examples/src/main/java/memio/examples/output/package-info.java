/** What a program prints. */
@org.jspecify.annotations.NullMarked
package memio.examples.output;
