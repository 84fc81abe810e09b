/**
 * What a command says, and how: lines of 80 columns, a bar that moves, and errors of one line.
 */
@org.jspecify.annotations.NullMarked
package memio.cli.terminal;
