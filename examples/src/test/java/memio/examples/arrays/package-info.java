/** Arrays of numbers, as NumPy keeps them, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.arrays;
