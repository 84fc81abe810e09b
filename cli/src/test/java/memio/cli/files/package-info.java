/** What the command line does with files. */
@org.jspecify.annotations.NullMarked
package memio.cli.files;
