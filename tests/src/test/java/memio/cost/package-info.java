/** What calls cost, in what can be counted: arrays, objects, bytes allocated. Time is for the benchmarks. */
@org.jspecify.annotations.NullMarked
package memio.cost;
