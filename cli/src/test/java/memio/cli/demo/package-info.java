/** The parts of the demo, each with good and bad input. */
@org.jspecify.annotations.NullMarked
package memio.cli.demo;
