/** Child processes fed from memory, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.processes;
