/** Bytes in memory, beside every library that has something of the kind. */
@org.jspecify.annotations.NullMarked
package memio.benchmarks.memory;
