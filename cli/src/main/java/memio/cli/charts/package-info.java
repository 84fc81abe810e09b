/**
 * Charts as pictures in memory.
 */
@org.jspecify.annotations.NullMarked
package memio.cli.charts;
