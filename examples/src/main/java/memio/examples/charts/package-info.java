/** Charts drawn into memory. */
@org.jspecify.annotations.NullMarked
package memio.examples.charts;
