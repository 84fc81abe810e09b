/** A web application that serves what it makes in memory. */
@org.jspecify.annotations.NullMarked
package memio.examples.web;
