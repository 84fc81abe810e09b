/** Arrays of numbers, as NumPy keeps them. */
@org.jspecify.annotations.NullMarked
package memio.examples.arrays;
