/** The command as a user meets it. */
@org.jspecify.annotations.NullMarked
package memio.cli;
