/**
 * The command that lets one try memio line by line.
 */
@org.jspecify.annotations.NullMarked
package memio.cli.shell;
