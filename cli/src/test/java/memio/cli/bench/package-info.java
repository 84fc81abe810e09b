/** What the command line does with bench. */
@org.jspecify.annotations.NullMarked
package memio.cli.bench;
