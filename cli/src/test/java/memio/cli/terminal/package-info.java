/** What is shown on which terminal. */
@org.jspecify.annotations.NullMarked
package memio.cli.terminal;
