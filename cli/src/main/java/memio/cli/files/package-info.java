/**
 * The commands that move bytes and text from name to name.
 */
@org.jspecify.annotations.NullMarked
package memio.cli.files;
