/** Charts drawn into memory, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.charts;
