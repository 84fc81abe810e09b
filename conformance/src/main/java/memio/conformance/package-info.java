/**
 * The replay program: it reads a trace of file operations, does them with memio and prints the answers, for
 * {@code differential/trace.py} to compare with those of CPython. {@code differential/trace-format.md} defines both.
 */
@org.jspecify.annotations.NullMarked
package memio.conformance;
