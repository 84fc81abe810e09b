/**
 * JMH benchmarks of memio and its rivals.
 */
package memio.benchmarks;
