/**
 * The command that runs the benchmarks, and shows what they say.
 */
@org.jspecify.annotations.NullMarked
package memio.cli.bench;
