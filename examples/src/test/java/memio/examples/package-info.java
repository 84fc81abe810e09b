/** What the tests of the examples share. */
@org.jspecify.annotations.NullMarked
package memio.examples;
