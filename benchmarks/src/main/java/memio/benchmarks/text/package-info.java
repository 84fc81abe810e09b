/** Text in memory and text over bytes, beside java.io and CPython. */
@org.jspecify.annotations.NullMarked
package memio.benchmarks.text;
