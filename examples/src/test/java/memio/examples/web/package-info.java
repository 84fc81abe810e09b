/** A web application that serves what it makes in memory, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.web;
