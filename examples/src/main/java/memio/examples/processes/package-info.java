/** Child processes fed from memory. */
@org.jspecify.annotations.NullMarked
package memio.examples.processes;
