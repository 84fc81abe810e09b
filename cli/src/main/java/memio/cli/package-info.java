/**
 * The command {@code memio}.
 */
@org.jspecify.annotations.NullMarked
package memio.cli;
